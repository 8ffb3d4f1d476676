package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds rankings in which nobody is level with another and no place is empty. This is what most papers are, and it is
 * what the fast ways of counting read; whatever else there may be on a paper goes the plain way.
 *
 * <p>A ranking is packed into words, its first place lowest; each place holds the number of its candidate plus one, in
 * four bits of up to 15 candidates and in six beyond. The highest bit of a word says that the next word goes on.
 * Rankings lie grouped by their first place, blank ones last, so that first preferences need no further look.
 */
final class StrictRankings {

    /** The most candidates. */
    static final int MOST = 63;

    /** The most candidates of which every ranking fits into one word. */
    static final int MOST_IN_ONE_WORD = 15;

    /** Set in a word that is followed by another of the same ranking. */
    static final long MORE = Long.MIN_VALUE;

    private final int candidates;
    private final long[] words;
    private final long @Nullable [] counts;
    private final int[] starts;
    private final long[] papers;

    /**
     * Groups rankings.
     *
     * @param candidates how many candidates there are
     * @param ungrouped the words of the rankings in any order
     * @param used how many words there are
     * @param ungroupedCounts how many papers each ranking stands for, at every one of its words, 0 for a place without
     *     ranking; absent if each is one paper
     */
    StrictRankings(int candidates, long[] ungrouped, int used, long @Nullable [] ungroupedCounts) {
        this.candidates = candidates;
        this.starts = new int[candidates + 2];
        this.papers = new long[candidates + 1];
        int mask = (1 << bits(candidates)) - 1;
        int[] next = new int[candidates + 1];
        int group = candidates;
        boolean begins = true;
        for (int at = 0; at < used; at++) {
            long count = ungroupedCounts == null ? 1 : ungroupedCounts[at];
            if (count == 0) {
                continue;
            }
            if (begins) {
                group = group((int) ungrouped[at] & mask);
                papers[group] = Math.addExact(papers[group], count);
            }
            next[group]++;
            begins = ungrouped[at] >= 0;
        }
        for (group = 0; group <= candidates; group++) {
            starts[group + 1] = starts[group] + next[group];
            next[group] = starts[group];
        }
        this.words = new long[starts[candidates + 1]];
        this.counts = ungroupedCounts == null ? null : new long[words.length];
        begins = true;
        for (int at = 0; at < used; at++) {
            if (ungroupedCounts != null && ungroupedCounts[at] == 0) {
                continue;
            }
            group = begins ? group((int) ungrouped[at] & mask) : group;
            if (counts != null && ungroupedCounts != null) {
                counts[next[group]] = ungroupedCounts[at];
            }
            words[next[group]++] = ungrouped[at];
            begins = ungrouped[at] >= 0;
        }
    }

    private int group(int first) {
        return first == 0 ? candidates : first - 1;
    }

    /** How many bits a place has. */
    static int bits(int candidates) {
        return candidates <= MOST_IN_ONE_WORD ? 4 : 6;
    }

    /** Takes piles of papers, if all of them are strict rankings. */
    static Optional<StrictRankings> of(List<String> candidates, Map<Paper, Long> piles) {
        if (candidates.size() > MOST) {
            return Optional.empty();
        }
        Map<String, Integer> index = new LinkedHashMap<>();
        candidates.forEach(candidate -> index.put(candidate, index.size()));
        RankingWords words = new RankingWords(candidates.size());
        for (Map.Entry<Paper, Long> pile : piles.entrySet()) {
            if (!(pile.getKey() instanceof Paper.Ranking ranking)
                    || ranking.places().stream().anyMatch(place -> place.size() != 1)) {
                return Optional.empty();
            }
            words.add(
                    ranking.places().stream()
                            .mapToInt(place -> index.getOrDefault(place.get(0), -1))
                            .toArray(),
                    pile.getValue());
        }
        return Optional.of(words.build());
    }

    int candidates() {
        return candidates;
    }

    int bits() {
        return bits(candidates);
    }

    /** The words, grouped by the first place; not to be changed. */
    long[] words() {
        return words;
    }

    /** How many papers the ranking stands for, at every one of its words; absent if each is one paper. */
    long @Nullable [] counts() {
        return counts;
    }

    /** Where the group of a candidate begins; that of the blank ones is one more. */
    int start(int group) {
        return starts[group];
    }

    /** How many papers rank somebody first; blank ones are one more. */
    long papers(int group) {
        return papers[group];
    }

    /** How many papers there are. */
    long papers() {
        long sum = 0;
        for (long group : papers) {
            sum = Math.addExact(sum, group);
        }
        return sum;
    }

    /** Where the next ranking begins. */
    int end(int at) {
        int end = at;
        while (words[end] < 0) {
            end++;
        }
        return end + 1;
    }

    long count(int at) {
        return counts == null ? 1 : counts[at];
    }

    /** The ranking that begins at a word. */
    int[] ranking(int at) {
        int bits = bits();
        int[] ranking = new int[candidates];
        int length = 0;
        for (int word = at; word < end(at); word++) {
            for (long rest = words[word] & ~MORE; rest != 0; rest >>>= bits) {
                ranking[length++] = (int) (rest & ((1 << bits) - 1)) - 1;
            }
        }
        return Arrays.copyOf(ranking, length);
    }

    /** The same with so many places at most. */
    StrictRankings cut(int ranks) {
        RankingWords words = new RankingWords(candidates);
        for (int at = 0; at < this.words.length; at = end(at)) {
            int[] ranking = ranking(at);
            words.add(Arrays.copyOf(ranking, Math.min(ranks, ranking.length)), count(at));
        }
        return words.build();
    }

    /** Piles equal rankings up as papers, in an order that does not tell when each was cast. */
    Map<Paper, Long> piles(List<String> names) {
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < words.length; at = end(at)) {
            starts.add(at);
        }
        starts.sort((one, other) -> Arrays.compare(ranking(one), ranking(other)));
        Map<Paper, Long> papers = new LinkedHashMap<>();
        for (Integer at : starts) {
            List<List<String>> places = new ArrayList<>();
            for (int candidate : ranking(at)) {
                places.add(List.of(names.get(candidate)));
            }
            papers.merge(new Paper.Ranking(places), count(at), Math::addExact);
        }
        return papers;
    }

    /** Says what is wrong with a ranking. */
    static IllegalArgumentException refusal(int[] ranking, int place, int candidates) {
        return new IllegalArgumentException("ranking[" + place + "] was " + ranking[place] + " but it must be 0 to "
                + (candidates - 1) + " and stand there only once");
    }
}
