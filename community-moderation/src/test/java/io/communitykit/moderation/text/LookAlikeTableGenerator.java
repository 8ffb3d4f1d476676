package io.communitykit.moderation.text;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the pinned tables of characters that look like ASCII letters (Unicode Technical Standard 39) and of simplified
 * Chinese characters (Unicode CLDR), from the data that ICU4J carries under the Unicode licence. Run with the path of
 * {@code LookAlikeTables.properties} as its argument, after changing a rule below. The letters are those of the
 * standard folding, so the tables of that must have been written before.
 */
final class LookAlikeTableGenerator {

    /** Letters in clothes for which Unicode knows no plain form. */
    private static final Pattern STYLED =
            Pattern.compile("(?:LATIN LETTER SMALL CAPITAL|REGIONAL INDICATOR SYMBOL LETTER"
                    + "|NEGATIVE CIRCLED LATIN CAPITAL LETTER|(?:NEGATIVE )?SQUARED LATIN CAPITAL LETTER) ([A-Z])");

    private static final SpoofChecker SPOOF = new SpoofChecker.Builder().build();
    private static final Transliterator SIMPLER = Transliterator.getInstance("Traditional-Simplified");

    private LookAlikeTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), generate(), StandardCharsets.US_ASCII);
    }

    static String generate() {
        return "# Pinned Unicode tables: simplified Chinese characters, and what looks like a letter of ASCII.\n"
                + "# Written by LookAlikeTableGenerator from ICU4J 76.1; do not edit.\n"
                + "# Derived from Unicode data: Copyright 1991-2024 Unicode, Inc. All rights reserved. Distributed under the\n"
                + "# Unicode License v3, https://www.unicode.org/license.txt\n"
                + FoldTableGenerator.line("simplified", simplified())
                + FoldTableGenerator.line("letters", letters());
    }

    private static String simplified() {
        List<String> pairs = new ArrayList<>();
        for (int cp = 0x2E80; cp <= 0x323AF; cp++) {
            int simple = simplified(cp);
            if (simple != cp) {
                pairs.add(FoldTableGenerator.hex(cp) + "=" + FoldTableGenerator.hex(simple));
            }
        }
        return String.join(" ", pairs);
    }

    /** Simplifies one ideograph until nothing changes; of a circle, the smallest. */
    static int simplified(int cp) {
        Set<Integer> seen = new TreeSet<>();
        int simple = cp;
        while (Character.isIdeographic(simple) && seen.add(simple)) {
            String written = SIMPLER.transliterate(Character.toString(simple));
            int next = written.codePointAt(0);
            if (next == simple || written.codePointCount(0, written.length()) != 1) {
                return simple;
            }
            simple = next;
        }
        return seen.contains(simple) ? Collections.min(seen) : simple;
    }

    private static String letters() {
        Map<Character, Set<Integer>> byLetter = new TreeMap<>();
        for (int cp = 0x80; cp <= Character.MAX_CODE_POINT; cp++) {
            int type = Character.getType(cp);
            if (type == Character.UNASSIGNED || type == Character.PRIVATE_USE || type == Character.SURROGATE) {
                continue;
            }
            String folded = Fold.STANDARD.apply(Character.toString(cp));
            if (folded.codePointCount(0, folded.length()) != 1 || folded.codePointAt(0) < 0x80) {
                continue;
            }
            for (String letter : lookingLike(cp)) {
                byLetter.computeIfAbsent(letter.charAt(0), unknown -> new TreeSet<>())
                        .add(folded.codePointAt(0));
            }
        }
        List<String> tokens = new ArrayList<>();
        byLetter.forEach((letter, all) -> all.forEach(cp -> tokens.add(FoldTableGenerator.hex(cp) + "=" + letter)));
        return String.join(" ", tokens);
    }

    private static Set<String> lookingLike(int cp) {
        Set<String> letters = new TreeSet<>();
        String skeleton = Fold.STANDARD.apply(SPOOF.getSkeleton(Character.toString(cp)));
        if (skeleton.codePointCount(0, skeleton.length()) == 1) {
            add(skeleton, letters);
            styled(skeleton.codePointAt(0), letters);
        }
        styled(cp, letters);
        return letters;
    }

    private static void styled(int cp, Set<String> letters) {
        Matcher named = STYLED.matcher(String.valueOf(Character.getName(cp)));
        if (named.matches()) {
            add(named.group(1).toLowerCase(Locale.ROOT), letters);
        }
    }

    private static void add(String letter, Set<String> letters) {
        if (letter.charAt(0) >= 'a' && letter.charAt(0) <= 'z') {
            letters.add(letter);
        }
    }
}
