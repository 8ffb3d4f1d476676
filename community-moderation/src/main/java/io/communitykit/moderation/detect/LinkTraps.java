package io.communitykit.moderation.detect;

import io.communitykit.moderation.text.Domain;
import io.communitykit.moderation.text.DomainSet;
import io.communitykit.moderation.text.Letters;
import io.communitykit.moderation.text.Link;
import io.communitykit.moderation.text.LinkFinder;
import io.communitykit.moderation.text.Script;
import io.communitykit.moderation.text.Skeleton;
import java.net.IDN;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds links that hide where they lead. Immutable and thread-safe. */
public final class LinkTraps {

    /** Services that anybody can shorten any address with. */
    private static final List<String> SHORTENERS = List.of(
            "bit.ly",
            "tinyurl.com",
            "t.co",
            "goo.gl",
            "ow.ly",
            "is.gd",
            "v.gd",
            "buff.ly",
            "rebrand.ly",
            "cutt.ly",
            "shorturl.at",
            "t.ly",
            "rb.gy",
            "s.id",
            "tiny.cc",
            "bl.ink",
            "adf.ly",
            "shorte.st",
            "soo.gd",
            "clck.ru",
            "lnkd.in",
            "dlvr.it",
            "x.gd",
            "qr.ae",
            "short.io",
            "tny.im",
            "u.to",
            "bc.vc",
            "ouo.io",
            "cli.gs",
            "lnk.bio");

    /** The shortest name of which one letter may be changed to deceive. */
    private static final int SHORTEST_NAME = 5;

    private static final int LONGEST_TEXT = 200;
    private static final Pattern MARKDOWN =
            Pattern.compile("\\[([^\\[\\]\\n]{1," + LONGEST_TEXT + "})\\]\\(\\s{0,4}(?=[^\\s)])");
    private static final Pattern HTML = Pattern.compile(
            "<a\\s[^<>]{0,400}?href\\s{0,4}=\\s{0,4}[\"']?[^<>]{1,1000}>([^<>]{1," + LONGEST_TEXT + "})</a",
            Pattern.CASE_INSENSITIVE);

    private final DomainSet shorteners;
    private final Map<String, Domain> looks = new LinkedHashMap<>();
    private final List<Domain> guarded = new ArrayList<>();

    private LinkTraps(Collection<String> guarded, Collection<String> more) {
        List<String> all = new ArrayList<>(SHORTENERS);
        all.addAll(more);
        this.shorteners = DomainSet.of(all);
        guarded.forEach(name -> {
            Domain domain = new Domain(name);
            this.guarded.add(domain);
            looks.put(Skeleton.of(unicode(domain)), domain);
        });
    }

    /**
     * Makes a finder.
     *
     * @param guarded domains that others may want to look like
     * @param shorteners shorteners beside the well-known ones
     * @return the finder
     * @throws IllegalArgumentException if one is no domain
     */
    public static LinkTraps of(Collection<String> guarded, Collection<String> shorteners) {
        return new LinkTraps(guarded, shorteners);
    }

    /**
     * Finds all links that hide where they lead; one link may do so in several ways.
     *
     * @param text any text
     * @return the links, in the order of the text
     */
    public List<TrappedLink> find(String text) {
        List<Link> links = LinkFinder.find(text);
        if (links.isEmpty()) {
            return List.of();
        }
        List<TrappedLink> found = new ArrayList<>(0);
        Map<Integer, Domain> texts = texts(text, links);
        for (Link link : links) {
            Domain host = link.host();
            if (shorteners.find(host).isPresent()) {
                found.add(new TrappedLink(link, LinkTrap.SHORTENER, null));
            }
            likeGuarded(host).ifPresent(like -> found.add(new TrappedLink(link, LinkTrap.LOOK_ALIKE, like)));
            if (isDeceptive(unicode(host))) {
                found.add(new TrappedLink(link, LinkTrap.MIXED_SCRIPTS, null));
            }
            if (host.name().matches("[0-9.]+")) {
                found.add(new TrappedLink(link, LinkTrap.ADDRESS, null));
            }
            Domain shown = texts.get(link.start());
            if (shown != null && !shown.covers(host) && !host.covers(shown)) {
                found.add(new TrappedLink(link, LinkTrap.OTHER_TEXT, shown));
            }
            userName(text, link).ifPresent(user -> found.add(new TrappedLink(link, LinkTrap.USER_NAME, user)));
        }
        return List.copyOf(found);
    }

