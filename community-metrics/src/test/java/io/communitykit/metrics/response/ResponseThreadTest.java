package io.communitykit.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResponseThreadTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant NOW = NOON.plusSeconds(1000);
    private static final ResponseThread QUESTION = ResponseThread.empty(new ThreadKey("m@1", "answers", "q-1", ""));
    private static final ResponseThread PAIR = ResponseThread.empty(new ThreadKey("m@1", "contacts", "ann", "bob"));

    @Test
    void nobodyWaitsBeforeItIsOpened() {
        assertThat(QUESTION.heard(voice("bob", 5)).wait(NOW)).isEmpty();
    }

    @Test
    void anAnswerToOneselfIsNone() {
        ResponseThread thread = QUESTION.opened(voice("ann", 0)).heard(voice("ann", 5));

        assertThat(thread.wait(NOW)).contains(new Wait(Duration.ofSeconds(1000), Wait.End.WAITING));
        assertThat(thread.heard(voice("bob", 9)).heard(voice("eve", 7)).wait(NOW))
                .contains(new Wait(Duration.ofSeconds(7), Wait.End.ANSWERED));
    }

    @Test
    void aFloodByTheAskerHidesNoAnswer() {
        ResponseThread thread = QUESTION.opened(voice("ann", 0));
        for (int i = 1; i < 50; i++) {
            thread = thread.heard(voice("ann", i));
        }

        assertThat(thread.heard(voice("bob", 60)).wait(NOW))
                .contains(new Wait(Duration.ofSeconds(60), Wait.End.ANSWERED));
    }

    @Test
    void anAnswerThatWasThereBeforeTheQuestionAnswersAtOnce() {
        assertThat(QUESTION.heard(voice("bob", -5)).opened(voice("ann", 0)).wait(NOW))
                .contains(new Wait(Duration.ZERO, Wait.End.ANSWERED));
    }

    @Test
    void closingEndsTheWaitingWithoutAnAnswer() {
        ResponseThread closed = QUESTION.opened(voice("ann", 0)).closed(NOON.plusSeconds(30));

        assertThat(closed.wait(NOW)).contains(new Wait(Duration.ofSeconds(30), Wait.End.CLOSED));
        assertThat(closed.heard(voice("bob", 31)).wait(NOW)).isEqualTo(closed.wait(NOW));
        assertThat(closed.heard(voice("bob", 30)).wait(NOW))
                .contains(new Wait(Duration.ofSeconds(30), Wait.End.ANSWERED));
    }

    @Test
    void aPairWaitsForTheFirstMessageTheOtherWay() {
        ResponseThread begun = PAIR.heard(voice("bob", 3)).heard(voice("bob", 4));

        assertThat(begun.wait(NOW)).contains(new Wait(Duration.ofSeconds(997), Wait.End.WAITING));
        assertThat(begun.heard(voice("ann", 10)).heard(voice("ann", 8)).wait(NOW))
                .contains(new Wait(Duration.ofSeconds(5), Wait.End.ANSWERED));
    }

    @Test
    void itRestsOnTheFirstVoicesAlone() {
        ResponseThread thread =
                QUESTION.opened(voice("ann", 0)).heard(voice("bob", 5)).heard(voice("bob", 6));

        assertThat(thread.restsOn(voice("ann", 0))).isTrue();
        assertThat(thread.restsOn(voice("bob", 5))).isTrue();
        assertThat(thread.restsOn(voice("bob", 6))).isFalse();
    }

    private static Voice voice(String member, int second) {
        return new Voice(NOON.plusSeconds(second), new MemberId(member));
    }
}
