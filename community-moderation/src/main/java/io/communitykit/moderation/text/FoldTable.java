package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Holds, for every code point, its kind and what it is folded to. Immutable. Built from tables that are pinned in
 * {@code FoldTables.properties}, so that no JDK's Unicode version shows through.
 *
 * <p>An entry is one {@code int}: the kind in the lowest bits, above it what to add to the code point; for
 * {@link CharKind#SPECIAL} the index of an expansion, or {@link #SURROGATE}. Adding makes whole pages alike, and those
 * are stored once.
 */
final class FoldTable {

    /** The entry of a surrogate: look at the pair. */
    static final int SURROGATE = (-1 << CharKind.BITS) | CharKind.SPECIAL;

    /** What an unpaired surrogate is folded to. */
    static final int REPLACEMENT = 0xFFFD;

    static final int PAGE_BITS = 8;
    static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private static final String BUNDLE = "io.communitykit.moderation.text.FoldTables";
    private static final String LOOK_ALIKES = "io.communitykit.moderation.text.LookAlikeTables";
    private static final FoldTable AS_WRITTEN;
    private static final FoldTable STANDARD;

    static {
        ResourceBundle source = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, FoldTable.class.getModule());
        AS_WRITTEN = new Builder(source).asWritten();
        ResourceBundle chinese = ResourceBundle.getBundle(LOOK_ALIKES, Locale.ROOT, FoldTable.class.getModule());
        STANDARD = new Builder(source).standard(chinese.getString("simplified"));
    }

    private final int[][] pages;
    private final int[][] expansions;

    private FoldTable(int[][] pages, int[][] expansions) {
        this.pages = pages;
        this.expansions = expansions;
    }

    static FoldTable of(Fold fold) {
        return fold == Fold.OFF ? AS_WRITTEN : STANDARD;
    }

    int entry(int codePoint) {
        return pages[codePoint >> PAGE_BITS][codePoint & PAGE_MASK];
    }

    int[][] pages() {
        return pages;
    }

    int[] expansion(int entry) {
        return expansions[entry >> CharKind.BITS];
    }

    static int kind(int entry) {
        return entry & CharKind.MASK;
    }

    static int folded(int codePoint, int entry) {
        return codePoint + (entry >> CharKind.BITS);
    }

    /** Reads the pinned tables. */
    private static final class Builder {

        private static final int CODE_POINTS = Character.MAX_CODE_POINT + 1;

        private final ResourceBundle source;
        private final int[] entries = new int[CODE_POINTS];
        private int[][] expansions = {};

        Builder(ResourceBundle source) {
            this.source = source;
            Arrays.fill(entries, CharKind.OTHER);
            kind("word", CharKind.WORD);
            kind("extend", CharKind.EXTEND);
            kind("solo", CharKind.SOLO);
            kind("space", CharKind.SPACE);
            for (int surrogate = Character.MIN_SURROGATE; surrogate <= Character.MAX_SURROGATE; surrogate++) {
                entries[surrogate] = SURROGATE;
            }
        }

        FoldTable asWritten() {
            return build();
        }

        FoldTable standard(String simplified) {
            // Kinds of targets are read from the entries of targets, so those must not have been replaced yet.
            int[] kinds = entries.clone();
            for (String token : tokens("moves")) {
                int sign = Math.max(token.indexOf('+'), token.indexOf('-'));
                int delta = hex(token.substring(sign + 1)) * (token.charAt(sign) == '-' ? -1 : 1);
                String span = token.substring(0, sign);
                int step = span.indexOf('/') < 0 ? 1 : 2;
                String[] ends = span.split("[:/]", -1);
                for (int cp = hex(ends[0]), last = hex(ends[ends.length - 1]); cp <= last; cp += step) {
                    entries[cp] = (delta << CharKind.BITS) | kinds[cp + delta];
                }
            }
            String[] expanding = tokens("expansions");
            expansions = new int[expanding.length][];
            for (int i = 0; i < expanding.length; i++) {
                int equals = expanding[i].indexOf('=');
                String[] parts = expanding[i].substring(equals + 1).split("\\.", -1);
                expansions[i] = new int[parts.length];
                for (int part = 0; part < parts.length; part++) {
                    expansions[i][part] = hex(parts[part]);
                }
                entries[hex(expanding[i].substring(0, equals))] = (i << CharKind.BITS) | CharKind.SPECIAL;
            }
            simplify(simplified);
            kind("invisible", CharKind.DROP);
            kind("marks", CharKind.DROP_MARK);
            return build();
        }

        /** Replaces traditional Chinese characters in what all characters are folded to. */
        private void simplify(String pairs) {
            Map<Integer, Integer> simple = new LinkedHashMap<>();
            for (String pair : pairs.split(" ", -1)) {
                int equals = pair.indexOf('=');
                simple.put(hex(pair.substring(0, equals)), hex(pair.substring(equals + 1)));
            }
            for (int cp = 0; cp < CODE_POINTS; cp++) {
                if (FoldTable.kind(entries[cp]) == CharKind.SOLO) {
                    int target = FoldTable.folded(cp, entries[cp]);
                    int delta = simple.getOrDefault(target, target) - cp;
                    entries[cp] = (delta << CharKind.BITS) | CharKind.SOLO;
                }
            }
            for (int[] expansion : expansions) {
                for (int part = 0; part < expansion.length; part++) {
                    expansion[part] = simple.getOrDefault(expansion[part], expansion[part]);
                }
            }
        }

        private void kind(String key, int kind) {
            for (String token : tokens(key)) {
                String[] ends = token.split(":", -1);
                for (int cp = hex(ends[0]), last = hex(ends[ends.length - 1]); cp <= last; cp++) {
                    entries[cp] = kind;
                }
            }
        }

        private FoldTable build() {
            Map<Page, int[]> distinct = new LinkedHashMap<>();
            int[][] pages = new int[CODE_POINTS >> PAGE_BITS][];
            for (int i = 0; i < pages.length; i++) {
                int[] page = Arrays.copyOfRange(entries, i << PAGE_BITS, (i + 1) << PAGE_BITS);
                pages[i] = distinct.computeIfAbsent(new Page(page), key -> page);
            }
            return new FoldTable(pages, expansions);
        }

        private String[] tokens(String key) {
            return source.getString(key).split(" ", -1);
        }

        private static int hex(String digits) {
            return Integer.parseInt(digits, 16);
        }
    }

    /** Compares pages by their entries. */
    private static final class Page {

        private final int[] entries;

        Page(int[] entries) {
            this.entries = entries;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Page that && Arrays.equals(entries, that.entries);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(entries);
        }
    }
}
