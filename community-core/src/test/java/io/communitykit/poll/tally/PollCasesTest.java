package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts every contest below {@code community.cases}/polls and compares every figure that its source states. A contest
 * whose rule is not known fails.
 */
class PollCasesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TestFactory
    List<DynamicNode> everyCountedContestComesOutAsItsSourceSays() throws IOException {
        Path polls = Path.of(System.getProperty("community.cases", "../../shared/cases"), "polls");
        if (!Files.isDirectory(polls)) {
            String missing = "skipped: there are no counted contests at " + polls.toAbsolutePath()
                    + "; give their folder with -Dcommunity.cases=...";
            return List.of(DynamicTest.dynamicTest(missing, () -> assumeTrue(false, missing)));
        }
        List<DynamicNode> folders = new ArrayList<>();
        for (Path folder : list(polls)) {
            List<DynamicTest> tests = list(folder).stream()
                    .filter(file -> file.toString().endsWith(".json"))
                    .map(PollCasesTest::read)
                    .map(contest -> DynamicTest.dynamicTest(contest.name(), () -> check(contest)))
                    .toList();
            folders.add(DynamicContainer.dynamicContainer(folder.getFileName() + " (" + tests.size() + ")", tests));
        }
        return folders;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static PollCase read(Path file) {
        try {
            return new PollCase(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void check(PollCase contest) {
        TallyRule rule = PollCaseRules.of(contest);
        TallyResult result = TallyEngine.of(rule, contest.seats()).count(contest.ballots());
        JsonNode expected = contest.expected();
        if (expected.path("committees").size() < 2) {
            assertThat(result.winners()).containsExactlyInAnyOrderElementsOf(PollCase.names(expected.path("winners")));
        }
        if (expected.has("committees")) {
            assertThat(places(result.committees()))
                    .containsExactlyInAnyOrderElementsOf(places(expected.path("committees")));
        }
        if (expected.has("ranking")) {
            List<List<String>> ranking = places(expected.path("ranking"));
            // Sources of transferable votes rank the elected alone.
            List<List<String>> ours =
                    contest.method().equals("stv") ? result.ranking().subList(0, ranking.size()) : result.ranking();
            assertThat(places(ours)).isEqualTo(ranking);
        }
        if (expected.has("scores")) {
            sameNumbers(result.scores(), expected.path("scores"));
        }
        if (expected.has("rounds")) {
            if (expected.path("rounds").get(0).has("actions")) {
                PollCaseStages.check(expected, result);
            } else {
                PollCaseRounds.check(contest, result);
            }
        }
        if (expected.has("electedOrder")) {
            assertThat(result.winners()).isEqualTo(PollCase.names(expected.path("electedOrder")));
        }
        if (expected.has("quota")) {
            assertThat(result.rounds().get(0).threshold())
                    .isEqualTo(Rational.parse(expected.path("quota").asString()));
        }
        if (expected.has("tiesResolved")) {
            PollCaseRounds.checkTies(expected.path("tiesResolved"), result);
        }
        if (expected.has("pairwiseWins")) {
            Matrix pairwise = result.pairwise();
            assertThat(pairwise).isNotNull();
            expected.path("pairwiseWins")
                    .properties()
                    .forEach(row -> row.getValue()
                            .properties()
                            .forEach(cell -> sameNumber(
                                    pairwise.get(row.getKey(), cell.getKey()),
                                    cell.getValue(),
                                    row.getKey() + " over " + cell.getKey())));
        }
        if (expected.has("strongestPaths")) {
            for (Map.Entry<String, JsonNode> row :
                    expected.path("strongestPaths").properties()) {
                for (Map.Entry<String, JsonNode> cell : row.getValue().properties()) {
                    Matrix paths = result.paths();
                    assertThat(paths).isNotNull();
                    sameNumber(
                            paths.get(row.getKey(), cell.getKey()),
                            cell.getValue(),
                            row.getKey() + " to " + cell.getKey());
                }
            }
        }
    }

    private static void sameNumbers(Map<String, Rational> actual, JsonNode expected) {
        assertThat(actual.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.properties().stream().map(Map.Entry::getKey).toList());
        expected.properties()
                .forEach(entry -> sameNumber(
                        actual.getOrDefault(entry.getKey(), Rational.ZERO), entry.getValue(), entry.getKey()));
    }

    /** Fractions that the source gives as binary floating-point numbers agree to the source's own digits. */
    private static void sameNumber(Rational actual, JsonNode expected, String what) {
        Rational wanted = Rational.parse(expected.asString());
        if (expected.isNumber() && expected.decimalValue().stripTrailingZeros().scale() > 9) {
            assertThat(actual.toDecimal(9, RoundingMode.HALF_UP))
                    .as(what)
                    .isEqualByComparingTo(expected.decimalValue().setScale(9, RoundingMode.HALF_UP));
        } else {
            assertThat(actual).as(what).isEqualTo(wanted);
        }
    }

    private static List<List<String>> places(Collection<List<String>> places) {
        return places.stream().map(place -> place.stream().sorted().toList()).toList();
    }

    private static List<List<String>> places(JsonNode places) {
        List<List<String>> read = new ArrayList<>();
        places.forEach(place -> read.add(PollCase.names(place)));
        return places(read);
    }
}
