package io.communitykit.moderation.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.communitykit.moderation.text.PatternProblem.Kind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression: what it cannot be run for, how much it comes to, what a text must hold for it to match,
 * and how it reads when its letters are folded. Not thread-safe.
 */
final class Expression {

    private static final int DEEPEST = 50;

    private final String source;
    private final boolean folding;
    private final StringBuilder folded = new StringBuilder();
    private int next;
    private int depth;
    private long size;
    /** Whether what was read last may match several times, each time the same. */
    private boolean open;

    private Expression(String source, boolean folding) {
        this.source = source;
        this.folding = folding;
    }

    /**
     * An expression that can be run.
     *
     * @param expression what runs it
     * @param literals what a text must hold one of; null if nothing
     * @param size how much it comes to
     */
    record Program(Pattern expression, @Nullable Set<String> literals, long size) {}

    /** Says where reading cannot go on. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final transient PatternProblem problem;

        Refused(Kind kind, int at, String detail) {
            super(kind + " at " + at, null, false, false);
            this.problem = new PatternProblem(kind, at + 1, detail);
        }
    }

    static Optional<PatternProblem> problemOf(String source) {
        try {
            Program read = new Expression(source, true).read(Pattern.CASE_INSENSITIVE);
            boolean empty = source.isEmpty() || (read.expression().matcher("").matches() && read.size() <= 1);
            return empty ? Optional.of(new PatternProblem(Kind.EMPTY, 1, source)) : Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.problem);
        }
    }

    static Program of(TextPattern pattern) {
        try {
            return new Expression(pattern.expression(), pattern.isFolded())
                    .read(pattern.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE);
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    private Program read(int flags) throws Refused {
        if (source.length() > TextPattern.MAX_LENGTH) {
            throw new Refused(Kind.SIZE, TextPattern.MAX_LENGTH, "");
        }
        Requirement required = alternatives();
        if (next < source.length()) {
            throw new Refused(Kind.SYNTAX, next, ")");
        }
        try {
            return new Program(Pattern.compile(folded.toString(), flags), required.literals(), size);
        } catch (PatternSyntaxException broken) {
            String part = broken.getPattern() == null ? "" : broken.getPattern();
            int at = part.isEmpty() ? 0 : source.indexOf(part);
            throw new Refused(Kind.SYNTAX, Math.max(at, 0), broken.getDescription());
        }
    }

    private boolean isAt(String text) {
        return source.startsWith(text, next);
    }

    private void copy(int count) {
        int end = Math.min(source.length(), next + count);
        folded.append(source, next, end);
        next = end;
    }

    private Requirement alternatives() throws Refused {
        Requirement any = sequence();
        while (isAt("|")) {
            copy(1);
            any = any.or(sequence());
        }
        return any;
    }

    private Requirement sequence() throws Refused {
        Requirement run = Requirement.EMPTY;
        boolean broken = false;
        while (next < source.length() && !isAt("|") && !isAt(")")) {
            long began = size;
            int at = next;
            open = false;
            Requirement one = repeated(atom(), at, began);
            Requirement joined = run.then(one);
            if (joined.exact() != null && !open) {
                run = joined;
            } else {
                // What comes before and what follows is known apart.
                broken = true;
                run = Requirement.onwards(joined, one);
            }
        }
        open = false;
        return broken ? run.closed() : run;
    }

    private Requirement repeated(Requirement of, int at, long began) throws Refused {
        if (next >= source.length() || "*+?{".indexOf(source.charAt(next)) < 0) {
            return of;
        }
        char operator = source.charAt(next);
        int least = operator == '+' ? 1 : 0;
        int most = operator == '?' ? 1 : -1;
        int length = 1;
        if (operator == '{') {
            String inside = braces();
            if (inside.isEmpty()) {
                return of;
            }
            int comma = inside.indexOf(',');
            least = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
            most = comma < 0
                    ? least
                    : comma == inside.length() - 1 ? -1 : Integer.parseInt(inside.substring(comma + 1));
            length = inside.length() + 2;
        }
        copy(length);
        if (isAt("+")) {
            throw new Refused(Kind.POSSESSIVE, next, source.substring(at, next + 1));
        }
        if (isAt("?")) {
            copy(1);
        }
        count((size - began) * Math.max(0, Math.max(least, most) - 1));
        if (least == 0) {
            return most == 1 ? of.optional() : Requirement.NOTHING;
        }
        open = most != 1;
        return of;
    }

    private void count(long more) throws Refused {
        size += more;
        if (size > TextPattern.MAX_SIZE) {
            throw new Refused(Kind.SIZE, next, "");
        }
    }

    private Requirement atom() throws Refused {
        int at = next;
        char c = source.charAt(at);
        count(1);
        if (c == '(') {
            return group();
        } else if (c == '[') {
            return members();
        } else if (c == '\\') {
            return escape();
        } else if (c == '.' || c == '^' || c == '$') {
            copy(1);
            return c == '.' ? Requirement.NOTHING : Requirement.EMPTY;
        } else if ("*+?".indexOf(c) >= 0 || !braces().isEmpty()) {
            throw new Refused(Kind.SYNTAX, at, c == '{' ? "{" + braces() + "}" : Character.toString(c));
        }
        next += Character.charCount(source.codePointAt(at));
        return literal(source.codePointAt(at));
    }

    /** What stands between braces that say how often; empty if they do not. */
    private String braces() {
        if (!isAt("{")) {
            return "";
        }
        int close = source.indexOf('}', next);
        String inside = close < 0 ? "" : source.substring(next + 1, close);
        return inside.matches("[0-9]{1,6}(,[0-9]{0,6})?") ? inside : "";
    }

