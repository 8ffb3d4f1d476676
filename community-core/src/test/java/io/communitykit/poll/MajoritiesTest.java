package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import io.communitykit.poll.kind.Dots;
import io.communitykit.poll.kind.Meeting;
import io.communitykit.poll.result.Breakdown;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Requirement;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.rule.BreakdownRule;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a required majority, a quorum and a breakdown mean where ballots say more than which options they want. */
class MajoritiesTest {

    /** Members are of the club that their first letter names; twelve may vote. */
    private static final Electorate CLUBS = new Electorate() {
        @Override
        public boolean entitles(Poll poll, MemberId voter, Instant at) {
            return true;
        }

        @Override
        public Optional<Rational> entitled(Poll poll, Instant at) {
            return Optional.of(Rational.of(12));
        }

        @Override
        public Optional<String> attribute(MemberId voter, String name) {
            return Optional.of(voter.value().substring(0, 1));
        }
    };

    /** In rounds c leaves first, and a ends with 6 of 9. Pair by pair, a is preferred to b by 6 and to c by 5. */
    private static final List<Paper> RANKINGS = List.of(
            Paper.ranking("a", "b"),
            Paper.ranking("a", "b"),
            Paper.ranking("a", "c"),
            Paper.ranking("a"),
            Paper.ranking("b", "a"),
            Paper.ranking("b", "c"),
            Paper.ranking("b"),
            Paper.ranking("c", "a"),
            Paper.ranking("c", "a", "b"));

    @ParameterizedTest
    @CsvSource({
        "irv: {}, 6",
        "stv: {}, 6",
        "meek: {decimals: 9}, 6",
        "preset: {name: rctab-irv}, 6",
        "preset: {name: rctab-stv}, 6",
        "schulze: {}, 5",
        "ranked-pairs: {}, 5",
        "minimax: {}, 5",
        "copeland: {}, 5",
        "borda: {}, 5"
    })
    void aRankedWinnerNeedsItsVotesInTheFinalRoundOrInItsClosestComparison(String rule, int reached) {
        assertReached("{ranked: {rule: {" + rule + "}}}", RANKINGS, "a", reached);
    }

    @ParameterizedTest
    @CsvSource({
        "score: {}, 5",
        "'score: {of: mean}', 5",
        "'score: {of: majority-judgment}', 5",
        "star: {}, 5",
        "quadratic: {}, 7"
    })
    void aScoredWinnerNeedsVotesInTheUpperHalfOrInTheRunoffOrForIt(String rule, int reached) {
        List<Paper> papers = List.of(
                scores(5, 0),
                scores(5, 1),
                scores(4, 4),
                scores(4, 3),
                scores(3, 2),
                scores(2, 1),
                scores(2, 3),
                scores(0, 5),
                scores(0, 3));
        assertReached("{scored: {rule: {" + rule + "}, min: 0, max: 5, step: 1}}", papers, "a", reached);
    }

