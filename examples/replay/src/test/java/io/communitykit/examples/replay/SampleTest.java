package io.communitykit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.examples.replay.stackexchange.DumpFacts;
import io.communitykit.examples.replay.stackexchange.DumpFolder;
import io.communitykit.examples.replay.stackexchange.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    @TempDir
    private Path temp;

    @Test
    void sampleAgreesWithItselfAsRealDumpsDo() throws IOException {
        try (Sample sample = Sample.open()) {
            assertThat(DumpFacts.check(DumpFolder.open(sample.folder()))).allMatch(Fact::holds);
        }
    }

    @Test
    void sampleRunsWithoutAnArgumentAndWritesEveryFile() {
        Program program = Program.run(temp.resolve("a/b"));
        assertThat(program.complained()).isEmpty();
        assertThat(program.code()).isZero();
        assertThat(program.written())
                .containsExactly("badges.csv", "decisions.csv", "members.csv", "metrics.json", "report.html");
        assertThat(program.said())
                .contains("Users.xml", "the site's own account: 1", "post not in Posts: 3", "expired bounty: 1")
                .contains("Members    25", "Poll       june-theme: neighbors (19 voted)")
                .contains("parsing alone", "rewards", "moderation", "metrics", "all engines together");
    }

    @Test
    void pointsAreThoseThatTheSampleStates() throws IOException {
        Map<String, String> stated = new TreeMap<>();
        try (Sample sample = Sample.open()) {
            Matcher row = Pattern.compile("Id=\"(\\d+)\" Reputation=\"(\\d+)\"")
                    .matcher(Files.readString(sample.folder().resolve("Users.xml")));
            while (row.find()) {
                stated.put(row.group(1), row.group(2));
            }
        }
        Map<String, String> found = new TreeMap<>();
        Program.run(temp).file("members.csv").lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", 3);
            found.put(cells[0], cells[1]);
        });
        assertThat(found).isEqualTo(stated).hasSize(25);
    }

    @Test
    void badgesNeedWhatTheirRulesSay() {
        assertThat(Program.run(temp).file("badges.csv"))
                .contains(
                        "\n23,Necromancer,", "\n21,Self-Learner,", "\n16,Promoter,", "\n1,Investor,", "\n2,Tag Editor,")
                .contains("\n1,Commentator,")
                .doesNotContain("\n24,")
                .doesNotContain("anonymous");
    }

    @Test
    void houseRulesSeeAdvertisementsAndUnkindWords() {
        assertThat(Program.run(temp).file("decisions.csv"))
                .contains("\npost:54,reject,advertising\n", "\ncomment:70,reject,advertising\n")
                .contains("\npost:39,hold,harsh-words\n", "\ncomment:49,label,unkind-words\n")
                .contains("\npost:1,allow,\n");
    }

    /**
     * The digests stand in a file in the form of {@code sha256sum}; whoever changes a result on purpose renews them.
     */
    @Test
    void resultsAreTheSameBytesOnEveryMachineAndJdk() throws IOException, NoSuchAlgorithmException {
        Program program = Program.run(temp);
        StringBuilder found = new StringBuilder();
        for (String name : Program.RESULTS) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(program.file(name).getBytes(StandardCharsets.UTF_8));
            found.append(HexFormat.of().formatHex(digest))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }

        assertThat(found).hasToString(Files.readString(Path.of("src/test/resources/sample.sha256")));
    }
}
