package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimaxTest {

    /** Here d beats everybody, but b has the smaller opposition at worst: 4 papers against 5. */
    @ParameterizedTest
    @CsvSource({"WINNING_VOTES, d", "MARGINS, d", "OPPOSITION, b"})
    void byOppositionTheOneWhoBeatsAllMayLose(Strength strength, String winner) {
        Ballots ballots = Ballots.of(List.of("a", "b", "c", "d"))
                .add(Paper.ranking("b", "a"))
                .add(Paper.ranking("b", "d", "c", "a"), 2)
                .add(Paper.ranking("a"), 4)
                .add(Paper.ranking("d"), 4)
                .build();

        TallyResult result =
                TallyEngine.of(new MinimaxRule(strength, Unranked.LAST), 1).count(ballots);

        assertThat(result.winners()).containsExactly(winner);
    }
}