    @Test
    void aWinnerInDotsNeedsVotesThatGaveItAny() {
        PollHall hall = hall(PollHall.choice().kind(new Dots(3, false, null)), Fraction.of(1, 2));
        hall.vote("n1", scores(3, 0));
        hall.vote("n2", scores(0, 1));
        hall.vote("n3", scores(0, 1));

        assertThat(reached(hall.close())).containsExactly(Rational.ONE);
        assertThat(hall.result().chosen()).isEmpty();
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void aMeetingNeedsVotesThatSayYes() {
        Instant at = Instant.parse("2026-06-01T18:00:00Z");
        PollHall hall = hall(
                PollHall.poll()
                        .kind(new Meeting(true))
                        .option("mon", "Monday", at)
                        .option("tue", "Tuesday", at.plusSeconds(86_400)),
                Fraction.of(1, 6));
        hall.vote("n1", Meeting.paper(List.of("mon"), List.of("tue")));
        hall.vote("n2", Meeting.paper(List.of("mon"), List.of()));
        hall.vote("s1", Meeting.paper(List.of(), List.of("mon", "tue")));

        assertThat(reached(hall.close())).containsExactly(Rational.of(2));
        assertThat(hall.result().chosen()).containsExactly("mon");
    }

    @Test
    void aQuorumHoldsForRankings() {
        PollHall hall = hall(poll("{ranked: {rule: {schulze: {}}}}").quorum(Quorum.ofVotes(3)), Fraction.of(1, 12));
        hall.vote("n1", Paper.ranking("a"));
        hall.vote("n2", Paper.ranking("a"));

        assertThat(hall.result().chosen()).isEmpty();
        hall.vote("n3", Paper.ranking("a"));
        assertThat(hall.result().chosen()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ranked: {rule: {irv: {}}}} | 3/2 3/2 0",
                "{scored: {rule: {score: {}}, min: 0, max: 5, step: 1}} | 6 4 0",
                "{dots: {budget: 9}} | 6 4 0"
            })
    void aBreakdownShowsFirstPreferencesOrScoresOfEachGroup(String kind, String votes) {
        PollHall hall = hall(poll(kind).breakdown(new BreakdownRule(Set.of("club"), 3)), Fraction.of(1, 2));
        boolean ranked = kind.contains("ranked");
        for (String voter : List.of("n1", "n2", "n3", "s1", "s2", "s3")) {
            Paper paper = ranked ? ranking(voter) : scores(voter.endsWith("1") ? 4 : 1, voter.endsWith("2") ? 4 : 0);
            hall.vote(voter, paper);
        }
        hall.close();

        List<Breakdown.Group> groups = hall.polls
                .details()
                .breakdown(PollHall.ID, "club", Viewer.guest())
                .toOptional()
                .orElseThrow()
                .groups();

        assertThat(groups).extracting(Breakdown.Group::name).containsExactly("n", "s");
        assertThat(groups)
                .allSatisfy(group -> assertThat(group.votes().values().stream().map(Rational::toString))
                        .containsExactly(votes.split(" ")));
    }

    /** a, b, and both level. */
    private static Paper ranking(String voter) {
        return voter.endsWith("1")
                ? Paper.ranking("a", "b")
                : voter.endsWith("2") ? Paper.ranking("b") : new Paper.Ranking(List.of(List.of("a", "b")));
    }

    private static void assertReached(String kind, List<Paper> papers, String winner, int votes) {
        PollHall held = hall(poll(kind), Fraction.of(votes, 12));
        PollHall missed = hall(poll(kind), Fraction.of(votes + 1L, 12));
        for (int i = 0; i < papers.size(); i++) {
            held.vote("m" + i, papers.get(i));
            missed.vote("m" + i, papers.get(i));
        }

        assertThat(held.result().tally().winners()).containsExactly(winner);
        assertThat(reached(held.close())).containsExactly(Rational.of(votes));
        assertThat(held.result().chosen()).containsExactly(winner);
        assertThat(missed.close().chosen()).isEmpty();
        assertThat(held.recount().agrees()).isTrue();
    }

    private static List<Rational> reached(PollResult result) {
        return result.requirements().stream()
                .filter(one -> one.kind() == Requirement.Kind.MAJORITY)
                .map(Requirement::reached)
                .toList();
    }

    private static Paper scores(int a, int b) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        scores.put("a", BigDecimal.valueOf(a));
        scores.put("b", BigDecimal.valueOf(b));
        return new Paper.Scores(scores);
    }

    private static PollBuilder poll(String kind) {
        Poll read = ConfigReader.create()
                .load(
                        ConfigSource.yaml(
                                "poll.yaml",
                                "id: p\nquestion: Which light?\nkind: " + kind
                                        + "\noptions: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]"),
                        Poll.class)
                .orThrow();
        return new PollBuilder(read);
    }

    private static PollHall hall(PollBuilder poll, Fraction share) {
        return new PollHall(
                poll.majority(Majority.atLeast(share, Base.ENTITLED)).build(), CLUBS);
    }
}
