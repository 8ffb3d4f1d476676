package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryQueryTest {

    private final Activity vote = Activity.of("a-1", "post.upvoted", "ana", NOON)
            .to(new MemberId("ben"))
            .about(Subject.post("p-1"))
            .build();

    @Test
    void aMemberIsActorOrRecipient() {
        assertThat(HistoryQuery.ofMember(new MemberId("ana"), NOON).selects(vote))
                .isTrue();
        assertThat(HistoryQuery.ofMember(new MemberId("ben"), NOON).selects(vote))
                .isTrue();
        assertThat(HistoryQuery.ofMember(new MemberId("cem"), NOON).selects(vote))
                .isFalse();
    }

    @Test
    void aSubjectIsExactlyThatSubject() {
        assertThat(HistoryQuery.about(Subject.post("p-1"), NOON).selects(vote)).isTrue();
        assertThat(HistoryQuery.about(new Subject("comment", "p-1"), NOON).selects(vote))
                .isFalse();
        assertThat(HistoryQuery.about(Subject.post("p-1"), NOON).selects(Samples.asked("a")))
                .isFalse();
    }

    @Test
    void bothEndsOfTheRangeAreInclusive() {
        assertThat(new HistoryQuery(new HistoryQuery.Scope.All(), NOON, NOON).selects(vote))
                .isTrue();
        assertThat(HistoryQuery.all(NOON.minusNanos(1000)).selects(vote)).isFalse();
        assertThat(new HistoryQuery(new HistoryQuery.Scope.All(), NOON.plusNanos(1), NOON.plusSeconds(1)).selects(vote))
                .isFalse();
    }

    @Test
    void theEndsAreCutToWhatAnActivityCanHave() {
        HistoryQuery query = new HistoryQuery(new HistoryQuery.Scope.All(), NOON.plusNanos(1), NOON.plusNanos(2999));

        assertThat(query.from()).isEqualTo(NOON.plusNanos(1000));
        assertThat(query.upTo()).isEqualTo(NOON.plusNanos(2000));
        assertThat(HistoryQuery.all(Instant.MAX).from()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(HistoryQuery.all(Instant.MAX).upTo()).isEqualTo("9999-12-31T23:59:59.999999Z");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HistoryQuery(new HistoryQuery.Scope.All(), NOON, NOON.minusSeconds(1)))
                .withMessage("query.upTo was 2026-03-01T11:59:59Z but it must not be before query.from "
                        + "2026-03-01T12:00:00Z");
    }
}
