package io.communitykit.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    @Test
    void theShareFallsAtEachAnswer() {
        Survival survival = Survival.of(List.of(answered(1), waiting(2), answered(3), answered(4), waiting(5)));

        assertThat(survival.steps())
                .extracting(step -> Math.round(step.share() * 10_000) / 10_000.0)
                .containsExactly(.8, .5333, .2667);
        assertThat(survival.median()).contains(Duration.ofSeconds(4));
    }

    @Test
    void theShareEndsAtZeroIfTheLongestWaitWasAnswered() {
        Survival survival = Survival.of(List.of(answered(100), waiting(200), answered(300), answered(400)));

        assertThat(survival.steps()).extracting(Survival.Step::share).containsExactly(.75, .375, 0.0);
        assertThat(survival.plateau().value()).isEqualByComparingTo("0");
        assertThat(survival.plateau().low()).isEmpty();
    }

    @Test
    void answersComeBeforeWhatIsCutOffAtTheSameTime() {
        Survival survival = Survival.of(List.of(waiting(7), answered(7)));

        assertThat(survival.plateau().value()).isEqualByComparingTo("0.5");
    }

    @Test
    void theOrderOfWaitsIsIrrelevant() {
        List<Wait> waits = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            waits.add(i % 3 == 0 ? waiting(i * 7 % 11) : answered(i * 5 % 13));
        }
        List<Survival.Step> steps = Survival.of(waits).steps();
        Collections.reverse(waits);

        assertThat(Survival.of(waits).steps()).isEqualTo(steps);
    }

    @Test
    void halfIsReachedWhereTheProductMeansIt() {
        List<Wait> waits = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            waits.add(answered(i));
        }

        assertThat(Survival.of(waits).median()).contains(Duration.ofSeconds(15));
    }

    /** Standard error by Greenwood: S^2 * (1/(5*4)) = .032; bounds by S^exp(+-z * sqrt(.05) / |ln S|). */
    @Test
    void theIntervalIsThatOfTheDoubleLogarithm() {
        Survival survival = Survival.of(List.of(answered(1), waiting(2), answered(3), answered(4), waiting(5)));
        Survival.Step first = survival.steps().get(0);
        double spread = 1.959963984540054 * Math.sqrt(.05) / -Math.log(.8);

        assertThat(first.share() * first.share() * first.hazard()).isCloseTo(.032, within(1e-12));
        assertThat(survival.after(Duration.ofSeconds(1)).low().orElseThrow().doubleValue())
                .isCloseTo(Math.pow(.8, Math.exp(spread)), within(1e-6));
        assertThat(survival.after(Duration.ofSeconds(2)).high().orElseThrow().doubleValue())
                .isCloseTo(Math.pow(.8, Math.exp(-spread)), within(1e-6));
    }

    @Test
    void everybodyWaitsBeforeTheFirstAnswer() {
        Survival survival = Survival.of(List.of(answered(10), waiting(20)));

        assertThat(survival.after(Duration.ofSeconds(9)))
                .isEqualTo(new Survival.Estimate(new BigDecimal("1.000000"), Optional.empty(), Optional.empty()));
        assertThat(survival.longest()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void ofNobodyNothingIsKnown() {
        Survival survival = Survival.of(List.of());

        assertThat(survival.steps()).isEmpty();
        assertThat(survival.median()).isEmpty();
        assertThat(survival.plateau().value()).isEqualByComparingTo("1");
    }

    private static Wait answered(int seconds) {
        return new Wait(Duration.ofSeconds(seconds), Wait.End.ANSWERED);
    }

    private static Wait waiting(int seconds) {
        return new Wait(Duration.ofSeconds(seconds), Wait.End.WAITING);
    }
}