    /** The domains that the texts of links name, by where the links begin. */
    private static Map<Integer, Domain> texts(String text, List<Link> links) {
        Map<Integer, Domain> shown = new LinkedHashMap<>();
        if (text.contains("](")) {
            for (Matcher matcher = MARKDOWN.matcher(text); matcher.find(); ) {
                name(matcher.group(1), matcher.end(), links, shown);
            }
        }
        if (text.contains("</")) {
            for (Matcher matcher = HTML.matcher(text); matcher.find(); ) {
                name(matcher.group(1), matcher.start(), links, shown);
            }
        }
        return shown;
    }

    private static void name(String label, int from, List<Link> links, Map<Integer, Domain> shown) {
        List<Link> named = LinkFinder.find(label);
        links.stream()
                .filter(link -> link.start() >= from)
                .findFirst()
                .filter(link -> !named.isEmpty())
                .ifPresent(link -> shown.put(link.start(), named.get(0).host()));
    }

    private Optional<Domain> likeGuarded(Domain host) {
        if (guarded.isEmpty() || guarded.stream().anyMatch(domain -> domain.covers(host))) {
            return Optional.empty();
        }
        String skeleton = Skeleton.of(unicode(host));
        for (Map.Entry<String, Domain> look : looks.entrySet()) {
            String own = look.getKey();
            boolean same = skeleton.equals(own) || skeleton.endsWith("." + own);
            boolean begins = skeleton.startsWith(own + ".") || skeleton.contains("." + own + ".");
            String tail = tail(skeleton, own);
            if (same || begins || (nameOf(own).length() >= SHORTEST_NAME && isOneEdit(tail, own))) {
                return Optional.of(look.getValue());
            }
        }
        return Optional.empty();
    }

    private static String nameOf(String domain) {
        return domain.substring(0, domain.indexOf('.'));
    }

    /** As many of the last labels as another domain has. */
    private static String tail(String host, String other) {
        int dots = (int) other.chars().filter(c -> c == '.').count();
        int at = host.length();
        for (int i = 0; i <= dots && at >= 0; i++) {
            at = host.lastIndexOf('.', at - 1);
        }
        return host.substring(at + 1);
    }

    /** Tells whether one character was added, left out, changed, or swapped with its neighbor. */
    private static boolean isOneEdit(String one, String two) {
        int length = Math.min(one.length(), two.length());
        int head = 0;
        while (head < length && one.charAt(head) == two.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < length - head && one.charAt(one.length() - 1 - tail) == two.charAt(two.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - head - tail;
        int right = two.length() - head - tail;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(head) == two.charAt(head + 1)
                && one.charAt(head + 1) == two.charAt(head);
        return Math.max(left, right) == 1 || swapped;
    }

    private static boolean isDeceptive(String host) {
        if (host.chars().allMatch(c -> c < 0x80)) {
            return false;
        }
        for (String label : host.split("\\.", -1)) {
            boolean other = !label.chars().allMatch(c -> c < 0x80);
            if (other && (!Scripts.mixedWords(label).isEmpty() || isAllAlike(label))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether every letter of another alphabet could be read as a Latin one. */
    private static boolean isAllAlike(String label) {
        @Nullable Script own = Letters.script(label.codePointAt(0)).orElse(null);
        return own != null
                && own.looksLike(Script.LATIN)
                && Skeleton.of(label).chars().allMatch(c -> c < 0x80);
    }

    /** The domain before an {@code @} in what stands before the host. */
    private static Optional<Domain> userName(String text, Link link) {
        String written = text.substring(link.start(), link.end());
        int scheme = written.indexOf("://");
        int at = written.indexOf('@');
        int slash = scheme < 0 ? -1 : written.indexOf('/', scheme + 3);
        if (scheme < 0 || at < 0 || (slash >= 0 && slash < at)) {
            return Optional.empty();
        }
        String user = written.substring(scheme + 3, at);
        String name = user.contains(":") ? user.substring(0, user.indexOf(':')) : user;
        return Domain.isDomain(name) ? Optional.of(new Domain(name)) : Optional.empty();
    }

    private static String unicode(Domain domain) {
        return IDN.toUnicode(domain.name(), IDN.ALLOW_UNASSIGNED);
    }
}
