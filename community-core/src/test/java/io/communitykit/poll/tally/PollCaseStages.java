package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Compares the stages of a statutory count. The source shows the votes after each transfer, ours before; it shows
 * transfers of nothing, ours has none; it tells the rest "defeated" at the end, which ours does not.
 */
final class PollCaseStages {

    /** Votes, quota and papers that count for nobody, at one time. */
    private record Stage(Map<String, Rational> votes, Rational quota, Rational nonTransferable) {}

    private PollCaseStages() {}

    static void check(JsonNode expected, TallyResult result) {
        List<JsonNode> rounds = new ArrayList<>();
        expected.path("rounds").forEach(round -> {
            if (!round.path("round").asString().equals("X")) {
                rounds.add(round);
            }
        });
        int decimals = decimals(rounds.get(0));
        boolean papers = rounds.get(0).has("nonTransferable");
        List<Stage> stated = new ArrayList<>();
        rounds.forEach(round -> add(stated, stage(round, papers)));
        List<Stage> ours = new ArrayList<>();
        result.rounds().forEach(round -> add(ours, stage(round, rounds.get(0), decimals, papers)));
        if (!papers) {
            blank(ours, rounds.get(rounds.size() - 1));
        }

        assertThat(ours).isEqualTo(stated);
        assertThat(result.rounds().stream().flatMap(r -> r.elected().stream()).toList())
                .as("elected")
                .isEqualTo(PollCase.names(expected.path("electedOrder")));
        checkEliminated(rounds, result);
    }

    private static void checkEliminated(List<JsonNode> rounds, TallyResult result) {
        List<String> stated = new ArrayList<>();
        rounds.forEach(round -> stated.addAll(PollCase.names(round.path("eliminated"))));
        List<String> ours = result.rounds().stream()
                .flatMap(round -> round.eliminated().stream())
                .toList();
        List<String> last = PollCase.names(rounds.get(rounds.size() - 1).path("eliminated"));

        assertThat(stated.subList(0, Math.min(ours.size(), stated.size())))
                .as("eliminated")
                .isEqualTo(ours);
        assertThat(last).as("told defeated at the end").containsAll(stated.subList(ours.size(), stated.size()));
    }

    /** Meek's method in the source blanks the votes of whoever leaves in the last round before it shows them. */
    private static void blank(List<Stage> ours, JsonNode last) {
        for (String gone : PollCase.names(last.path("eliminated"))) {
            if (Rational.parse(last.path("tallies").path(gone).asString()).signum() == 0) {
                ours.get(ours.size() - 1).votes().put(gone, Rational.ZERO);
            }
        }
    }

    private static void add(List<Stage> stages, Stage next) {
        if (stages.isEmpty() || !stages.get(stages.size() - 1).equals(next)) {
            stages.add(next);
        }
    }

    private static int decimals(JsonNode round) {
        String quota = round.path("quota").asString();
        return quota.length() - quota.indexOf('.') - 1;
    }

    private static Stage stage(JsonNode round, boolean papers) {
        Map<String, Rational> votes = new LinkedHashMap<>();
        round.path("tallies")
                .properties()
                .forEach(tally -> votes.put(
                        tally.getKey(), Rational.parse(tally.getValue().asString())));
        return new Stage(
                votes,
                Rational.parse(round.path("quota").asString()),
                papers ? Rational.parse(round.path("nonTransferable").asString()) : Rational.ZERO);
    }

    private static Stage stage(Round round, JsonNode names, int decimals, boolean papers) {
        Map<String, Rational> votes = new LinkedHashMap<>();
        names.path("tallies")
                .properties()
                .forEach(tally -> votes.put(
                        tally.getKey(), shown(round.tallies().getOrDefault(tally.getKey(), Rational.ZERO), decimals)));
        return new Stage(
                votes,
                shown(round.threshold() == null ? Rational.ZERO : round.threshold(), decimals),
                papers ? shown(round.exhausted(), decimals) : Rational.ZERO);
    }

    private static Rational shown(Rational exact, int decimals) {
        return Rational.of(exact.toDecimal(decimals, RoundingMode.HALF_UP));
    }
}
