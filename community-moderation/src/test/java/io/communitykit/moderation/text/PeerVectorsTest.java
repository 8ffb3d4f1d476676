package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Runs what other projects expect of their inputs, at the level {@code strict}. The reasons of all departures stand in
 * {@code docs/moderation.md}. Rows about numbers, addresses and regular expressions are not run: those are no terms.
 */
class PeerVectorsTest {

    private static final String HEADER = "source\tterm list\tinput\texpected";
    /** How many departures {@code docs/moderation.md} gives a reason for. */
    private static final int EXPLAINED = 15;

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([tn]))");
    private static final Pattern OTHER = Pattern.compile("\\((?:8\\+ digit|digit|email|url|ipv4|char map|keywords).*");
    private static final Pattern NOTE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern MODE = Pattern.compile("(?:title )?\\(?([a-z-]+)(?:, [a-z-]+)?\\)?: (.*)");

    /**
     * What a row looks for.
     *
     * @param terms what is looked for
     * @param allowed how many of them, from the end, are allowed phrases
     * @param always how many of them, from the beginning, are found also inside allowed phrases
     */
    private record Wanted(List<Term> terms, int allowed, int always) {

        boolean isFoundIn(String text, Vocabulary vocabulary) {
            int first = terms.size() - allowed;
            return !Exemptions.applied(
                            TermMatcher.compile(terms, vocabulary).findAll(text),
                            term -> term >= first,
                            term -> term < always)
                    .isEmpty();
        }
    }

    @Test
    void noMoreRowsDepartThanAreExplained() throws IOException {
        List<String[]> rows = CommunityTexts.rows(CommunityTexts.cases("moderation"), HEADER);
        Vocabulary vocabulary = vocabulary();
        List<String> departures = new ArrayList<>();
        int run = 0;
        for (String[] row : rows) {
            if (OTHER.matcher(row[1]).matches() || row[1].startsWith("regex ") || row[1].contains("|regex ")) {
                continue;
            }
            run++;
            boolean expected =
                    !row[3].toLowerCase(Locale.ROOT).replace("should ", "").startsWith("no");
            if (wanted(row).isFoundIn(unescaped(row[2]), vocabulary) != expected) {
                departures.add(row[0] + " | " + row[1] + " | " + row[2] + " | " + row[3]);
            }
        }

        assertThat(run).isGreaterThan(100);
        assertThat(departures).hasSizeLessThanOrEqualTo(EXPLAINED);
    }

    private static Vocabulary vocabulary() {
        LearntVocabulary.Learner learner = LearntVocabulary.learner();
        CommunityTexts.all().forEach(text -> learner.learn(text.author(), text.text()));
        return learner.build();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> found.group(1) != null
                        ? Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16)))
                        : found.group(2).equals("t") ? "\t" : "\n");
    }

    private static Wanted wanted(String[] row) throws IOException {
        Set<String> always = new LinkedHashSet<>();
        Set<String> denied = new LinkedHashSet<>();
        Set<String> allowed = new LinkedHashSet<>();
        TermMode mode = TermMode.WORD;
        String list = row[1];
        if (row[0].startsWith("TwiN/go-away") && list.indexOf('|') > 0 && !list.contains("default")) {
            mode = TermMode.ANYWHERE; // as that project looks for its own lists
        }
        Matcher named = MODE.matcher(list);
        if (named.matches()) {
            mode = mode(named.group(1));
            list = named.group(2) + (named.group().contains("case-sensitive)") ? "(case-sensitive)" : "");
        }
        if (list.startsWith("(") && !list.startsWith("(keywords") && !list.startsWith("(digit")) {
            // A list of the peer's own: what the row names of it, what the expectation names, and a list of bad words.
            Matcher including = Pattern.compile("incl\\. ([^ )]+)").matcher(list);
            if (including.find()) {
                denied.addAll(List.of(including.group(1).split(",", -1)));
            }
            denied.addAll(Files.readAllLines(CommunityTexts.data("ldnoobw/en")));
            denied.addAll(named(row));
        } else {
            for (String part : list.replace(" (default list)", "").split(" ?; ?", -1)) {
                if (part.startsWith("allow ")) {
                    allowed.addAll(List.of(part.substring(6).replace("\"", "").split(", ", -1)));
                } else if (part.startsWith("deny-over-allow ")) {
                    always.add(part.substring(16));
                } else {
                    denied.addAll(List.of(part.split("\\|", -1)));
                }
            }
        }
        Matcher with = Pattern.compile("with allow (\\S+)").matcher(row[3]);
        if (with.find()) {
            allowed.add(with.group(1));
        }
        List<Term> terms = new ArrayList<>();
        add(always, mode, Evasion.STRICT, terms);
        add(denied, mode, Evasion.STRICT, terms);
        int phrases = terms.size();
        add(allowed, TermMode.ANYWHERE, Evasion.STANDARD, terms);
        return new Wanted(terms, terms.size() - phrases, always.size());
    }

    private static void add(Set<String> texts, TermMode mode, Evasion evasion, List<Term> terms) {
        for (String text : texts) {
            boolean cased = text.endsWith("(case-sensitive)");
            String plain = cased
                    ? text.substring(0, text.length() - 16)
                    : NOTE.matcher(text).replaceAll("").strip();
            boolean wild = plain.matches("[?*\\w]*[?*][?*\\w]*");
            if (Term.isVisible(plain, evasion, wild)) {
                terms.add(new Term(plain, mode, evasion, cased, wild));
            }
        }
    }

    private static TermMode mode(String name) {
        return switch (name) {
            case "includes" -> TermMode.ANYWHERE;
            case "full-exact" -> TermMode.FULL_EXACT;
            case "full-text" -> TermMode.FULL_TEXT;
            case "starts-with" -> TermMode.TEXT_START;
            case "ends-with" -> TermMode.TEXT_END;
            default -> TermMode.WORD;
        };
    }

    /** The words that the expectation names, or covers with asterisks. */
    private static Set<String> named(String[] row) {
        Set<String> names = new LinkedHashSet<>();
        String expected = row[3];
        if (expected.startsWith("match -> ")) {
            String covered = expected.substring(9);
            String input = row[2];
            for (int i = 0; i < Math.min(input.length(), covered.length()); i++) {
                int end = i;
                while (end < Math.min(input.length(), covered.length()) && covered.charAt(end) == '*') {
                    end++;
                }
                if (end > i) {
                    names.add(input.substring(i, end));
                    i = end;
                }
            }
        } else if (expected.startsWith("match ")) {
            String words = expected.substring(6).replace("first=", "").replaceAll("\\[[^\\]]*\\)", "");
            for (String word : words.split(" ", -1)) {
                if (row[2].contains(word)) {
                    names.add(word);
                }
            }
        }
        return names;
    }
}
