package io.communitykit.rewards.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.rewards.program.Ladder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelTest {

    private static final Ladder LADDER =
            new Ladder("points", List.of(new Ladder.Step("low", 10), new Ladder.Step("high", 20)));

    @Test
    void belowTheFirstStepThereIsNoLevel() {
        Level level = Level.of("trust", LADDER, 9);

        assertThat(level.name()).isNull();
        assertThat(level.missing()).contains(1L);
    }

    @Test
    void aStepIsReachedByItsNumber() {
        assertThat(Level.of("trust", LADDER, 10).name()).isEqualTo("low");
        assertThat(Level.of("trust", LADDER, 19).name()).isEqualTo("low");
        assertThat(Level.of("trust", LADDER, 20).name()).isEqualTo("high");
    }

    @Test
    void onTheHighestStepNothingIsMissing() {
        assertThat(Level.of("trust", LADDER, 20).missing()).isEmpty();
        assertThat(Level.of("trust", LADDER, 20).next()).isNull();
    }
}
