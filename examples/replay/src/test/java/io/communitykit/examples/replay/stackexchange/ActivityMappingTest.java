package io.communitykit.examples.replay.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.activity.Activity;
import io.communitykit.activity.Value;
import io.communitykit.examples.replay.source.RowProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityMappingTest {

    private static final Instant END = Instant.parse("2024-12-31T00:00:00Z");

    /** Question 1 by 10, answers 3 by 20 and 2 by 10 (later), wiki 4, page 5 of the site, orphan answer 6 by 30. */
    private static final String POSTS = """
            <posts>
              <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2024-01-03T12:00:00.000" OwnerUserId="10" />
              <row Id="1" PostTypeId="1" CreationDate="2024-01-01T00:00:00.000" OwnerUserId="10" ViewCount="7" />
              <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2024-01-01T12:00:00.000" OwnerUserId="20" />
              <row Id="4" PostTypeId="1" CreationDate="2024-01-01T00:00:00.000" OwnerUserId="20" CommunityOwnedDate="2024-01-02T00:00:00.000" />
              <row Id="5" PostTypeId="4" CreationDate="2024-01-01T00:00:00.000" OwnerUserId="-1" />
              <row Id="6" PostTypeId="2" ParentId="99" CreationDate="2024-01-01T00:00:00.000" OwnerUserId="30" />
              <row Id="7" PostTypeId="2" ParentId="8" CreationDate="2024-01-02T00:00:00.000" />
              <row Id="8" PostTypeId="1" CreationDate="2024-01-01T00:00:00.000" />
              <row PostTypeId="1" CreationDate="2024-01-01T00:00:00.000" />
            </posts>
            """;

    @TempDir
    private Path temp;

    private ActivityMapping mapping;

    @BeforeEach
    void index() throws IOException {
        Files.writeString(temp.resolve("Posts.xml"), POSTS);
        Files.writeString(temp.resolve("Users.xml"), "<users/>");
        mapping = new ActivityMapping(
                PostIndex.read(DumpFolder.open(temp).get(DumpFolder.Table.POSTS)), new SharedKeys());
    }

    private static Row row(String... columns) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            values.put(columns[i], columns[i + 1]);
        }
        return new Row(values::get);
    }

    private static Activity only(Mapped mapped) {
        assertThat(mapped).isInstanceOf(Mapped.Taken.class);
        assertThat(((Mapped.Taken) mapped).activities()).hasSize(1);
        return ((Mapped.Taken) mapped).activities().get(0);
    }

    private Mapped vote(String type, String post, String... more) {
        String[] columns = new String[8 + more.length];
        System.arraycopy(
                new String[] {"Id", "77", "VoteTypeId", type, "PostId", post, "CreationDate", "2024-01-05T00:00:00.000"
                },
                0,
                columns,
                0,
                8);
        System.arraycopy(more, 0, columns, 8, more.length);
        return mapping.vote(row(columns));
    }

    @Test
    void voteStandsAtTheEndOfItsDay() {
        Activity vote = only(vote("2", "3"));
        assertThat(vote.occurredAt()).isEqualTo(Instant.parse("2024-01-05T23:59:59.999Z"));
        assertThat(vote.sequence()).isEqualTo(77);
        assertThat(vote.type()).hasToString("post.upvoted");
        assertThat(vote.actor()).isEqualTo(Activity.ANONYMOUS);
        assertThat(vote.recipient()).hasToString("20");
        assertThat(vote.subject()).hasToString("post:3");
    }

    @Test
    void voteKnowsWhatItsPostIs() {
        Activity vote = only(vote("3", "2"));
        assertThat(vote.attributes().text("postType")).contains("answer");
        assertThat(vote.attributes().find("communityWiki")).contains(new Value.Truth(false));
        assertThat(vote.attributes().isTrue("selfAnswer")).isTrue();
        assertThat(vote.attributes().isTrue("firstAnswer")).isFalse();
        assertThat(vote.attributes().number("delayDays")).contains(new BigDecimal("2.5"));
        assertThat(only(vote("2", "3")).attributes().isTrue("firstAnswer")).isTrue();
        assertThat(only(vote("2", "4")).attributes().isTrue("communityWiki")).isTrue();
    }

    @Test
    void theAskerAccepts() {
        Activity accepted = only(vote("1", "3"));
        assertThat(accepted.actor()).hasToString("10");
        assertThat(accepted.recipient()).hasToString("20");
    }

    @Test
    void votesThatMeanNothingHereAreSkippedForAReason() {
        assertThat(vote("2", "1000")).isEqualTo(new Mapped.Skipped("post not in Posts"));
        assertThat(vote("15", "1000")).isEqualTo(new Mapped.Skipped("post not in Posts"));
        assertThat(vote("15", "1")).isEqualTo(new Mapped.Skipped("kind not used"));
        assertThat(vote("9", "1")).isEqualTo(new Mapped.Skipped("expired bounty"));
    }

    @Test
    void bountyCarriesItsAmount() {
        Activity started = only(vote("8", "1", "UserId", "10", "BountyAmount", "50"));
        assertThat(started.attributes().whole("amount")).hasValue(50);
        assertThat(started.attributes().isTrue("own")).isTrue();
        Activity awarded = only(vote("9", "3", "BountyAmount", "50"));
        assertThat(awarded.recipient()).hasToString("20");
        assertThat(awarded.actor()).isEqualTo(Activity.ANONYMOUS);
        assertThatThrownBy(() -> vote("8", "1", "UserId", "10")).isInstanceOf(RowProblem.class);
    }

    @Test
    void theSiteItselfIsNobody() {
        assertThat(mapping.user(row("Id", "-1", "CreationDate", "2024-01-01T00:00:00.000")))
                .isEqualTo(new Mapped.Skipped("the site's own account"));
        Activity page =
                only(mapping.post(row("Id", "5", "PostTypeId", "4", "CreationDate", "2024-01-01T00:00:00.000"), END));
        assertThat(page.type()).hasToString("page.written");
        assertThat(page.actor()).isEqualTo(Activity.ANONYMOUS);
        assertThat(only(vote("2", "5")).recipient()).isNull();
    }

    @Test
    void twoAbsentOwnersAreNotOne() {
        assertThat(only(vote("2", "7")).attributes().isTrue("selfAnswer")).isFalse();
    }

    @Test
    void answerWithoutItsQuestionIsAnAnswerAllTheSame() {
        Activity answer = only(mapping.post(
                row("Id", "6", "PostTypeId", "2", "ParentId", "99", "CreationDate", "2024-01-01T00:00:00.000"), END));
        assertThat(answer.type()).hasToString("answer.posted");
        assertThat(answer.recipient()).isNull();
        assertThat(answer.attributes().find("selfAnswer")).isEmpty();
        assertThat(answer.attributes().text("questionId")).contains("99");
    }

    @Test
    void countersWithoutAHistoryAreObservedAtTheEnd() {
        Mapped mapped = mapping.post(
                row("Id", "1", "PostTypeId", "1", "CreationDate", "2024-01-01T00:00:00.000", "ViewCount", "7"), END);
        Activity observed = ((Mapped.Taken) mapped).activities().get(1);
        assertThat(observed.type()).hasToString("question.observed");
        assertThat(observed.occurredAt()).isEqualTo(END);
        assertThat(observed.recipient()).hasToString("10");
        assertThat(observed.attributes().whole("views")).hasValue(7);
    }

    @Test
    void memberIsObservedWithTheVotesCast() {
        Mapped mapped = mapping.user(row(
                "Id",
                "10",
                "CreationDate",
                "2024-01-01T00:00:00.000",
                "LastAccessDate",
                "2024-02-01T00:00:00.000",
                "UpVotes",
                "3",
                "DownVotes",
                "4"));
        Activity observed = ((Mapped.Taken) mapped).activities().get(1);
        assertThat(observed.actor()).isEqualTo(Activity.ANONYMOUS);
        assertThat(observed.recipient()).hasToString("10");
        assertThat(observed.attributes().whole("votesCast")).hasValue(7);
    }

    @Test
    void editsAreToldFromDraftsAndFromTheRest() {
        assertThat(only(history("5")).attributes().text("part")).contains("body");
        assertThat(only(history("8")).attributes().text("part")).contains("rollback");
        assertThat(only(history("2")).type()).hasToString("post.drafted");
        assertThat(history("12")).isEqualTo(new Mapped.Skipped("kind not used"));
    }

    private Mapped history(String type) {
        return mapping.history(row(
                "Id",
                "5",
                "PostHistoryTypeId",
                type,
                "PostId",
                "1",
                "CreationDate",
                "2024-01-01T00:00:00.000",
                "UserId",
                "20"));
    }

    @Test
    void rowThatCannotBeUnderstoodSaysWhy() {
        assertThatThrownBy(() -> mapping.post(row("PostTypeId", "1"), END))
                .isInstanceOf(RowProblem.class)
                .hasMessage("the row had no Id but it must");
        assertThatThrownBy(() -> vote("two", "1"))
                .isInstanceOf(RowProblem.class)
                .hasMessage("VoteTypeId was 'two' but it must be a whole number");
    }
}
