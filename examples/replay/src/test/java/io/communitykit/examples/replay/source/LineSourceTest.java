package io.communitykit.examples.replay.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.activity.Activity;
import io.communitykit.activity.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSourceTest {

    @TempDir
    private Path temp;

    private final List<Activity> read = new ArrayList<>();
    private final List<PostedText> texts = new ArrayList<>();
    private final RowCount count = RowCount.lenient();

    private void messages(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8), new MessageFormat());
    }

    private void activities(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8), new ActivityFormat());
    }

    private void read(byte[] bytes, LineSource.Format format) throws IOException {
        LineSource source =
                new LineSource(new SourceFile(Files.write(temp.resolve("lines"), bytes)), format, Progress.NONE);
        source.activities(count, activity -> {
            read.add(activity);
            return Receipt.RECORDED;
        });
        source.texts(texts::add);
    }

    private RowCount.FileCount file() {
        return count.files().iterator().next();
    }

    private String problem() {
        assertThat(file().shown()).hasSize(1);
        return file().shown().get(0).toString();
    }

    @Test
    void messageIsKnownByItsLineSoThatEqualLinesAreTwoMessages() throws IOException {
        messages("src dst time\n7 9 1082040961\n7 9 1082040961\n");
        assertThat(read).hasSize(2);
        Activity second = read.get(1);
        assertThat(second.id().value()).isEqualTo("message/3");
        assertThat(second.sequence()).isEqualTo(3);
        assertThat(second.actor().value()).isEqualTo("7");
        assertThat(second.recipient()).hasToString("9");
        assertThat(second.occurredAt()).isEqualTo(Instant.parse("2004-04-15T14:56:01Z"));
        assertThat(file().skipped()).containsEntry("header", 1L);
    }

    @Test
    void messagesMayBeApartByTabsOrCommasAndEndInCrLf() throws IOException {
        messages("\uFEFF1\t2\t10\r\n3,4,20\r\n\r\n# remark\r\n5 6 30");
        assertThat(read).extracting(activity -> activity.actor().value()).containsExactly("1", "3", "5");
        assertThat(file().skipped()).containsEntry("blank line", 1L).containsEntry("comment", 1L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2|the line was '1 2' but it must be three words: src dst unixTime",
                "1 2 3 4|the line was '1 2 3 4' but it must be three words",
                "1 2 soon|unixTime was 'soon' but it must be whole seconds since 1970",
                "1 2 999999999999999999|unixTime was '999999999999999999' but it must be in the years 1 to 9999",
            })
    void badMessageIsToldWithFileAndLine(String line, String problem) throws IOException {
        messages("1 2 3\n" + line + "\n");
        assertThat(problem()).startsWith("lines:2: ").contains(problem);
        assertThat(read).hasSize(1);
    }

    @Test
    void lineThatIsNotUtf8IsBadAndTheNextIsRead() throws IOException {
        read("1 2 3\n\u00e9 2 3\n4 5 6\n".getBytes(StandardCharsets.ISO_8859_1), new MessageFormat());
        assertThat(problem()).isEqualTo("lines:2: the line holds bytes that are not UTF-8");
        assertThat(read).hasSize(2);
    }

    @Test
    void endlessLineIsBadAndHeldBriefly() throws IOException {
        messages("1 2 3\n" + "x".repeat(Lines.MAX_BYTES + 1) + "\n4 5 6\n");
        assertThat(problem()).startsWith("lines:2: the line is longer than");
        assertThat(read).hasSize(2);
    }

    @Test
    void packedFileThatEndsInTheMiddleIsUnreadable() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("1 2 3\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(temp.resolve("m.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 12));
        LineSource source = new LineSource(new SourceFile(file), new MessageFormat(), Progress.NONE);
        assertThatThrownBy(() -> source.activities(count, activity -> Receipt.RECORDED))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("m.gz cannot be read: it ends in the middle: it must be a complete gzip file");
    }

    @Test
    void activityMayHaveEveryPart() throws IOException {
        activities("{\"id\":\"a-1\",\"type\":\"answer.posted\",\"actor\":\"mei\",\"recipient\":\"omar\","
                + "\"subject\":{\"kind\":\"post\",\"id\":\"7:1\"},\"group\":\"light\",\"channel\":\"forum\","
                + "\"at\":\"2024-03-01T10:00:00+01:00\",\"sequence\":4,\"title\":\"T\",\"text\":\"B\","
                + "\"textSubject\":\"comment:3\",\"attributes\":{\"t\":\"x\",\"b\":true,\"w\":7,\"d\":1.50,"
                + "\"i\":{\"instant\":\"2024-01-01T00:00:00Z\"},\"big\":12345678901234567890}}\n");
        assertThat(file().shown()).isEmpty();
        Activity activity = read.get(0);
        assertThat(activity.occurredAt()).isEqualTo(Instant.parse("2024-03-01T09:00:00Z"));
        assertThat(activity.subject()).hasToString("post:7:1");
        assertThat(activity.group()).hasToString("light");
        assertThat(activity.channel()).isEqualTo("forum");
        assertThat(activity.sequence()).isEqualTo(4);
        assertThat(activity.attributes().find("t")).contains(new Value.Text("x"));
        assertThat(activity.attributes().find("b")).contains(new Value.Truth(true));
        assertThat(activity.attributes().find("w")).contains(new Value.Whole(7));
        assertThat(activity.attributes().find("d")).contains(new Value.Exact(new BigDecimal("1.5")));
        assertThat(activity.attributes().instant("i")).contains(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(activity.attributes().find("big")).contains(new Value.Exact(new BigDecimal("12345678901234567890")));
        assertThat(texts).singleElement().satisfies(text -> {
            assertThat(text.subject()).hasToString("comment:3");
            assertThat(text.title()).contains("T");
            assertThat(text.body()).isEqualTo("B");
        });
    }

    @Test
    void activityNeedsLittle() throws IOException {
        activities("{\"id\":\"a\",\"type\":\"gathering.attended\",\"at\":\"2024-01-01T00:00:00Z\",\"text\":\"\"}");
        assertThat(read.get(0).actor()).isEqualTo(Activity.ANONYMOUS);
        assertThat(texts.get(0).subject()).hasToString("activity:a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"a\"|the line was no JSON",
                "[]|it must be one object",
                "{} {}|the line was no JSON",
                "{\"id\":\"a\",\"id\":\"b\"}|the line was no JSON",
                "{\"type\":\"a.b\",\"at\":\"2024-01-01T00:00:00Z\"}|key 'id' is missing",
                "{\"id\":\"a\",\"type\":\"a.b\",\"at\":\"2024-01-01\"}|at was '2024-01-01' but it must be an instant",
                "{\"id\":\"a\",\"type\":\"Posted\",\"at\":\"2024-01-01T00:00:00Z\"}|activity type was 'Posted'",
                "{\"id\":7,\"type\":\"a.b\",\"at\":\"2024-01-01T00:00:00Z\"}|id was 7 but it must be text",
                "{\"id\":\"a\",\"type\":\"a.b\",\"at\":\"2024-01-01T00:00:00Z\",\"actr\":\"x\"}|key 'actr' is not known",
                "{\"id\":\"a\",\"type\":\"a.b\",\"at\":\"2024-01-01T00:00:00Z\",\"subject\":\"7\"}|it must be 'kind:id'",
                "{\"id\":\"a\",\"type\":\"a.b\",\"at\":\"2024-01-01T00:00:00Z\",\"sequence\":1.5}|must be a whole number",
                "{\"id\":\"a\",\"type\":\"a.b\",\"at\":\"2024-01-01T00:00:00Z\",\"attributes\":{\"x\":[]}}|attributes.x was []",
                "{\"id\":\"a\",\"type\":\"activity.retracted\",\"at\":\"2024-01-01T00:00:00Z\"}|must name an activity",
            })
    void badActivityIsToldWithFileAndLine(String line, String problem) throws IOException {
        activities("\n" + line + "\n");
        assertThat(problem()).startsWith("lines:2: ").contains(problem);
    }

    @Test
    void strictCountStopsAtTheFirstBadLine() throws IOException {
        Path file = Files.writeString(temp.resolve("m"), "1 2 3\nx\ny\n");
        LineSource source = new LineSource(new SourceFile(file), new MessageFormat(), Progress.NONE);
        assertThatThrownBy(() -> source.activities(RowCount.strict(), activity -> Receipt.RECORDED))
                .isInstanceOf(ReplayException.class)
                .hasMessageStartingWith("m:2: the line was 'x'");
    }

    @Test
    void whatTheLogRefusesIsCountedAsWhatItIs() throws IOException {
        Path file = Files.writeString(temp.resolve("m"), "1 2 3\n1 2 4\n1 2 5\n1 2 6\n");
        List<Receipt> answers =
                new ArrayList<>(List.of(Receipt.RECORDED, Receipt.DUPLICATE, Receipt.CONFLICT, Receipt.CIRCLE));
        new LineSource(new SourceFile(file), new MessageFormat(), Progress.NONE)
                .activities(count, activity -> answers.remove(0));
        assertThat(file().taken()).isEqualTo(1);
        assertThat(file().skipped()).containsEntry("already recorded", 1L);
        assertThat(file().bad()).isEqualTo(2);
        assertThat(file().read()).isEqualTo(4);
    }
}
