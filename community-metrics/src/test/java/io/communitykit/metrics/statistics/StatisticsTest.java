package io.communitykit.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    private static final BigDecimal FOUR_DIGITS = new BigDecimal("0.00005");

    /** Newcombe (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void sharesHaveTheScoreInterval(long hits, long trials, BigDecimal low, BigDecimal high) {
        Interval interval = new Proportion(hits, trials).interval();

        assertThat(interval.low()).isCloseTo(low, within(FOUR_DIGITS));
        assertThat(interval.high()).isCloseTo(high, within(FOUR_DIGITS));
    }

    /** Newcombe (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, .0524, .3339",
        "9, 10, 3, 10, .1705, .8090",
        "6, 7, 2, 7, .0582, .8062",
        "5, 56, 0, 29, -.0381, .1926",
        "0, 10, 0, 20, -.1611, .2775",
        "0, 10, 0, 10, -.2775, .2775",
        "10, 10, 0, 20, .6791, 1",
        "10, 10, 0, 10, .6075, 1",
    })
    void differencesHaveTheHybridScoreInterval(
            long hits, long trials, long otherHits, long otherTrials, BigDecimal low, BigDecimal high) {
        Interval interval = new Proportion(hits, trials).minus(new Proportion(otherHits, otherTrials));

        assertThat(interval.low()).isCloseTo(low, within(FOUR_DIGITS));
        assertThat(interval.high()).isCloseTo(high, within(FOUR_DIGITS));
    }

    @Test
    void nothingTriedSaysNothing() {
        Proportion nothing = new Proportion(0, 0);

        assertThat(nothing.share()).isEmpty();
        assertThat(nothing.interval()).isEqualTo(Interval.of(0, 1));
        assertThat(nothing.minus(new Proportion(3, 4))).isEqualTo(Interval.of(-1, 1));
    }

    @Test
    void moreHitsThanTrialsAreRefused() {
        assertThatThrownBy(() -> new Proportion(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hits were 3 but they must be 0 to 2, the trials");
    }

    @ParameterizedTest
    @CsvSource({
        ".5, .5723649429247001",
        "1, 0",
        "2.5, .2846828704729192",
        "10, 12.801827480081469",
        "100, 359.1342053695754"
    })
    void theLogarithmOfGammaIsKnown(double x, double expected) {
        assertThat(LogGamma.of(x)).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
    }

    /** Tables of the chi-square distribution: the 5 % and 1 % points. */
    @ParameterizedTest
    @CsvSource({
        "3.841458820694124, 1, .05",
        "6.6348966010212145, 1, .01",
        "5.991464547107979, 2, .05",
        "18.307038053275146, 10, .05",
        "0, 3, 1",
        "1e-9, 2, .9999999995",
    })
    void theTailOfChiSquareIsKnown(double value, int degrees, double expected) {
        assertThat(Tails.chiSquare(value, degrees)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 2 3 4 5 | 6 7 8 9 10 | 0 | .0079365 | -1", "19 22 16 29 24 | 20 11 17 12 | 17 | .1111111 | .7"})
    void smallSamplesAreComparedExactly(String first, String second, double u, double p, double delta) {
        RankSum comparison = RankSum.of(numbers(first), numbers(second));

        assertThat(comparison.exact()).isTrue();
        assertThat(comparison.u()).isEqualByComparingTo(BigDecimal.valueOf(u));
        assertThat(comparison.pValue().doubleValue()).isCloseTo(p, within(5e-7));
        assertThat(comparison.delta()).isEqualByComparingTo(BigDecimal.valueOf(delta));
    }

    @Test
    void equalValuesShareTheirRanksAndMakeItApproximate() {
        RankSum comparison = RankSum.of(new double[] {1, 2, 2, 3}, new double[] {2, 3, 4, 4});

        assertThat(comparison.exact()).isFalse();
        assertThat(comparison.u()).isEqualByComparingTo("2.5");
        // (|2.5 - 8| - .5) / sqrt(16/12 * (9 - (24 + 6 + 6) / 56)) = 1.4979, beyond which lies .134169
        assertThat(comparison.pValue()).isEqualByComparingTo("0.134169");
    }

    @Test
    void samplesOfEqualValuesDoNotDiffer() {
        RankSum comparison = RankSum.of(new double[] {7, 7}, new double[] {7, 7, 7});

        assertThat(comparison.pValue()).isEqualByComparingTo("1");
        assertThat(comparison.delta()).isEqualByComparingTo("0");
        assertThat(KruskalWallis.of(List.of(new double[] {7, 7}, new double[] {7}))
                        .h())
                .isEqualByComparingTo("0");
    }

    /** The examples of SciPy's documentation. */
    @Test
    void severalSamplesAreComparedByRanks() {
        KruskalWallis even = KruskalWallis.of(List.of(numbers("1 3 5 7 9"), numbers("2 4 6 8 10")));
        KruskalWallis tied = KruskalWallis.of(List.of(numbers("1 1 1"), numbers("2 2 2"), numbers("2 2")));

        assertThat(even).isEqualTo(new KruskalWallis(new BigDecimal("0.272727"), 1, new BigDecimal("0.601508")));
        assertThat(tied).isEqualTo(new KruskalWallis(new BigDecimal("7.000000"), 2, new BigDecimal("0.030197")));
    }

    @Test
    void manyComparisonsAreCorrected() {
        List<BigDecimal> raw =
                Stream.of(".01", ".04", ".03", ".005").map(BigDecimal::new).toList();

        assertThat(Holm.corrected(raw))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal(".03"), new BigDecimal(".06"), new BigDecimal(".06"), new BigDecimal(".02"));
    }

    @Test
    void halfOfTheWorkRestsOnTwo() {
        Inequality spread = Inequality.of(1000, 202, 90, 33, 332, 343, 42, 433);

        assertThat(spread.absenceFactor()).isEqualTo(2);
        assertThat(spread.total()).isEqualTo(2475);
    }

    @Test
    void theGreatestGiverIsCoreHoweverMuchTheyGive() {
        Inequality spread = Inequality.of(90, 5, 5);

        assertThat(spread.role(90)).isEqualTo(Inequality.Role.CORE);
        assertThat(spread.role(5)).isEqualTo(Inequality.Role.REGULAR);
        assertThat(Inequality.of(95, 4, 1).role(1)).isEqualTo(Inequality.Role.CASUAL);
        assertThat(Inequality.of(60, 20, 10, 5, 5).roles())
                .isEqualTo(Map.of(Inequality.Role.CORE, 2, Inequality.Role.REGULAR, 3, Inequality.Role.CASUAL, 0));
    }

    @Test
    void equalGiversAreEqual() {
        Inequality equal = Inequality.of(4, 0, 4, 4, 4);

        assertThat(equal.gini()).contains(Digits.rounded(0));
        assertThat(equal.lorenz(4))
                .containsExactly(Digits.rounded(.25), Digits.rounded(.5), Digits.rounded(.75), Digits.rounded(1));
        assertThat(equal.heldByTop(50)).contains(Digits.rounded(.5));
        assertThat(equal.givers()).isEqualTo(4);
    }

    @Test
    void oneOfFourWhoGivesAlmostAllIsSeen() {
        // ascending 1 1 1 97: (2 * (1 + 2 + 3 + 4 * 97) - 5 * 100) / (4 * 100) = .72
        assertThat(Inequality.of(97, 1, 1, 1).gini()).contains(Digits.rounded(.72));
    }

    @Test
    void nobodyGivesNothing() {
        Inequality nobody = Inequality.of(0, 0);

        assertThat(nobody.gini()).isEmpty();
        assertThat(nobody.heldByTop(1)).isEmpty();
        assertThat(nobody.lorenz(10)).isEmpty();
        assertThat(nobody.absenceFactor()).isZero();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        double[] one = {1};
        assertThatThrownBy(() -> RankSum.of(one, new double[0])).hasMessageContaining("1 and 0 values");
        assertThatThrownBy(() -> RankSum.of(one, new double[] {Double.NaN})).hasMessageContaining("sample 1 held NaN");
        assertThatThrownBy(() -> KruskalWallis.of(List.of(one))).hasMessageContaining("must be two or more");
        assertThatThrownBy(() -> KruskalWallis.of(List.of(one, new double[0])))
                .hasMessageContaining("sample 1 was empty");
        assertThatThrownBy(() -> Holm.corrected(List.of(BigDecimal.TEN))).hasMessageContaining("pValue was 10");
        assertThatThrownBy(() -> Inequality.of(-1)).hasMessageContaining("count was -1");
        assertThatThrownBy(() -> Inequality.of(1).role(0)).hasMessageContaining("count was 0");
        assertThatThrownBy(() -> Inequality.of(1).heldByTop(101)).hasMessageContaining("percent was 101");
        assertThatThrownBy(() -> Inequality.of(1).lorenz(0)).hasMessageContaining("points were 0");
        assertThatThrownBy(() -> LogGamma.of(0)).hasMessageContaining("x was 0.0");
    }

    private static double[] numbers(String text) {
        return Stream.of(text.trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
