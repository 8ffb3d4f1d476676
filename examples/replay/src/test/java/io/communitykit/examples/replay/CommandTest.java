package io.communitykit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a command, a file or a configuration can be wrong ends in one sentence, code 2 and no file. */
class CommandTest {

    private static final String POSTS = """
            <?xml version="1.0" encoding="utf-8"?>
            <posts>
              <row Id="1" PostTypeId="1" CreationDate="2024-01-01T00:00:00.000" Score="0" OwnerUserId="1" Body="hi" />
            </posts>
            """;
    private static final String USERS = """
            <?xml version="1.0" encoding="utf-8"?>
            <users>
              <row Id="1" CreationDate="2024-01-01T00:00:00.000" DisplayName="Mei" LastAccessDate="2024-01-02T00:00:00.000" />
            </users>
            """;

    @TempDir
    private Path temp;

    private Path dump(String posts, String users) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("dump"));
        Files.writeString(folder.resolve("Posts.xml"), posts);
        Files.writeString(folder.resolve("Users.xml"), users);
        return folder;
    }

    private Program refused(String... arguments) {
        Program program = Program.run(temp.resolve("out"), arguments);
        assertThat(program.code()).as(program.complained()).isEqualTo(2);
        assertThat(program.written()).isEmpty();
        assertThat(program.said()).isEmpty();
        assertThat(program.complained()).doesNotContain("\tat ").doesNotContain("Exception");
        return program;
    }

    @Test
    void missingFolder() {
        assertThat(refused(temp.resolve("nowhere").toString()).complained())
                .startsWith("replay: ")
                .contains("nowhere does not exist but it must be the folder of a dump")
                .hasLineCount(1);
    }

    @Test
    void folderThatIsNoDump() {
        assertThat(refused(temp.toString()).complained()).contains("has neither Posts.xml nor Posts.xml.gz");
    }

    @Test
    void fileInsteadOfFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("Posts.xml"), POSTS);
        assertThat(refused(file.toString()).complained()).contains("is a file but it must be the folder of a dump");
    }

    @Test
    void outputThatIsAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("taken"), "mine");
        Program program = Program.run(file);
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.complained()).contains("taken is a file but --out must be a folder");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void unknownFormat() {
        assertThat(refused("--format", "mbox").complained())
                .contains("--format was 'mbox' but it must be one of [stack-exchange, activities, messages]");
    }

    @Test
    void unknownOption() {
        assertThat(refused("--policies", "x").complained()).contains("Unknown option", "--policy");
    }

    @Test
    void truncatedGzip() throws IOException {
        Path folder = dump(POSTS, USERS);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(POSTS.getBytes(StandardCharsets.UTF_8));
        }
        Files.delete(folder.resolve("Posts.xml"));
        Files.write(folder.resolve("Posts.xml.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(refused(folder.toString()).complained())
                .contains("Posts.xml.gz cannot be read: it ends in the middle");
    }

    @Test
    void textThatIsCalledGzip() throws IOException {
        Path folder = dump(POSTS, USERS);
        Files.move(folder.resolve("Posts.xml"), folder.resolve("Posts.xml.gz"));
        assertThat(refused(folder.toString()).complained()).contains("Posts.xml.gz cannot be read: it must be a gzip");
    }

    @Test
    void brokenXmlIsToldWithItsLine() throws IOException {
        Path folder = dump(POSTS.replace("Body=\"hi\"", "Body=\"a < b\""), USERS);
        assertThat(refused(folder.toString()).complained())
                .contains("Posts.xml:3 is not well-formed XML")
                .hasLineCount(1);
    }

    @Test
    void xmlThatEndsInTheMiddle() throws IOException {
        Path folder = dump(POSTS.replace("</posts>", ""), USERS);
        assertThat(refused(folder.toString()).complained()).contains("Posts.xml:", "is not well-formed XML");
    }

    @Test
    void xmlThatIsNotUtf8() throws IOException {
        Path folder = dump(POSTS, USERS);
        Files.write(folder.resolve("Users.xml"), USERS.replace("Mei", "Zoë").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(folder.toString()).complained()).contains("Users.xml", "not UTF-8");
    }

    @Test
    void documentTypeIsNotRead() throws IOException {
        String bomb =
                POSTS.replace("<posts>", "<!DOCTYPE posts [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<posts>");
        Path folder = dump(bomb.replace("\"hi\"", "\"&x;\""), USERS);
        assertThat(refused(folder.toString()).complained()).contains("Posts.xml:");
    }

    @Test
    void brokenRewardsAreToldWithTheirPlace() throws IOException {
        Path file = Files.writeString(
                temp.resolve("mine.yaml"), "id: x\nversion: \"1\"\nbadgs:\n  A: {to: actor, once: member}\n");
        assertThat(refused("--rewards", file.toString()).complained())
                .contains("mine.yaml:3:1: ", "badgs is not a known key", "did you mean 'badges'?");
    }

    @Test
    void brokenPolicyAndMetricsAreToldToo() throws IOException {
        Path file = Files.writeString(temp.resolve("mine.yaml"), "id: [\n");
        assertThat(refused("--policy", file.toString()).complained()).contains("mine.yaml:");
        assertThat(refused("--metrics", file.toString()).complained()).contains("mine.yaml:");
    }

    @Test
    void missingConfiguration() {
        assertThat(refused("--metrics", temp.resolve("no.yaml").toString()).complained())
                .contains("no.yaml");
    }

    @Test
    void badRowIsCountedAndShownWithFileAndLine() throws IOException {
        Path folder = dump(POSTS, USERS.replace("2024-01-01T00:00:00.000", "yesterday"));
        Program program = Program.run(temp.resolve("out"), folder.toString());
        assertThat(program.code()).isZero();
        assertThat(program.said())
                .contains("bad row: Users.xml:3: CreationDate was 'yesterday' but it must be a time such as");
    }

    @Test
    void strictStopsAtTheFirstBadRow() throws IOException {
        Path folder = dump(POSTS, USERS.replace("2024-01-01T00:00:00.000", "yesterday"));
        assertThat(refused(folder.toString(), "--strict").complained())
                .contains("Users.xml:3: CreationDate was 'yesterday'", "--strict")
                .hasLineCount(1);
    }

    @Test
    void filesOfAnEarlierRunStayWhenALaterOneFails() throws IOException {
        Program first = Program.run(temp.resolve("out"));
        String members = first.file("members.csv");
        Program second =
                Program.run(temp.resolve("out"), temp.resolve("nowhere").toString());
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.file("members.csv")).isEqualTo(members);
        assertThat(second.written()).hasSize(5);
    }

    @Test
    void helpNamesEveryOption() {
        Program program = Program.run(temp.resolve("out"), "--help");
        assertThat(program.code()).isZero();
        assertThat(program.said())
                .contains("SOURCE", "--format", "--out", "--rewards", "--policy", "--metrics", "--strict");
        assertThat(program.written()).isEmpty();
    }

    @Test
    void aFolderMayStandForItsOnlyFittingFile() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("messages"));
        Files.writeString(folder.resolve("a.txt"), "src dst time\n1 2 1000\n2 1 2000\n");
        assertThat(Program.run(temp.resolve("out"), folder.toString(), "--format", "messages")
                        .file("members.csv"))
                .isEqualTo("member,points,levels\n1,1,newcomer\n2,1,newcomer\n");
        Files.writeString(folder.resolve("b.txt"), "");
        Program program = Program.run(temp.resolve("other"), folder.toString(), "--format", "messages");
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.complained()).contains("holds 2 files");
    }

    @Test
    void emptyHistoryIsNoError() throws IOException {
        Path file = Files.writeString(temp.resolve("empty.jsonl"), "");
        Program program = Program.run(temp.resolve("out"), file.toString(), "--format", "activities");
        assertThat(program.complained()).isEmpty();
        assertThat(program.code()).isZero();
        assertThat(program.file("members.csv")).isEqualTo("member,points,levels\n");
    }
}
