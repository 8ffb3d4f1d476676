package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast ways of counting find what the plain ones do. */
class StrictRankingsProperties {

    /** So many candidates as one number holds, as many bytes hold, as groups are counted of, and one. */
    private static final int[] SIZES = {1, 4, 12, 13, 15, 16, 40, 63};

    @Provide
    Arbitrary<int[][]> rankings() {
        return Arbitraries.of(Arrays.stream(SIZES).boxed().toList())
                .flatMap(size -> Arbitraries.integers()
                        .between(0, size - 1)
                        .list()
                        .uniqueElements()
                        .ofMaxSize(Math.min(size, 30))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(40)
                        .map(papers -> with(size, papers)));
    }

    /** The first row tells the number of candidates. */
    private static int[][] with(int size, List<List<Integer>> papers) {
        List<int[]> rows = new ArrayList<>();
        rows.add(new int[] {size});
        papers.forEach(
                paper -> rows.add(paper.stream().mapToInt(Integer::intValue).toArray()));
        return rows.toArray(int[][]::new);
    }

    @Property(tries = 300)
    void parcelsMoveAsThePlainOnesDo(@ForAll("rankings") int[][] rows, @ForAll Random random) {
        Ballots ballots = bulk(rows);
        PaperReading reading = new PaperReading(EqualRanks.SKIP, null, random.nextBoolean() ? null : 3);
        Parcels plain = new PlainParcels(RankedPiles.of(ballots), reading, UnaryOperator.identity());
        Parcels fast = Parcels.of(ballots, reading, UnaryOperator.identity());
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows[0][0]).boxed().toList());
        Collections.shuffle(order, random);

        assertThat(fast).isInstanceOf(StrictParcels.class);
        for (Integer candidate : order) {
            Rational left = Rational.of(random.nextInt(3));
            Rational factor = Rational.of(1 + random.nextInt(5), 1 + random.nextInt(5));
            for (Parcels parcels : List.of(plain, fast)) {
                parcels.stop(candidate);
                parcels.handOn(candidate, left, factor::times);
            }
            assertThat(fast.votes()).isEqualTo(plain.votes());
            assertThat(fast.exhausted()).isEqualTo(plain.exhausted());
            assertThat(fast.residue()).isEqualTo(plain.residue());
            assertThat(fast.isIn(candidate)).isEqualTo(plain.isIn(candidate));
        }
    }

    @Property(tries = 300)
    void pairsAreComparedAsThePlainWayDoes(@ForAll("rankings") int[][] rows, @ForAll Unranked unranked) {
        Ballots ballots = bulk(rows);

        Pairwise fast = Pairwise.of(ballots, unranked);
        Pairwise plain = Pairwise.of(RankedPiles.of(ballots), unranked);

        assertThat(fast.matrix()).isEqualTo(plain.matrix());
        assertThat(fast.matrix((one, other) -> fast.strength(Strength.RATIO, one, other)))
                .isEqualTo(plain.matrix((one, other) -> plain.strength(Strength.RATIO, one, other)));
    }

    @Property(tries = 200)
    void pointsAreGivenAsThePlainWayDoes(
            @ForAll("rankings") int[][] rows, @ForAll BordaRule.Scale scale, @ForAll Unranked unranked) {
        Ballots ballots = bulk(rows);
        BordaRule rule = new BordaRule(scale, unranked);
        BordaRule byLength = new BordaRule(scale, Unranked.NO_OPINION, true);

        for (BordaRule one : List.of(rule, byLength)) {
            assertThat(new BordaTable(one, ballots.strict().orElseThrow()).points())
                    .isEqualTo(BordaCount.points(one, RankedPiles.of(ballots)));
        }
    }

    @Property(tries = 200)
    void collectedInBulkTheyAreTheSameBallots(@ForAll("rankings") int[][] rows) {
        Ballots.Builder builder = Ballots.of(names(rows[0][0]));
        for (int[] row : rest(rows)) {
            builder.add(
                    Paper.ranking(Arrays.stream(row).mapToObj(Integer::toString).toArray(String[]::new)));
        }
        Ballots papers = builder.build();
        Ballots ballots = bulk(rows);

        assertThat(ballots).isEqualTo(papers).hasSameHashCodeAs(papers).hasToString(papers.toString());
        assertThat(ballots.size()).isEqualTo(papers.size());
        assertThat(ballots.weight()).isEqualTo(papers.weight());
        TallyEngine engine = TallyEngine.of(Preset.SCOTTISH_STV.rule(), 2);
        assertThat(engine.count(ballots)).isEqualTo(engine.count(papers));
    }

    /** Beyond the sample, papers that hardly repeat are kept one by one, others in piles. */
    @Example
    void manyBallotsAreKeptWhetherTheyRepeatOrNot() {
        Random random = new Random(3);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
        for (int length : new int[] {2, 10}) {
            RankingCollector collector = Ballots.rankings(names(10));
            long[] firsts = new long[10];
            for (int i = 0; i < 150_000; i++) {
                Collections.shuffle(order, random);
                firsts[order.get(0)]++;
                collector.add(order.subList(0, length).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
            Ballots ballots = collector.build();
            Parcels parcels = Parcels.of(ballots, PaperReading.plain(), UnaryOperator.identity());

            assertThat(ballots.size()).isEqualTo(150_000);
            assertThat(parcels.votes())
                    .isEqualTo(Arrays.stream(firsts).mapToObj(Rational::of).toArray());
        }
    }

    @Example
    void whatIsNoRankingIsRefused() {
        for (int size : new int[] {3, 20}) {
            RankingCollector collector = Ballots.rankings(names(size));
            for (int[] wrong : new int[][] {{0, 0}, {size}, {-1}, {0, 1, 0}}) {
                assertThatThrownBy(() -> collector.add(wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("ranking[");
            }
            assertThat(collector.add().build().size()).isEqualTo(1);
        }
        assertThatThrownBy(() -> Ballots.rankings(names(64))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ballots.rankings(List.of("a", "a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ballots.rankings(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Ballots bulk(int[][] rows) {
        return Ballots.rankings(names(rows[0][0])).addAll(rest(rows)).build();
    }

    private static int[][] rest(int[][] rows) {
        return Arrays.copyOfRange(rows, 1, rows.length);
    }

    private static List<String> names(int size) {
        return IntStream.range(0, size).mapToObj(Integer::toString).toList();
    }
}
