package io.communitykit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what the bundled configurations give with what real sites themselves awarded. */
class AcceptanceTest {

    private static final int ASSOCIATION = 100;
    private static final int SURELY_ASSOCIATED = 50;

    /** Badges whose recall is published for the three development dumps together: gold and matched. */
    private static final Map<String, int[]> PUBLISHED = new TreeMap<>(Map.of(
            "Student", new int[] {664, 654},
            "Teacher", new int[] {440, 434},
            "Scholar", new int[] {327, 324},
            "Self-Learner", new int[] {37, 37},
            "Nice Question", new int[] {96, 95},
            "Nice Answer", new int[] {100, 96},
            "Good Question", new int[] {5, 5},
            "Good Answer", new int[] {3, 3},
            "Great Question", new int[] {0, 0},
            "Revival", new int[] {29, 20}));

    private static final List<String> DEVELOPMENT =
            List.of("se-bicycles-meta-2023", "se-cardano-2021", "se-conlang-meta-2020");

    @TempDir
    private Path temp;

    @Test
    void badgesOfAllDumpsTogetherAreTheSitesOwn() {
        Comparison comparison = new Comparison();
        List<Path> dumps = RealData.dumps().stream()
                .filter(dump -> Files.exists(dump.resolve("truth-badges.csv.gz")))
                .toList();
        if (dumps.isEmpty()) {
            RealData.missing("dump with truth-badges.csv.gz");
        }
        dumps.forEach(dump -> comparison.add(awarded(dump), truth(dump)));
        int[] all = comparison.sum();
        System.out.println("badges awarded " + all[0] + ", of which the sites awarded " + all[1]
                + "; by badge (site, ours," + " both): " + comparison.describe());
        assertThat(100L * all[1]).as("precision over all awards").isGreaterThanOrEqualTo(99L * all[0]);
    }

    @Test
    void publishedBadgesAreFoundAsOftenAsPublished() {
        Comparison comparison = new Comparison();
        DEVELOPMENT.stream().map(RealData::find).forEach(dump -> comparison.add(awarded(dump), truth(dump)));
        PUBLISHED.forEach((badge, figures) -> {
            int[] found = comparison.of(badge);
            assertThat(found[1])
                    .as("%s: every one that we award is the site's", badge)
                    .isEqualTo(found[2]);
            assertThat(found[0]).as("%s: awarded by the sites", badge).isEqualTo(figures[0]);
            assertThat(found[2]).as("%s: found", badge).isGreaterThanOrEqualTo(figures[1]);
        });
        assertThat(comparison.sum()).as("awarded, and right").containsExactly(3427, 3426);
    }

    private List<String[]> awarded(Path dump) {
        Program program = Program.run(temp.resolve(dump.getFileName().toString()), dump.toString());
        assertThat(program.complained()).isEmpty();
        return rows(program.file("badges.csv").lines().toList());
    }

    private static List<String[]> truth(Path dump) {
        return rows(unpacked(dump.resolve("truth-badges.csv.gz")));
    }

    @Test
    void reputationOfTheNamedDump() {
        Path dump = RealData.find("se-cardano-2021");
        Program program = Program.run(temp.resolve("out"), dump.toString());
        Map<String, Long> site = new TreeMap<>();
        rows(unpacked(dump.resolve("truth-reputation.csv.gz")))
                .forEach(row -> site.put(row[0], Long.parseLong(row[1])));
        int members = 0;
        int earning = 0;
        int[] exact = new int[2];
        int[] exactEarning = new int[2];
        for (String[] row : rows(program.file("members.csv").lines().toList())) {
            long ours = Long.parseLong(row[1]);
            long theirs = site.get(row[0]);
            long helped = theirs - ours >= SURELY_ASSOCIATED ? ours + ASSOCIATION : ours;
            members++;
            exact[0] += helped == theirs ? 1 : 0;
            exact[1] += ours == theirs ? 1 : 0;
            if (ours != 1) {
                earning++;
                exactEarning[0] += helped == theirs ? 1 : 0;
                exactEarning[1] += ours == theirs ? 1 : 0;
            }
        }
        System.out.println("reputation: " + exactEarning[0] + " of " + earning + " and " + exact[0] + " of " + members
                + " with the association bonus; " + exactEarning[1] + " and " + exact[1] + " without");
        assertThat(members).isEqualTo(3987);
        assertThat(earning).isEqualTo(618);
        assertThat(exactEarning[0]).isGreaterThanOrEqualTo(561);
        assertThat(exact[0]).isGreaterThanOrEqualTo(3915);
        assertThat(exactEarning[1]).isGreaterThanOrEqualTo(393);
        assertThat(exact[1]).isGreaterThanOrEqualTo(3112);
    }

    @Test
    void messagesOfTheNamedNetwork() {
        Path file = RealData.find("collegemsg/CollegeMsg.txt.gz");
        Program program = Program.run(temp.resolve("out"), file.toString(), "--format", "messages", "--strict");
        assertThat(program.complained()).isEmpty();
        assertThat(program.said()).contains("59,835 ", "Members    1,899");
        JsonNode metrics = JsonMapper.shared().readTree(program.file("metrics.json"));
        assertThat(metrics.get("members").asInt()).isEqualTo(1899);
        assertThat(metrics.get("activities").asInt()).isEqualTo(59835);
        JsonNode audience = metrics.get("audience");
        assertThat(audience.get("busiestDay").get("date").asString()).isEqualTo("2004-05-27");
        assertThat(audience.get("busiestDay").get("active").asInt()).isEqualTo(386);
        assertThat(audience.get("meanDaily").get("days").asInt()).isEqualTo(193);
        assertThat(audience.get("meanDaily").get("value").decimalValue())
                .isBetween(decimal("75.895"), decimal("75.905"));
        JsonNode contact = metrics.get("responses").get("first-contact");
        assertThat(contact.get("opened").asInt()).isEqualTo(13838);
        assertThat(contact.get("answered").asInt()).isEqualTo(6458);
        assertThat(contact.get("plateau").get("value").decimalValue())
                .isBetween(decimal("0.53185"), decimal("0.53186"));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static List<String[]> rows(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static List<String> unpacked(Path file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Counts, badge by badge, what the sites awarded, what we did, and how much of it is the same. */
    private static final class Comparison {

        private final Map<String, int[]> badges = new TreeMap<>();

        void add(List<String[]> ours, List<String[]> theirs) {
            Map<String, int[]> pairs = new TreeMap<>();
            theirs.forEach(row -> pairs.computeIfAbsent(row[1] + "\n" + row[0], pair -> new int[2])[0]++);
            ours.forEach(row -> pairs.computeIfAbsent(row[1] + "\n" + row[0], pair -> new int[2])[1]++);
            pairs.forEach((pair, counts) -> {
                int[] badge = badges.computeIfAbsent(pair.substring(0, pair.indexOf('\n')), name -> new int[3]);
                badge[0] += counts[0];
                badge[1] += counts[1];
                badge[2] += Math.min(counts[0], counts[1]);
            });
        }

        int[] of(String badge) {
            return badges.getOrDefault(badge, new int[3]);
        }

        int[] sum() {
            int[] sum = new int[2];
            badges.values().forEach(badge -> {
                sum[0] += badge[1];
                sum[1] += badge[2];
            });
            return sum;
        }

        String describe() {
            StringBuilder text = new StringBuilder();
            badges.forEach((name, counts) -> {
                if (counts[1] > 0) {
                    text.append(text.isEmpty() ? "" : ", ")
                            .append(name + " " + counts[0] + "/" + counts[1] + "/" + counts[2]);
                }
            });
            return text.toString();
        }
    }
}
