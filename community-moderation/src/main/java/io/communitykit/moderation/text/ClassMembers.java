package io.communitykit.moderation.text;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Collects the members of a class in square brackets, with what they are folded to. Not thread-safe. */
final class ClassMembers {

    private static final int FEW = 4;
    /** Of a longer range beyond ASCII only the ends are folded. */
    private static final int LONGEST_RANGE = 0x200;

    private final boolean folding;
    private final Set<String> texts = new TreeSet<>();
    private boolean many;

    ClassMembers(boolean folding) {
        this.folding = folding;
    }

    void addMany() {
        many = true;
    }

    /** Adds a range; answers how it is written. */
    String add(int low, int high) {
        StringBuilder written = new StringBuilder(hex(low));
        if (high > low) {
            written.append('-').append(hex(high));
        }
        many |= high - low >= FEW;
        if (!many || (folding && high >= 0x80 && high - low <= LONGEST_RANGE)) {
            for (int cp = low; cp <= high; cp++) {
                String text = Fold.STANDARD.apply(Character.toString(cp));
                texts.add(text);
                if (folding && text.codePointCount(0, text.length()) == 1 && text.codePointAt(0) != cp) {
                    written.append(hex(text.codePointAt(0)));
                }
            }
        }
        many |= texts.size() > FEW;
        return written.toString();
    }

    private static String hex(int cp) {
        return String.format(Locale.ROOT, "\\x{%x}", cp);
    }

    Requirement requirement() {
        return many || texts.isEmpty() ? Requirement.NOTHING : Requirement.oneOf(texts);
    }
}
