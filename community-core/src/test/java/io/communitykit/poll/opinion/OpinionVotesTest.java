package io.communitykit.poll.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionVotesTest {

    private final OpinionVotes.Builder votes = OpinionVotes.builder(new OpinionLimits(2, 2, 3));

    @Test
    void aSecondVoteOnAStatementIsRefused() {
        votes.add("ada", "benches", Stance.AGREE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes.add("ada", "benches", Stance.AGREE))
                .withMessage("voter was 'ada' on statement 'benches' twice but it must have one vote on a statement");
    }

    @Test
    void blankKeysAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes.add(" ", "benches", Stance.PASS))
                .withMessage("voter was blank but it must be a key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes.add("ada", "", Stance.PASS))
                .withMessage("statement was blank but it must be a key");
    }

    @Test
    void limitsAreKeptAndARefusedVoteLeavesNothingBehind() {
        votes.add("ada", "benches", Stance.AGREE).add("bem", "trams", Stance.PASS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes.add("cyd", "benches", Stance.AGREE))
                .withMessage("voters were 3 but they must be at most 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes.add("ada", "cars", Stance.AGREE))
                .withMessage("statements were 3 but they must be at most 2");
        votes.add("ada", "trams", Stance.AGREE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes.add("bem", "benches", Stance.AGREE))
                .withMessage("votes were 4 but they must be at most 3");
        assertThat(votes.build().voters()).isEqualTo(2);
        assertThat(votes.build().statements()).containsExactly("benches", "trams");
    }

    @Test
    void limitsAndRulesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpinionLimits(1, 0, 1))
                .withMessage("limits were 1, 0 and 1 but each must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpinionRule(0, 5, 5))
                .withMessage("minimumVotes was 0 but it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpinionRule(7, 1, 5))
                .withMessage("minimumGroup was 1 but it must be at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpinionRule(7, 5, 0))
                .withMessage("statements was 0 but it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StanceCounts(0, -1, 0))
                .withMessage("counts were 0, -1 and 0 but none may be negative");
        assertThatIllegalArgumentException().isThrownBy(() -> new OpinionGroup(0, 1, true, List.of()));
    }
}
