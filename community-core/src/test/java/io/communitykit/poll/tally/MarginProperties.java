package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares margins with what trying every other way to fill in the papers finds. */
class MarginProperties {

    private static final List<String> CANDIDATES = List.of("a", "b", "c");

    private static final List<TallyRule> RANKED = List.of(
            new BordaRule(BordaRule.Scale.LAST_GETS_ONE, Unranked.LAST),
            new BordaRule(BordaRule.Scale.HARMONIC, Unranked.NO_OPINION),
            new BordaRule(BordaRule.Scale.LAST_GETS_ONE, Unranked.NO_OPINION, true),
            new SchulzeRule(Strength.WINNING_VOTES, Unranked.LAST),
            new CopelandRule(Unranked.LAST),
            new MinimaxRule(Strength.OPPOSITION, Unranked.LAST),
            IrvRule.discourse(),
            IrvRule.rctab(TieBreak.of(TieBreak.Step.ORDER)),
            StvRule.scottish(TieBreak.of(TieBreak.Step.ORDER)));

    private static final List<Paper> RANKINGS = rankings();
    private static final List<Paper> SCORES = scores();
    private static final List<Paper> CHOICES = List.of(
            Paper.choice(),
            Paper.choice("a"),
            Paper.choice("b"),
            Paper.choice("c"),
            Paper.choice("a", "b"),
            Paper.choice("a", "c"),
            Paper.choice("b", "c"),
            Paper.choice("a", "b", "c"));

    private static List<Paper> rankings() {
        List<Paper> all = new ArrayList<>();
        all.add(Paper.ranking());
        for (String first : CANDIDATES) {
            all.add(Paper.ranking(first));
            for (String second : CANDIDATES) {
                if (!second.equals(first)) {
                    all.add(Paper.ranking(first, second));
                    String third = CANDIDATES.stream()
                            .filter(one -> !one.equals(first) && !one.equals(second))
                            .findFirst()
                            .orElseThrow();
                    all.add(Paper.ranking(first, second, third));
                }
            }
        }
        return all;
    }

