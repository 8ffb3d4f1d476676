package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FoldTableTest {

    private static final int FIRST_UNICODE_14 = 0x1DFA;

    /** The old Chinese iteration mark, once a letter, extends the one before it since Unicode 16. */
    private static final String CHANGED_BY_UNICODE_16 = "16fe3";

    @Test
    void pinnedTablesAreWhatTheGeneratorWritesFromUnicode13() {
        assumeGeneratorKnowsAsMuch();
        ResourceBundle pinned = ResourceBundle.getBundle("io.communitykit.moderation.text.FoldTables", Locale.ROOT);

        List<String> lines =
                new ArrayList<>(List.of(FoldTableGenerator.generate().split("\n", -1)));
        lines.removeIf(line -> line.startsWith("#"));
        String generated = String.join("\n", lines).replaceAll(" \\\\\n *", " ");
        StringBuilder written = new StringBuilder();
        List<String> keys =
                new ArrayList<>(List.of("word", "solo", "extend", "space", "invisible", "marks", "upper", "lower"));
        for (Script script : Script.values()) {
            keys.add("script." + script.name());
        }
        keys.addAll(List.of("moves", "expansions"));
        for (String key : keys) {
            written.append(key).append(" = ").append(pinned.getString(key)).append('\n');
        }

        assertThat(written.toString().equals(generated)).isTrue();
    }

    /** The generators ask the running JDK for kinds and names of characters; a newer one knows more. */
    private static void assumeGeneratorKnowsAsMuch() {
        assumeThat(Character.getType(FIRST_UNICODE_14))
                .as("this JDK knows Unicode 14 or newer")
                .isEqualTo(Character.UNASSIGNED);
    }

    @Test
    void everyJdkFoldsAsThePinnedTables() {
        List<String> different = new ArrayList<>();
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
            if (isSurrogate(cp)) {
                continue;
            }
            String pinned = Fold.STANDARD.apply(Character.toString(cp));
            if (!pinned.equals(Character.toString(cp)) && FoldTableGenerator.kind(cp) != CharKind.SPACE) {
                String running = FoldTableGenerator.isInvisible(cp) || FoldTableGenerator.isDecoration(cp)
                        ? ""
                        : simplified(FoldTableGenerator.fold(cp));
                if (!running.equals(pinned)) {
                    different.add(Integer.toHexString(cp));
                }
            }
        }

        assertThat(different).isEmpty();
    }

    @Test
    void everyJdkKnowsTheKindsOfThePinnedTables() {
        FoldTable table = FoldTable.of(Fold.OFF);
        List<String> different = new ArrayList<>();
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
            int kind = FoldTable.kind(table.entry(cp));
            if (kind < CharKind.OTHER && kind != FoldTableGenerator.kind(cp)) {
                different.add(Integer.toHexString(cp));
            }
        }

        assertThat(different).isSubsetOf(CHANGED_BY_UNICODE_16);
    }

    @Test
    void whatIsFoldedStaysAsItIs() {
        List<String> changed = new ArrayList<>();
        for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
            String once = Fold.STANDARD.apply(Character.toString(cp));
            if (!Fold.STANDARD.apply(once).equals(once)) {
                changed.add(Integer.toHexString(cp));
            }
        }

        assertThat(changed).isEmpty();
    }

    @Test
    void pinnedLookAlikesAreWhatTheGeneratorWritesFromIcu() {
        assumeGeneratorKnowsAsMuch();
        ResourceBundle pinned =
                ResourceBundle.getBundle("io.communitykit.moderation.text.LookAlikeTables", Locale.ROOT);
        List<String> lines =
                new ArrayList<>(List.of(LookAlikeTableGenerator.generate().split("\n", -1)));
        lines.removeIf(line -> line.startsWith("#"));
        String generated = String.join("\n", lines).replaceAll(" \\\\\n *", " ");
        StringBuilder written = new StringBuilder();
        for (String key : List.of("simplified", "letters")) {
            written.append(key).append(" = ").append(pinned.getString(key)).append('\n');
        }

        assertThat(written.toString().equals(generated)).isTrue();
    }

    private static String simplified(String folded) {
        StringBuilder simple = new StringBuilder();
        folded.codePoints().forEach(cp -> simple.appendCodePoint(LookAlikeTableGenerator.simplified(cp)));
        return simple.toString();
    }

    private static boolean isSurrogate(int cp) {
        return cp >= Character.MIN_SURROGATE && cp <= Character.MAX_SURROGATE;
    }
}
