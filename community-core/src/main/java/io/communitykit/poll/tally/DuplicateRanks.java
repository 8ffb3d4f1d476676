package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what becomes of a marked ballot that ranks a candidate more than once; a {@link Paper} itself ranks each once.
 */
public enum DuplicateRanks {
    /** It is no paper. */
    REFUSE,
    /** The best place counts; later ones are passed over, and a place that held nobody else is none. */
    SKIP,
    /** The paper ends before the place that repeats somebody. */
    EXHAUST;

    /**
     * Makes a paper of what was marked.
     *
     * @param places the candidates at each place, best first; an empty place is a rank that was skipped
     * @return the paper
     * @throws IllegalArgumentException if a candidate stands twice at one place, or anywhere where that is refused
     */
    public Paper.Ranking read(List<List<String>> places) {
        if (this == REFUSE) {
            return new Paper.Ranking(places);
        }
        List<List<String>> read = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (List<String> place : places) {
            List<String> first = place.stream()
                    .filter(candidate -> !seen.contains(candidate))
                    .toList();
            if (this == EXHAUST && first.size() < place.size()) {
                break;
            }
            seen.addAll(first);
            if (place.isEmpty() || !first.isEmpty()) {
                read.add(first);
            }
        }
        return new Paper.Ranking(read);
    }
}