    @Provide
    Arbitrary<List<Paper>> ranked() {
        return Arbitraries.of(RANKINGS).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Paper>> chosen() {
        return Arbitraries.of(CHOICES).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<TallyRule> rules() {
        return Arbitraries.of(RANKED);
    }

    @Property(tries = 300)
    void rankedMarginsHold(@ForAll("rules") TallyRule rule, @ForAll("ranked") List<Paper> papers) {
        check(rule, papers, RANKINGS);
    }

    @Property(tries = 60)
    void approvalMarginsAreExact(@ForAll("chosen") List<Paper> papers) {
        check(new ApprovalRule(), papers, CHOICES);
    }

    /** One seat of three: the harness looks at every way to change so few papers. */
    @Property(tries = 60)
    void committeeMarginsAreExact(
            @ForAll CommitteeRule.Satisfaction satisfaction, @ForAll("chosen") List<Paper> papers) {
        check(new CommitteeRule(satisfaction), papers, CHOICES);
    }

    @Provide
    Arbitrary<List<Paper>> scored() {
        return Arbitraries.of(SCORES).list().ofMinSize(1).ofMaxSize(3).map(papers -> {
            List<Paper> all = new ArrayList<>(papers);
            // The margin looks at the range that was given, and this paper gives all of it.
            all.add(scores(2, 0, 1));
            return all;
        });
    }

    @Provide
    Arbitrary<TallyRule> scoring() {
        return Arbitraries.of(
                new StarRule(TieBreak.of(TieBreak.Step.ORDER)),
                new ScoreRule(ScoreRule.Aggregate.MEDIAN, ScoreRule.Blank.ZERO, 0, 0),
                new ScoreRule(ScoreRule.Aggregate.MEDIAN, ScoreRule.Blank.IGNORED, 0, 0),
                new ScoreRule(ScoreRule.Aggregate.MAJORITY_JUDGMENT, ScoreRule.Blank.ZERO, 0, 0),
                new ScoreRule(ScoreRule.Aggregate.MAJORITY_JUDGMENT, ScoreRule.Blank.IGNORED, 0, 0));
    }

    @Property(tries = 120)
    void marginsOfMediansAndOfStarHold(@ForAll("scoring") TallyRule rule, @ForAll("scored") List<Paper> papers) {
        check(rule, papers, SCORES);
    }

    @Example
    void aClearMedianAndAClearRunoffAreMoreThanOnePaperAway() {
        Ballots ballots = Ballots.of(CANDIDATES)
                .add(scores(5, 1, 0), 70)
                .add(scores(0, 5, 1), 30)
                .build();
        Margin median = TallyEngine.of(new ScoreRule(ScoreRule.Aggregate.MEDIAN, ScoreRule.Blank.ZERO, 0, 0), 1)
                .count(ballots)
                .margin();
        Margin star = TallyEngine.of(StarRule.official(), 1).count(ballots).margin();

        assertThat(median).isEqualTo(new Margin(Rational.of(20), Rational.of(40)));
        assertThat(star).isEqualTo(new Margin(Rational.of(19), Rational.of(20)));
    }

    private static Paper scores(int a, int b, int c) {
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        given.put("a", BigDecimal.valueOf(a));
        given.put("b", BigDecimal.valueOf(b));
        given.put("c", BigDecimal.valueOf(c));
        return new Paper.Scores(given);
    }

    private static List<Paper> scores() {
        List<Paper> all = new ArrayList<>();
        for (int paper = 0; paper < 27; paper++) {
            all.add(scores(paper / 9, paper / 3 % 3, paper % 3));
        }
        all.add(new Paper.Scores(Map.of("a", BigDecimal.valueOf(2))));
        all.add(new Paper.Scores(Map.of("b", BigDecimal.ONE)));
        return all;
    }

    @Example
    void pluralityIsHalfTheLeadRoundedUp() {
        Ballots ballots = Ballots.of(CANDIDATES)
                .add(Paper.choice("a"), 10)
                .add(Paper.choice("b"), 5)
                .build();

        assertThat(TallyEngine.of(new PluralityRule(), 1).count(ballots).margin())
                .isEqualTo(Margin.exactly(Rational.of(3)));
    }

    @Example
    void aTieThatStandsHasNoMargin() {
        Ballots ballots = Ballots.of(CANDIDATES)
                .add(Paper.ranking("a"))
                .add(Paper.ranking("b"))
                .build();

        for (TallyRule rule : List.of(new PluralityRule(), RANKED.get(0), RANKED.get(3), RANKED.get(6))) {
            assertThat(TallyEngine.of(rule, 1).count(ballots).margin())
                    .as(rule.toString())
                    .isEqualTo(Margin.exactly(Rational.ZERO));
        }
    }

    @Example
    void aSumOfScoresSwingsByTheWholeRange() {
        Ballots.Builder ballots = Ballots.of(CANDIDATES);
        for (int[] scores : new int[][] {{5, 0}, {5, 0}, {4, 3}}) {
            Map<String, BigDecimal> given = new LinkedHashMap<>();
            given.put("a", BigDecimal.valueOf(scores[0]));
            given.put("b", BigDecimal.valueOf(scores[1]));
            ballots.add(new Paper.Scores(given));
        }

        // a leads by 11; a paper that gives b 5 and a 0 instead of 5 and 0 swings by 10.
        assertThat(TallyEngine.of(new ScoreRule(null, null, null, null), 1)
                        .count(ballots.build())
                        .margin())
                .isEqualTo(Margin.exactly(Rational.of(2)));
    }

    @Example
    void whereEverybodyWinsNothingIsClose() {
        Ballots ballots = Ballots.of(List.of("a")).add(Paper.ranking("a")).build();

        assertThat(TallyEngine.of(IrvRule.discourse(), 1).count(ballots).margin())
                .isNull();
    }

    private static void check(TallyRule rule, List<Paper> papers, List<Paper> all) {
        TallyResult result = count(rule, papers);
        Margin margin = result.margin();
        if (margin == null) {
            return;
        }
        Set<String> winners = new LinkedHashSet<>(result.winners());
        int fewest = isLevel(result) ? 0 : Integer.MAX_VALUE;
        for (int changed = 1; changed <= papers.size() && fewest > changed; changed++) {
            if (changes(rule, new ArrayList<>(papers), 0, changed, all, winners)) {
                fewest = changed;
            }
        }

        assertThat(margin.atLeast()).isLessThanOrEqualTo(Rational.of(fewest));
        Rational most = margin.atMost();
        if (most != null && most.compareTo(Rational.of(papers.size())) <= 0) {
            assertThat(most).isGreaterThanOrEqualTo(Rational.of(fewest));
        }
        boolean committee =
                rule instanceof CommitteeRule of && of.satisfaction() != CommitteeRule.Satisfaction.PROPORTIONAL;
        if (committee || rule instanceof ApprovalRule || rule instanceof BordaRule) {
            assertThat(fewest == Integer.MAX_VALUE || margin.exact()).isTrue();
        }
    }

    /** Where a tie for the seat was broken by an order, whoever was chosen was level all the same. */
    private static boolean isLevel(TallyResult result) {
        return result.winners().size() > 1 || result.ties().stream().anyMatch(tie -> tie.stage() == Tie.Stage.WINNER);
    }

    private static boolean changes(
            TallyRule rule, List<Paper> papers, int from, int left, List<Paper> all, Set<String> winners) {
        if (left == 0) {
            TallyResult result = count(rule, papers);
            return isLevel(result) || !new LinkedHashSet<>(result.winners()).equals(winners);
        }
        for (int i = from; i <= papers.size() - left; i++) {
            Paper before = papers.get(i);
            for (Paper other : all) {
                papers.set(i, other);
                if (changes(rule, papers, i + 1, left - 1, all, winners)) {
                    return true;
                }
            }
            papers.set(i, before);
        }
        return false;
    }

    private static TallyResult count(TallyRule rule, List<Paper> papers) {
        Ballots.Builder ballots = Ballots.of(CANDIDATES);
        papers.forEach(ballots::add);
        return TallyEngine.of(rule, 1).count(ballots.build());
    }
}