    private Requirement group() throws Refused {
        int at = next;
        if (isAt("(?")) {
            if (isAt("(?=") || isAt("(?!")) {
                throw new Refused(Kind.LOOK_AHEAD, at, source.substring(at, at + 3));
            } else if (isAt("(?<=") || isAt("(?<!")) {
                throw new Refused(Kind.LOOK_BEHIND, at, source.substring(at, at + 4));
            } else if (isAt("(?>")) {
                throw new Refused(Kind.POSSESSIVE, at, "(?>");
            }
            int end = at + 2;
            boolean named = isAt("(?<") || isAt("(?P<");
            while (end < source.length()
                    && (named ? source.charAt(end) != '>' : ":)".indexOf(source.charAt(end)) < 0)) {
                end++;
            }
            String inside = source.substring(at + 2, Math.min(end, source.length()));
            if (end == source.length() || !(named || inside.matches("[imsU]*(-[imsU]+)?"))) {
                throw new Refused(Kind.GROUP, at, source.substring(at, Math.min(at + 3, source.length())));
            }
            copy(end + 1 - at);
            if (source.charAt(end) == ')') {
                if (next < source.length() && ("*+?".indexOf(source.charAt(next)) >= 0 || !braces().isEmpty())) {
                    throw new Refused(Kind.SYNTAX, next, Character.toString(source.charAt(next)));
                }
                return Requirement.EMPTY;
            }
        } else {
            copy(1);
        }
        if (++depth > DEEPEST) {
            throw new Refused(Kind.SIZE, at, "(");
        }
        Requirement inside = alternatives();
        depth--;
        if (!isAt(")")) {
            throw new Refused(Kind.SYNTAX, at, "(");
        }
        copy(1);
        return inside;
    }

    private Requirement escape() throws Refused {
        int at = next;
        if (at + 1 == source.length()) {
            throw new Refused(Kind.SYNTAX, at, "\\");
        }
        char c = source.charAt(at + 1);
        if ((c >= '1' && c <= '9') || c == 'k') {
            throw new Refused(Kind.BACK_REFERENCE, at, source.substring(at, at + 2));
        } else if ("bBAz".indexOf(c) >= 0) {
            copy(2);
            return Requirement.EMPTY;
        } else if ("dDsSwW".indexOf(c) >= 0) {
            copy(2);
            return Requirement.NOTHING;
        } else if (c == 'p' || c == 'P') {
            int close = source.startsWith("{", at + 2) ? source.indexOf('}', at) : at + 2;
            copy((close < 0 ? source.length() : close + 1) - at);
            return Requirement.NOTHING;
        } else if (c == 'Q') {
            int end = source.indexOf("\\E", at);
            Requirement all = Requirement.EMPTY;
            int stop = end < 0 ? source.length() : end;
            for (next = at + 2; next < stop; ) {
                int cp = source.codePointAt(next);
                next += Character.charCount(cp);
                count(1);
                all = all.then(literal(cp));
            }
            next = end < 0 ? stop : end + 2;
            return all;
        }
        int cp = character();
        return literal(cp);
    }

