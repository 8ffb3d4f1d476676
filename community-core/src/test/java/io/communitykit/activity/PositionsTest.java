package io.communitykit.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsTest {

    @Test
    void aStretchThatTouchesTheMarkMovesIt() {
        assertThat(Positions.NONE.with(1, 4).with(5, 6)).isEqualTo(new Positions(6, List.of()));
    }

    @Test
    void aStretchBeyondAGapIsRememberedUntilTheGapCloses() {
        Positions gap = Positions.NONE.with(1, 2).with(5, 6);
        assertThat(gap).isEqualTo(new Positions(2, List.of(new Positions.Stretch(5, 6))));
        assertThat(gap.contains(4)).isFalse();
        assertThat(gap.contains(5)).isTrue();

        assertThat(gap.with(3, 4)).isEqualTo(new Positions(6, List.of()));
    }

    @Test
    void stretchesMustBeAscendingAndApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Positions(4, List.of(new Positions.Stretch(5, 6))))
                .withMessage("stretch began at 5 but it must begin after a gap that follows position 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Positions(0, List.of(new Positions.Stretch(5, 6), new Positions.Stretch(2, 3))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Positions(-1, List.of()));
    }

    @Test
    void aStretchThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Positions.NONE.with(1, 9).with(5, 4))
                .withMessage(
                        "stretch was 5 to 4 but its first position must be at least 1 and its last not before that");
        assertThatIllegalArgumentException().isThrownBy(() -> Positions.NONE.with(0, 4));
    }
}
