package io.communitykit.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds links in plain text. Errs on the side of finding none:
 *
 * <ul>
 *   <li>{@code http://} and {@code https://} followed by a host of two or more labels or an IPv4 address; a user name
 *       before {@code @} is passed over, so that the host is the one that a browser would open;
 *   <li>{@code www.} followed by two or more labels;
 *   <li>a bare domain that ends in a well-known generic top-level domain, or in two letters if a path follows; not
 *       after {@code @}, so that an e-mail address is no link, nor inside a path.
 * </ul>
 *
 * <p>The text is read as one does who follows a link: percent-encoding and HTML entities are decoded, invisible
 * characters do not count, full-width characters and points (also ideographic ones between letters of ASCII) are those
 * of ASCII, {@code [.]} and {@code (dot)} are points, {@code hxxp} is {@code http}.
 *
 * <p>Punctuation after a link is no part of it. Time is linear in the length of the text.
 */
public final class LinkFinder {

    /** Generic domains that members write without {@code www.}; the list is short on purpose. */
    private static final Set<String> BARE = new TreeSet<>(List.of(
            "com", "org", "net", "info", "biz", "io", "app", "dev", "xyz", "online", "site", "website", "shop", "store",
            "top", "club", "live", "link", "click", "icu", "vip", "edu", "gov"));

    private static final String SCHEME_END = "://";
    private static final String AFTER = ".,;:!?'\"*_~";
    private static final String NO_LINK_BEFORE = "@/\\_-.=&#$%:";

    private final String text;
    private final List<Link> links = new ArrayList<>();

    private LinkFinder(String text) {
        this.text = text;
    }

    /**
     * Finds all links.
     *
     * @param text any text
     * @return the links in the order of the text; they do not overlap
     */
    public static List<Link> find(String text) {
        LinkText decoded = LinkText.of(text);
        if (decoded != null) {
            return findAsWritten(decoded.read()).stream().map(decoded::original).toList();
        }
        return findAsWritten(text);
    }

    private static List<Link> findAsWritten(String text) {
        return text.indexOf('.') < 0 ? List.of() : new LinkFinder(text).scan();
    }

    private List<Link> scan() {
        int position = 0;
        int scheme = text.indexOf(SCHEME_END);
        int dot = text.indexOf('.');
        while (dot >= 0) {
            if (scheme >= 0 && scheme < dot) {
                position = afterScheme(position, scheme);
                scheme = text.indexOf(SCHEME_END, position);
                dot = dot < position ? text.indexOf('.', position) : dot;
            } else {
                position = aroundDot(position, dot);
                dot = text.indexOf('.', position);
                scheme = scheme >= 0 && scheme < position ? text.indexOf(SCHEME_END, position) : scheme;
            }
        }
        return List.copyOf(links);
    }

    /** Reads what follows {@code ://}; answers where to go on. */
    private int afterScheme(int from, int scheme) {
        int authority = scheme + SCHEME_END.length();
        int start = schemeStart(from, scheme);
        if (start < 0) {
            return authority;
        }
        int end = authority;
        int host = authority;
        while (end < text.length() && "/?#\\".indexOf(text.charAt(end)) < 0 && !isOutside(text.codePointAt(end))) {
            if (text.charAt(end) == '@') {
                host = end + 1;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return add(start, host, hostEnd(host), authority);
    }

    private int schemeStart(int from, int scheme) {
        for (String name : List.of("https", "http")) {
            int start = scheme - name.length();
            if (start >= from && text.regionMatches(true, start, name, 0, name.length())) {
                return start > 0 && isAsciiWord(text.charAt(start - 1)) ? -1 : start;
            }
        }
        return -1;
    }

    /** Looks for a host around a dot; answers where to go on. */
    private int aroundDot(int from, int dot) {
        int start = labelStart(from, dot);
        int end = hostEnd(start);
        if (start == dot || end <= dot + 1) {
            return dot + 1;
        }
        boolean inside = start > 0 && NO_LINK_BEFORE.indexOf(text.charAt(start - 1)) >= 0;
        String host = text.substring(start, end);
        if (inside || !(isWww(host) || isBare(host, end))) {
            return end;
        }
        return add(start, start, end, end);
    }

    private static boolean isWww(String host) {
        return host.regionMatches(true, 0, "www.", 0, 4) && host.indexOf('.', 4) > 4;
    }

    private boolean isBare(String host, int end) {
        String last = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean path = end + 1 < text.length() && text.charAt(end) == '/' && isAsciiWord(text.charAt(end + 1));
        boolean country = last.length() == 2 && last.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return BARE.contains(last) || (country && path);
    }

    private int labelStart(int from, int dot) {
        int start = dot;
        boolean ascii = true;
        while (start > from) {
            int before = text.codePointBefore(start);
            if (!isHost(before) || before == '.' || (isSolo(before) && ascii && start < dot)) {
                break;
            }
            ascii &= before < 0x80;
            start -= Character.charCount(before);
        }
        return start;
    }

    /** Where the host ends that begins at a place: a letter after a dot, a script that changes, or what is no host. */
    private int hostEnd(int start) {
        int end = start;
        int label = start;
        boolean ascii = true;
        while (end < text.length()) {
            int read = text.codePointAt(end);
            if (!isHost(read) || (isSolo(read) && ascii && end > label)) {
                break;
            }
            end += Character.charCount(read);
            ascii = read == '.' || (ascii && read < 0x80);
            label = read == '.' ? end : label;
        }
        while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return end;
    }

    private int add(int start, int host, int hostEnd, int otherwise) {
        String name = text.substring(host, hostEnd);
        if (!Domain.isDomain(name)) {
            return Math.max(otherwise, hostEnd);
        }
        int end = trimmed(start, urlEnd(hostEnd), hostEnd);
        links.add(new Link(start, end, new Domain(name)));
        return end;
    }

    private int urlEnd(int hostEnd) {
        if (hostEnd == text.length() || "/?#:".indexOf(text.charAt(hostEnd)) < 0) {
            return hostEnd;
        }
        int end = hostEnd;
        while (end < text.length()) {
            int read = text.codePointAt(end);
            if (isOutside(read)) {
                break;
            }
            end += Character.charCount(read);
        }
        return end;
    }

    /** Leaves out what closes a sentence or a parenthesis around the link. */
    private int trimmed(int start, int urlEnd, int hostEnd) {
        int open = 0;
        for (int i = start; i < urlEnd; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        int end = urlEnd;
        while (end > hostEnd) {
            char last = text.charAt(end - 1);
            if (last == ')' && open < 0) {
                open++;
            } else if (AFTER.indexOf(last) < 0 && last != ']' && last != '}') {
                break;
            }
            end--;
        }
        return end;
    }

    private static boolean isOutside(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint <= ' ' || codePoint == 0x7F || "<>\"`|^".indexOf(codePoint) >= 0;
        }
        int kind = kind(codePoint);
        return kind != CharKind.WORD && kind != CharKind.EXTEND;
    }

    private static boolean isHost(int codePoint) {
        if (codePoint < 0x80) {
            return isAsciiWord((char) codePoint) || codePoint == '-' || codePoint == '.';
        }
        return isSolo(codePoint) || !isOutside(codePoint);
    }

    private static boolean isSolo(int codePoint) {
        return kind(codePoint) == CharKind.SOLO;
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int kind(int codePoint) {
        return FoldTable.kind(FoldTable.of(Fold.OFF).entry(codePoint));
    }
}
