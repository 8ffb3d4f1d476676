package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateRanksTest {

    private static final List<List<String>> MARKED =
            List.of(List.of("a"), List.of(), List.of("b"), List.of("a"), List.of("b", "c"), List.of("d"));

    @Test
    void laterPlacesArePassedOver() {
        assertThat(DuplicateRanks.SKIP.read(MARKED))
                .isEqualTo(
                        new Paper.Ranking(List.of(List.of("a"), List.of(), List.of("b"), List.of("c"), List.of("d"))));
    }

    @Test
    void thePaperEndsBeforeTheRepeat() {
        assertThat(DuplicateRanks.EXHAUST.read(MARKED))
                .isEqualTo(new Paper.Ranking(List.of(List.of("a"), List.of(), List.of("b"))));
    }

    @Test
    void orItIsNoPaper() {
        assertThatThrownBy(() -> DuplicateRanks.REFUSE.read(MARKED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DuplicateRanks.SKIP.read(List.of(List.of("a", "a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DuplicateRanks.REFUSE.read(List.of(List.of("a")))).isEqualTo(Paper.ranking("a"));
    }
}
