package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Compares rounds and ties with what a case states of them. */
final class PollCaseRounds {

    private PollCaseRounds() {}

    static void check(PollCase contest, TallyResult result) {
        JsonNode rounds = contest.expected().path("rounds");
        assertThat(result.rounds()).hasSize(rounds.size());
        for (int i = 0; i < rounds.size(); i++) {
            checkTallies(contest.expected(), rounds.get(i), result.rounds().get(i), result);
            checkRound(rounds.get(i), result.rounds().get(i));
            if (rounds.get(i).has("inactive")) {
                // Papers that count for nobody from the start are not among the case's ballots.
                Rational since = result.rounds()
                        .get(i)
                        .exhausted()
                        .minus(result.rounds().get(0).exhausted());
                Rational stated = inactive(rounds.get(i)).minus(inactive(rounds.get(0)));
                assertThat(since)
                        .as("exhausted since round 1 in round " + (i + 1))
                        .isEqualTo(stated);
            }
        }
    }

    /** Some sources leave out those elected before, some show whole votes or a rounded number only. */
    private static void checkTallies(JsonNode expected, JsonNode stated, Round actual, TallyResult result) {
        String round = "round " + actual.number();
        Map<String, Rational> tallies = new TreeMap<>(actual.tallies());
        List<String> left = tallies.keySet().stream()
                .filter(candidate -> !stated.path("tallies").has(candidate))
                .toList();
        assertThat(result.winners()).as(round).containsAll(left);
        tallies.keySet().removeAll(left);
        assertThat(tallies.keySet())
                .as(round)
                .containsExactlyInAnyOrderElementsOf(stated.path("tallies").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
        for (Map.Entry<String, JsonNode> tally : stated.path("tallies").properties()) {
            Rational votes = Rational.parse(tally.getValue().asString());
            Rational ours = tallies.getOrDefault(tally.getKey(), Rational.ZERO);
            if (expected.path("tallyComparison").asString("").equals("floor")) {
                ours = ours.floor(0);
            }
            String tolerance = expected.path("tallyTolerance").asString("0");
            Rational most = Rational.of(new BigDecimal(tolerance.replaceAll(" .*", "")));
            Rational off = ours.minus(votes);
            assertThat(off.signum() < 0 ? Rational.ZERO.minus(off) : off)
                    .as(round + ": " + tally.getKey() + " had " + ours + " but must have " + votes)
                    .isLessThanOrEqualTo(most);
        }
    }

    private static void checkRound(JsonNode expected, Round actual) {
        String round = "round " + actual.number();
        if (expected.has("elected")) {
            assertThat(actual.elected())
                    .as(round)
                    .containsExactlyInAnyOrderElementsOf(PollCase.names(expected.path("elected")));
        }
        if (expected.has("eliminated")) {
            assertThat(actual.eliminated())
                    .as(round)
                    .containsExactlyInAnyOrderElementsOf(PollCase.names(expected.path("eliminated")));
        }
        if (expected.has("eliminatedNext")) {
            assertThat(actual.eliminated())
                    .as(round)
                    .containsExactly(expected.path("eliminatedNext").asString());
        }
        if (expected.has("quota")) {
            assertThat(actual.threshold())
                    .as(round)
                    .isEqualTo(Rational.parse(expected.path("quota").asString()));
        }
        if (expected.has("threshold")) {
            assertThat(actual.threshold())
                    .as(round)
                    .isEqualTo(Rational.parse(expected.path("threshold").asString()));
        }
    }

    private static Rational inactive(JsonNode round) {
        Rational sum = Rational.ZERO;
        for (Map.Entry<String, JsonNode> reason : round.path("inactive").properties()) {
            sum = sum.plus(Rational.parse(reason.getValue().asString()));
        }
        return sum;
    }

    static void checkTies(JsonNode expected, TallyResult result) {
        List<Tie> actual = result.ties().stream()
                .filter(tie -> tie.stage() == Tie.Stage.ELIMINATION)
                .toList();
        assertThat(actual).hasSize(expected.size());
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i).round())
                    .isEqualTo(expected.get(i).path("round").asInt());
            assertThat(actual.get(i).candidates())
                    .containsExactlyInAnyOrderElementsOf(
                            PollCase.names(expected.get(i).path("tied")));
            assertThat(actual.get(i).chosen())
                    .containsExactly(expected.get(i).path("lost").asString());
        }
    }
}
