package io.communitykit.examples.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a page as strictly as XML would: every element closed in order, every attribute quoted, every ampersand
 * escaped.
 */
final class PageCheck {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "img", "link", "base", "embed");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:=\"[^\"<]*\")?)*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)(?:=\"([^\"<]*)\")?");
    private static final Pattern REFERENCE = Pattern.compile("&(?!(?:amp|lt|gt|quot|#39);)");

    private final Map<String, Integer> elements = new TreeMap<>();
    private final List<String> attributes = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> ids = new TreeSet<>();
    private String data = "";
    private String style = "";
    private String policy = "";

    private PageCheck() {}

    static PageCheck check(String page) {
        PageCheck check = new PageCheck();
        assertThat(page).startsWith("<!DOCTYPE html>\n");
        check.read(page, "<!DOCTYPE html>".length());
        assertThat(check.open).isEmpty();
        return check;
    }

    private void read(String page, int start) {
        int at = start;
        Matcher tag = TAG.matcher(page);
        while (at < page.length()) {
            int next = page.indexOf('<', at);
            text(page.substring(at, next < 0 ? page.length() : next));
            if (next < 0) {
                return;
            }
            assertThat(tag.find(next) && tag.start() == next)
                    .as("markup at %s", page.substring(next, Math.min(page.length(), next + 80)))
                    .isTrue();
            at = tag.end();
            String name = tag.group(2);
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).as("closed at %s", at).isEqualTo(name);
                continue;
            }
            elements.merge(name, 1, Integer::sum);
            String kind = attributes(tag.group(3), name);
            if (name.equals("script") || name.equals("style")) {
                int end = page.indexOf("</" + name, at);
                raw(name, kind, page.substring(at, end));
                at = end + name.length() + 3;
            } else if (!VOID.contains(name)) {
                open.push(name);
            }
        }
    }

    private String attributes(String text, String element) {
        String kind = "";
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? "" : attribute.group(2);
            attributes.add(attribute.group(1));
            text(value);
            if (attribute.group(1).equals("id")) {
                assertThat(ids.add(value)).as("id %s is unique", value).isTrue();
            }
            if (element.equals("script") && attribute.group(1).equals("type")) {
                kind = value;
            }
            if (element.equals("meta") && value.startsWith("default-src")) {
                policy = value.replace("&#39;", "'");
            }
        }
        return kind;
    }

    private void raw(String name, String kind, String text) {
        assertThat(text).doesNotContain("<!--");
        if (name.equals("style")) {
            style = text;
        } else if (kind.isEmpty()) {
            scripts.add(text);
        } else {
            assertThat(kind).isEqualTo("application/json");
            assertThat(text).doesNotContain("<", ">", "&");
            data = text;
        }
    }

    private static void text(String text) {
        assertThat(REFERENCE.matcher(text).find())
                .as("bare ampersand in %s", text)
                .isFalse();
        assertThat(text.chars().allMatch(c -> c >= 0x20 || c == '\n' || c == '\t' || c == '\r'))
                .isTrue();
    }

    int count(String element) {
        return elements.getOrDefault(element, 0);
    }

    List<String> attributes() {
        return attributes;
    }

    List<String> scripts() {
        return scripts;
    }

    String style() {
        return style;
    }

    String policy() {
        return policy;
    }

    JsonNode data() {
        return JsonMapper.shared().readTree(data);
    }
}
