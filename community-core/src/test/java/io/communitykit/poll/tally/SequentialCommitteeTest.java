package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequentialCommitteeTest {

    /**
     * Profiles and committees as abcvoting's own tests state them (martinlackner/abcvoting, tests/test_abcrules.py).
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PROPORTIONAL | 6 | 4 | 045 0 145 1 245 2 345 3          | 0145 0245 0345 1245 1345 2345
            PHRAGMEN     | 6 | 4 | 045 0 145 1 245 2 345 3          | 0145 0245 0345 1245 1345 2345
            PROPORTIONAL | 5 | 3 | 012 012 012 012 012 01 34 34 3   | 013
            PHRAGMEN     | 5 | 3 | 012 012 012 012 012 01 34 34 3   | 013
            EQUAL_SHARES | 5 | 3 | 012 012 012 012 012 01 34 34 3   | 013
            PROPORTIONAL | 6 | 4 | 0345 12 025 2 01234 034 024 01   | 0124
            PHRAGMEN     | 6 | 4 | 0345 12 025 2 01234 034 024 01   | 0124
            EQUAL_SHARES | 6 | 4 | 0345 12 025 2 01234 034 024 01   | 0124
            PROPORTIONAL | 4 | 2 | 013 01 01 03 23                  | 03
            PHRAGMEN     | 4 | 2 | 013 01 01 03 23                  | 03
            EQUAL_SHARES | 4 | 2 | 013 01 01 03 23                  | 03
            PHRAGMEN     | 4 | 3 | 23 23 23 01 01 02 02 13          | 123
            EQUAL_SHARES | 4 | 3 | 23 23 23 01 01 02 02 13          | 023
            PHRAGMEN     | 8 | 4 | 01 01 01 02 02 02 03 03 125 4 5 6 | 0123
            EQUAL_SHARES | 8 | 4 | 01 01 01 02 02 02 03 03 125 4 5 6 | 0123
            """)
    void committeesAreThoseOfTheBook(
            SequentialCommitteeRule.Method method, int candidates, int seats, String papers, String committees) {
        TallyResult result =
                TallyEngine.of(SequentialCommitteeRule.of(method), seats).count(ballots(candidates, papers));

        assertThat(result.committees().stream().map(members -> String.join("", members)))
                .containsExactly(committees.trim().split(" +", -1));
    }

    /** From the same source. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6 | 4 | 0345 12 025 2 01234 034 024 01 | 02
            4 | 2 | 013 01 01 03 23                | 0
            """)
    void equalSharesMayLeaveSeatsEmpty(int candidates, int seats, String papers, String members) {
        TallyRule rule =
                new SequentialCommitteeRule(SequentialCommitteeRule.Method.EQUAL_SHARES, false, TieBreak.none());

        TallyResult result = TallyEngine.of(rule, seats).count(ballots(candidates, papers));

        assertThat(String.join("", result.winners())).isEqualTo(members);
        assertThat(result.decided()).isFalse();
    }

    @Test
    void aTieBreakLeavesOneCommittee() {
        TallyRule rule = new SequentialCommitteeRule(
                SequentialCommitteeRule.Method.PHRAGMEN, true, TieBreak.of(TieBreak.Step.ORDER));

        TallyResult result = TallyEngine.of(rule, 2).count(ballots(10, "01234 56789"));

        assertThat(result.committees()).containsExactly(List.of("0", "5"));
        assertThat(result.ties()).hasSize(2).noneMatch(Tie::stands);
    }

    @Test
    void whoIsInSomeCommitteesOnlyIsUnsure() {
        TallyRule rule = SequentialCommitteeRule.of(SequentialCommitteeRule.Method.PROPORTIONAL);

        TallyResult result = TallyEngine.of(rule, 4).count(ballots(6, "045 0 145 1 245 2 345 3"));

        assertThat(result.ranking()).containsExactly(List.of("4", "5"), List.of("0", "1", "2", "3"));
        assertThat(result.standingTie()).isPresent();
    }

    @Test
    void tooManyWaysAreRefused() {
        List<String> names = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
        Ballots.Builder ballots = Ballots.of(names);
        names.forEach(name -> ballots.add(Paper.choice(name)));
        TallyRule rule = SequentialCommitteeRule.of(SequentialCommitteeRule.Method.PHRAGMEN);

        assertThatThrownBy(() -> TallyEngine.of(rule, 10).count(ballots.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20000");
    }

    private static Ballots ballots(int candidates, String papers) {
        Ballots.Builder ballots = Ballots.of("0123456789"
                .substring(0, candidates)
                .chars()
                .mapToObj(Character::toString)
                .toList());
        for (String paper : papers.trim().split(" +", -1)) {
            ballots.add(Paper.choice(paper.chars().mapToObj(Character::toString).toArray(String[]::new)));
        }
        return ballots.build();
    }
}
