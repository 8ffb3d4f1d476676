package io.communitykit.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Leaves out what stands inside an allowed phrase. */
public final class Exemptions {

    private Exemptions() {}

    /**
     * Leaves out allowed phrases themselves, and each match that one of them contains. A match that only overlaps an
     * allowed phrase stays. Costs O(n log n).
     *
     * @param matches all matches of one text
     * @param allowed tells which terms are allowed phrases
     * @param always tells which terms are found also inside allowed phrases
     * @return what is left, in the order of {@link Match#IN_TEXT}
     */
    public static List<Match> applied(List<Match> matches, IntPredicate allowed, IntPredicate always) {
        List<Match> ordered = matches.stream().sorted(Match.IN_TEXT).toList();
        List<Match> left = new ArrayList<>();
        // Of the allowed phrases that begin no later than a match, the one that reaches farthest contains it if any
        // does.
        int reach = -1;
        int next = 0;
        List<Match> phrases =
                ordered.stream().filter(match -> allowed.test(match.term())).toList();
        for (Match match : ordered) {
            while (next < phrases.size() && phrases.get(next).start() <= match.start()) {
                reach = Math.max(reach, phrases.get(next++).end());
            }
            if (!allowed.test(match.term()) && (match.end() > reach || always.test(match.term()))) {
                left.add(match);
            }
        }
        return left;
    }
}