    /** Reads an escape that stands for one character. */
    private int character() throws Refused {
        int at = next;
        char c = source.charAt(at + 1);
        int known = "aftnrv".indexOf(c);
        if (known >= 0) {
            next = at + 2;
            return "\u0007\f\t\n\r\u000b".charAt(known);
        } else if (c == 'x') {
            boolean braces = source.startsWith("{", at + 2);
            int end = braces ? source.indexOf('}', at) : at + 4;
            String digits = end < 0 || end > source.length() ? "" : source.substring(at + (braces ? 3 : 2), end);
            if (!digits.matches("[0-9a-fA-F]{1,6}") || Integer.parseInt(digits, 16) > Character.MAX_CODE_POINT) {
                throw new Refused(Kind.SYNTAX, at, "\\x");
            }
            next = braces ? end + 1 : end;
            return Integer.parseInt(digits, 16);
        } else if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            throw new Refused(Kind.ESCAPE, at, source.substring(at, at + 2));
        }
        int cp = source.codePointAt(at + 1);
        next = at + 1 + Character.charCount(cp);
        return cp;
    }

    /** Reads a class in square brackets. */
    private Requirement members() throws Refused {
        int at = next;
        ClassMembers members = new ClassMembers(folding);
        copy(isAt("[^") ? 2 : 1);
        boolean negated = next == at + 2;
        for (boolean first = true; first || !isAt("]"); first = false) {
            if (next >= source.length()) {
                throw new Refused(Kind.SYNTAX, at, "[");
            } else if (isAt("&&")) {
                throw new Refused(Kind.INTERSECTION, next, "&&");
            }
            int named = named();
            if (named > 0) {
                members.addMany();
                copy(named);
                continue;
            }
            int low = member();
            int high = low;
            if (isAt("-") && next + 1 < source.length() && source.charAt(next + 1) != ']') {
                next++;
                high = member();
            }
            if (high < low) {
                throw new Refused(Kind.SYNTAX, at, source.substring(at, next));
            }
            folded.append(members.add(low, high));
        }
        copy(1);
        return negated ? Requirement.NOTHING : members.requirement();
    }

    /** The length of a named class, such as {@code \\d} or {@code [:alpha:]}; 0 if there is none. */
    private int named() {
        if (isAt("[:")) {
            int end = source.indexOf(":]", next);
            return end < 0 ? 0 : end + 2 - next;
        } else if (!isAt("\\") || next + 1 == source.length()) {
            return 0;
        }
        char c = source.charAt(next + 1);
        if (c == 'p' || c == 'P') {
            int close = source.startsWith("{", next + 2) ? source.indexOf('}', next) : next + 2;
            return (close < 0 ? source.length() : close + 1) - next;
        }
        return "dDsSwW".indexOf(c) >= 0 ? 2 : 0;
    }

    private int member() throws Refused {
        if (isAt("\\") && next + 1 < source.length()) {
            return character();
        }
        int cp = source.codePointAt(next);
        next += Character.charCount(cp);
        return cp;
    }

    private Requirement literal(int cp) {
        String text = Fold.STANDARD.apply(Character.toString(cp));
        folded.append(quoted(folding ? text : Character.toString(cp)));
        return Requirement.exactly(text);
    }

    private static String quoted(String text) {
        return text.codePointCount(0, text.length()) == 1 ? Pattern.quote(text) : "(?:" + Pattern.quote(text) + ")";
    }
}
