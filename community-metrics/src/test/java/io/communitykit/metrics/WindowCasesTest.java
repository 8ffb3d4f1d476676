package io.communitykit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.AttributeTest;
import io.communitykit.metrics.audience.Audience;
import io.communitykit.metrics.audience.Lifecycle;
import io.communitykit.metrics.audience.Period;
import io.communitykit.metrics.retention.RetentionModel;
import io.communitykit.metrics.retention.RetentionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs what another project expects of retention, lifecycle and stickiness: every file {@code metrics/windows*.json}
 * below the folder that the property {@code community.cases} names.
 */
class WindowCasesTest {

    private static final ActivityType DONE = new ActivityType("case.done");

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsExpected() throws IOException {
        Path folder = Path.of(System.getProperty("community.cases", "../../shared/cases"));
        if (!Files.isDirectory(folder)) {
            // A test of its own: a factory that is skipped leaves no trace in the summary.
            return Stream.of(DynamicTest.dynamicTest(
                    "cases are not here", () -> abort("no cases at " + folder + "; set -Dcommunity.cases")));
        }
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(WindowCasesTest::isWindows).sorted().toList()) {
                for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file))) {
                    tests.add(DynamicTest.dynamicTest(
                            text(node, "id") + " " + text(node, "test"), file.toUri(), () -> run(node)));
                }
            }
        }
        assertThat(tests).as("cases below " + folder).isNotEmpty();
        return tests.stream();
    }

    private static boolean isWindows(Path file) {
        return file.getFileName().toString().matches("windows.*\\.json");
    }

    private static void run(JsonNode node) {
        switch (text(node, "kind")) {
            case "retention" -> runRetention(node);
            case "lifecycle" -> runLifecycle(node);
            case "stickiness" -> runStickiness(node);
            default -> throw new IllegalArgumentException("kind was " + text(node, "kind"));
        }
    }

    private static void runRetention(JsonNode node) {
        RetentionModel question = new RetentionModel(
                List.of(marked("start")),
                List.of(marked("returns")),
                period(node),
                node.get("periods").asInt(),
                node.get("firstTime").asBoolean(),
                node.get("unbounded").asBoolean(),
                node.get("minOccurrences").asInt());
        MetricsEngine engine =
                MetricsEngine.of(model(node).retention("case", question).build());
        Instant upTo = LocalDateTime.parse(text(node, "to")).atZone(zone(node)).toInstant();
        RetentionTable table = engine.retention(state(engine, node), "case", upTo);

        assertThat(table.cohorts().stream().map(RetentionTable.Cohort::members).toList())
                .isEqualTo(rows(node));
    }

    private static void runLifecycle(JsonNode node) {
        MetricsEngine engine = MetricsEngine.of(model(node).build());
        List<Lifecycle> lines =
                engine.audience(state(engine, node)).lifecycle(period(node), date(node, "from"), date(node, "to"));

        assertThat(List.of(
                        lines.stream().map(Lifecycle::fresh).toList(),
                        lines.stream().map(Lifecycle::returning).toList(),
                        lines.stream().map(Lifecycle::resurrecting).toList(),
                        lines.stream().map(line -> -line.dormant()).toList()))
                .isEqualTo(rows(node));
    }

    private static void runStickiness(JsonNode node) {
        MetricsEngine engine = MetricsEngine.of(model(node).build());
        Audience audience = engine.audience(state(engine, node));
        Map<Integer, Long> expected = new TreeMap<>();
        node.get("expected")
                .properties()
                .forEach(entry -> expected.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asLong()));

        assertThat(audience.stickiness(period(node), date(node, "from"), date(node, "to")))
                .isEqualTo(expected);
    }

    private static MetricsState state(MetricsEngine engine, JsonNode node) {
        MetricsState state = engine.start();
        int number = 0;
        for (JsonNode event : node.get("events")) {
            Activity activity = Activity.of(
                            "case-" + number++, DONE.name(), text(event, "member"), Instant.parse(text(event, "at")))
                    .with("start", event.path("start").asBoolean(false))
                    .with("returns", event.path("returns").asBoolean(false))
                    .build();
            engine.apply(state, activity);
        }
        return state;
    }

    private static MetricsModel.Builder model(JsonNode node) {
        return MetricsModel.of("case").zone(zone(node)).weekStart(DayOfWeek.valueOf(text(node, "weekStart")));
    }

    private static ActivityFilter marked(String attribute) {
        return new ActivityFilter(List.of(DONE), Map.of(attribute, AttributeTest.equalTo(true)), List.of(), List.of());
    }

    private static List<List<Long>> rows(JsonNode node) {
        List<List<Long>> rows = new ArrayList<>();
        for (JsonNode row : node.get("expected")) {
            List<Long> counts = new ArrayList<>();
            row.forEach(count -> counts.add(count.asLong()));
            rows.add(counts);
        }
        return rows;
    }

    private static Period period(JsonNode node) {
        return Period.valueOf(text(node, "period").toUpperCase(Locale.ROOT));
    }

    private static ZoneId zone(JsonNode node) {
        return ZoneId.of(text(node, "zone"));
    }

    private static LocalDate date(JsonNode node, String key) {
        return LocalDateTime.parse(text(node, key)).toLocalDate();
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asString();
    }
}
