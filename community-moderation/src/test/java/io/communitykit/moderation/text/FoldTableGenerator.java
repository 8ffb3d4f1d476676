package io.communitykit.moderation.text;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Writes the pinned tables from the Unicode data of the running JDK. Run on JDK 17, whose Unicode is the pinned one,
 * with the path of {@code FoldTables.properties} as its argument, after changing a rule below.
 */
final class FoldTableGenerator {

    /** Scripts that put no spaces between words: a term in one of them is found wherever it stands. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    /** Scripts whose marks decorate letters; the marks of all others are vowels and the like, and stay. */
    private static final Set<UnicodeScript> DECORATED = EnumSet.of(
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW,
            UnicodeScript.SYRIAC);

    /** The two voicing marks of kana tell letters apart, although their script is inherited. */
    private static final Set<Integer> VOICING = Set.of(0x3099, 0x309A);

    /** Letters with a stroke and ligatures, which Unicode does not decompose. */
    private static final Map<Integer, String> STROKES = strokes();

    private static final String[] FOLDED = new String[Character.MAX_CODE_POINT + 1];

    private FoldTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), generate(), StandardCharsets.US_ASCII);
    }

    static String generate() {
        return "# Pinned Unicode tables: kinds of characters and what the standard folding makes of them.\n"
                + "# Written by FoldTableGenerator from Unicode 13.0; do not edit.\n"
                + line("word", ranges(cp -> kind(cp) == CharKind.WORD))
                + line("solo", ranges(cp -> kind(cp) == CharKind.SOLO))
                + line("extend", ranges(cp -> kind(cp) == CharKind.EXTEND))
                + line("space", ranges(cp -> kind(cp) == CharKind.SPACE))
                + line("invisible", ranges(FoldTableGenerator::isLeftOut))
                + line("marks", ranges(FoldTableGenerator::isDecoration))
                + line("upper", ranges(FoldTableGenerator::isUpper))
                + line("lower", ranges(FoldTableGenerator::isLower))
                + scripts()
                + line("moves", moves())
                + line("expansions", expansions());
    }

    static int kind(int cp) {
        int type = Character.getType(cp);
        if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
            return CharKind.OTHER;
        }
        if (isWhiteSpace(cp)) {
            return CharKind.SPACE;
        }
        if (type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK) {
            return CharKind.EXTEND;
        }
        boolean number = type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
        if (!Character.isLetter(cp) && !number) {
            return CharKind.OTHER;
        }
        return isWithoutSpaces(cp) ? CharKind.SOLO : CharKind.WORD;
    }

    private static boolean isWithoutSpaces(int cp) {
        UnicodeScript script = UnicodeScript.of(cp);
        boolean sharedByKana = script == UnicodeScript.COMMON && cp >= 0x3000 && cp <= 0x30FF;
        return WITHOUT_SPACES.contains(script) || sharedByKana;
    }

    private static boolean isWhiteSpace(int cp) {
        return (cp >= 0x9 && cp <= 0xD) || cp == 0x85 || Character.isSpaceChar(cp);
    }

    static boolean isInvisible(int cp) {
        int type = Character.getType(cp);
        boolean prefixOfNumber = (cp >= 0x600 && cp <= 0x605)
                || cp == 0x6DD
                || cp == 0x70F
                || cp == 0x8E2
                || cp == 0x110BD
                || cp == 0x110CD;
        return (type == Character.FORMAT && !prefixOfNumber)
                || (type == Character.CONTROL && !isWhiteSpace(cp))
                || cp == 0x34F
                || cp == 0x640
                || (cp >= 0x115F && cp <= 0x1160)
                || (cp >= 0x17B4 && cp <= 0x17B5)
                || (cp >= 0x180B && cp <= 0x180F)
                || cp == 0x3164
                || cp == 0xFFA0
                || (cp >= 0xFE00 && cp <= 0xFE0F)
                || (cp >= 0xE0000 && cp <= 0xE0FFF);
    }

    /** Tells invisible characters, and those of which nothing is left, such as a tatweel with a vowel on it. */
    private static boolean isLeftOut(int cp) {
        return isInvisible(cp) || (!isDecoration(cp) && fold(cp).isEmpty());
    }

    static boolean isDecoration(int cp) {
        int type = Character.getType(cp);
        return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
                && DECORATED.contains(UnicodeScript.of(cp))
                && !VOICING.contains(cp)
                && !isInvisible(cp);
    }

    /** Tells letters that have a small form. */
    static boolean isUpper(int cp) {
        return Character.toLowerCase(cp) != cp;
    }

    /** Tells letters that have a capital form. */
    static boolean isLower(int cp) {
        return Character.toUpperCase(cp) != cp && !isUpper(cp);
    }

    /** The letters of each script that texts are often written in. */
    private static String scripts() {
        StringBuilder lines = new StringBuilder();
        for (Script script : Script.values()) {
            UnicodeScript own = UnicodeScript.valueOf(script.name());
            lines.append(line(
                    "script." + script.name(), ranges(cp -> Character.isLetter(cp) && UnicodeScript.of(cp) == own)));
        }
        return lines.toString();
    }

    /** Folds one code point until nothing changes: compatibility form, case, marks, strokes. */
    static String fold(int cp) {
        if (FOLDED[cp] == null) {
            FOLDED[cp] = foldAnew(cp);
        }
        return FOLDED[cp];
    }

    private static String foldAnew(int cp) {
        if (isUnfolded(cp)) {
            return Character.toString(cp);
        }
        if (Character.getType(cp) == Character.DECIMAL_DIGIT_NUMBER) {
            return Integer.toString(Character.digit(cp, 10));
        }
        String folded = Character.toString(cp);
        for (String before = ""; !folded.equals(before); ) {
            before = folded;
            StringBuilder next = new StringBuilder();
            undecorated(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                    .codePoints()
                    .forEach(part -> {
                        String upper = Character.toString(part).toUpperCase(Locale.ROOT);
                        upper.codePoints()
                                .forEach(one ->
                                        next.append(Character.toString(one).toLowerCase(Locale.ROOT)));
                    });
            folded = undecorated(Normalizer.normalize(next, Normalizer.Form.NFKD));
        }
        return folded;
    }

    private static boolean isUnfolded(int cp) {
        int type = Character.getType(cp);
        if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
            return true;
        }
        boolean hangulSyllable = cp >= 0xAC00 && cp <= 0xD7A3;
        boolean surrogate = cp >= 0xD800 && cp <= 0xDFFF;
        return hangulSyllable || surrogate || kind(cp) == CharKind.SPACE;
    }

    private static String undecorated(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(cp -> !isDecoration(cp) && !isInvisible(cp))
                .forEach(cp -> kept.append(STROKES.getOrDefault(cp, Character.toString(cp))));
        return kept.toString();
    }

    private static String moves() {
        List<String> runs = new ArrayList<>();
        int first = -1;
        int last = -1;
        int delta = 0;
        int step = 0;
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
            String folded = isLeftOut(cp) || isDecoration(cp) ? "" : fold(cp);
            if (folded.isEmpty() || folded.codePointCount(0, folded.length()) != 1 || folded.codePointAt(0) == cp) {
                continue;
            }
            int d = folded.codePointAt(0) - cp;
            boolean joins = first >= 0 && d == delta && (step == 0 ? cp - last <= 2 : cp - last == step);
            if (joins) {
                step = cp - last;
            } else {
                addRun(runs, first, last, step, delta);
                first = cp;
                step = 0;
                delta = d;
            }
            last = cp;
        }
        addRun(runs, first, last, step, delta);
        return String.join(" ", runs);
    }

    private static void addRun(List<String> runs, int first, int last, int step, int delta) {
        if (first < 0) {
            return;
        }
        String sign = delta < 0 ? "-" : "+";
        String span = first == last ? "" : (step == 2 ? "/" : ":") + hex(last);
        runs.add(hex(first) + span + sign + hex(Math.abs(delta)));
    }

    private static String expansions() {
        List<String> all = new ArrayList<>();
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
            if (isLeftOut(cp) || isDecoration(cp)) {
                continue;
            }
            String folded = fold(cp);
            if (folded.codePointCount(0, folded.length()) != 1) {
                List<String> parts =
                        folded.codePoints().mapToObj(FoldTableGenerator::hex).toList();
                all.add(hex(cp) + "=" + String.join(".", parts));
            }
        }
        return String.join(" ", all);
    }

    private static String ranges(IntPredicate member) {
        List<String> ranges = new ArrayList<>();
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
            if (member.test(cp)) {
                int first = cp;
                while (cp < Character.MAX_CODE_POINT && member.test(cp + 1)) {
                    cp++;
                }
                ranges.add(first == cp ? hex(first) : hex(first) + ":" + hex(cp));
            }
        }
        return String.join(" ", ranges);
    }

    static String line(String key, String value) {
        StringBuilder text = new StringBuilder(key).append(" =");
        int width = text.length();
        for (String token : value.split(" ", -1)) {
            if (width + token.length() > 118) {
                text.append(" \\\n   ");
                width = 3;
            }
            text.append(' ').append(token);
            width += token.length() + 1;
        }
        return text.append('\n').toString();
    }

    static String hex(int number) {
        return Integer.toHexString(number);
    }

    private static Map<Integer, String> strokes() {
        Map<Integer, String> strokes = new TreeMap<>();
        String pairs = "\u00e6=ae \u0153=oe \u00f8=o \u0142=l \u0111=d \u00f0=d \u0127=h \u0167=t \u0131=i \u0237=j "
                + "\u0180=b \u023c=c \u0247=e \u01e5=g \u0268=i \u0249=j \u019a=l \u024d=r \u024f=y \u01b6=z "
                + "\u2c65=a \u2c66=t";
        for (String pair : pairs.split(" ", -1)) {
            strokes.put(pair.codePointAt(0), pair.substring(2));
        }
        return strokes;
    }
}
