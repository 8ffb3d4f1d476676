package io.communitykit.rewards.oasis;

import static org.junit.jupiter.api.Assumptions.abort;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case of another engine: events in the order of their arrival, and the signals that it expects. */
record OasisCase(
        String suite,
        String name,
        String rule,
        List<Activity> arrivals,
        List<Map<String, String>> expected,
        boolean strict,
        Instant asOf) {

    static final MemberId SOMEBODY = new MemberId("somebody");

    /** Reads every file of cases in the folder; a file of another form is left to others. */
    static List<OasisCase> readAll() throws Exception {
        Path folder = Path.of(System.getProperty("community.cases", "../../shared/cases"), "rewards");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<OasisCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode root = JsonMapper.shared().readTree(file);
                if (root.isArray() && !root.isEmpty() && root.get(0).has("suite")) {
                    root.forEach(node -> cases.add(read(node)));
                }
            }
        }
        return cases;
    }

    static void abortWithoutCases() {
        abort("no cases of rewards; set -Dcommunity.cases to the folder that holds rewards/oasis-cases.json");
    }

    private static OasisCase read(JsonNode node) {
        List<Activity> arrivals = new ArrayList<>();
        node.get("events").forEach(event -> arrivals.add(activity(event)));
        List<Map<String, String>> expected = new ArrayList<>();
        node.get("expected").forEach(signal -> {
            Map<String, String> parts = new TreeMap<>();
            signal.properties().forEach(part -> parts.put(part.getKey(), text(part.getValue())));
            expected.add(parts);
        });
        Instant last = arrivals.stream()
                .map(Activity::occurredAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new OasisCase(
                node.get("suite").asString(),
                node.get("name").asString(),
                node.get("rule").asString(),
                arrivals,
                expected,
                !node.get("assertion").asString().equals("contains"),
                node.has("asOf") ? Instant.ofEpochMilli(node.get("asOf").asLong()) : last);
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asString();
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asString()));
        return String.join(" ", parts);
    }

    private static Activity activity(JsonNode event) {
        MemberId member = event.get("user").isNull()
                ? SOMEBODY
                : new MemberId(event.get("user").asString());
        Activity.Builder builder = Activity.of(
                        event.get("id").asString(),
                        type(event.get("type").asString()),
                        member.value(),
                        Instant.ofEpochMilli(event.get("ts").asLong()))
                .with("value", event.get("value").asLong());
        if (!event.get("team").isNull()) {
            builder.inGroup(new GroupId(event.get("team").asString()));
        }
        return builder.build();
    }

    /** Types of activities have at least two words here. */
    static String type(String name) {
        return name.contains(".") ? name : "event." + name;
    }

    boolean inOrder() {
        return arrivals.equals(sorted());
    }

    List<Activity> sorted() {
        return arrivals.stream().sorted(Activity.IN_TIME).toList();
    }

    @Override
    public String toString() {
        return suite + ": " + name + " (" + rule + ")";
    }
}
