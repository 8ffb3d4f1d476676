package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds those who cannot be elected whatever is handed on. */
final class SureLosers {

    private SureLosers() {}

    /**
     * Finds the largest group of the last who, together with all surpluses, have fewer votes than the next. Enough to
     * fill the seats stay. Source: PR Foundation, Reference WIGM, B.2.
     */
    static List<Integer> find(List<Integer> in, Function<Integer, Rational> votes, Rational surpluses, int vacancies) {
        List<Integer> rising = new ArrayList<>(in);
        rising.sort(Comparator.comparing(votes));
        Rational sum = surpluses;
        int sure = 0;
        for (int i = 0; i < rising.size() - 1 && i < rising.size() - vacancies; i++) {
            sum = sum.plus(votes.apply(rising.get(i)));
            if (sum.compareTo(votes.apply(rising.get(i + 1))) < 0) {
                sure = i + 1;
            }
        }
        return rising.subList(0, sure).stream().sorted().toList();
    }
}
