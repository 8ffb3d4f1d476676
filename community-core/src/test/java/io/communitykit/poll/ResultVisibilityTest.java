package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.InMemoryStorage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultVisibilityTest {

    private static final PollId ID = new PollId("p");
    private static final MemberId VOTER = new MemberId("voter");
    private static final MemberId OTHER = new MemberId("other");
    private static final Receipt RECEIPT = new Receipt("7f3c-0a91-55de-b2c4");

    @ParameterizedTest
    @CsvSource({
        // rule, then open: voter, other, staff, guest; then closed: the same
        "ALWAYS,        true,  true,  true,  true,  true,  true,  true,  true",
        "AFTER_VOTING,  true,  false, false, false, true,  true,  true,  true",
        "AFTER_CLOSING, false, false, false, false, true,  true,  true,  true",
        "STAFF_ONLY,    false, false, true,  false, false, false, true,  false",
        "NEVER,         false, false, false, false, false, false, false, false"
    })
    void everyReadPassesTheGate(
            Visibility rule,
            boolean openVoter,
            boolean openOther,
            boolean openStaff,
            boolean openGuest,
            boolean closedVoter,
            boolean closedOther,
            boolean closedStaff,
            boolean closedGuest) {
        for (boolean secret : new boolean[] {false, true}) {
            Polls polls = Polls.of(InMemoryStorage.create(), new TestClock());
            Poll.Builder poll =
                    Poll.of("p", "?").option("a", "A").option("b", "B").results(rule);
            polls.create((secret ? poll.secret() : poll).build());
            polls.open(ID);
            polls.vote(Vote.secret(new ActivityId("k"), ID, VOTER, Paper.choice("a"), RECEIPT));

            shows(polls, Viewer.member(VOTER), rule, openVoter);
            shows(polls, Viewer.member(OTHER), rule, openOther);
            shows(polls, Viewer.staff(OTHER), rule, openStaff);
            shows(polls, Viewer.guest(), rule, openGuest);
            polls.close(ID, OTHER);
            shows(polls, Viewer.member(VOTER), rule, closedVoter);
            shows(polls, Viewer.member(OTHER), rule, closedOther);
            shows(polls, Viewer.staff(OTHER), rule, closedStaff);
            shows(polls, Viewer.guest(), rule, closedGuest);
        }
    }

    private static void shows(Polls polls, Viewer viewer, Visibility rule, boolean expected) {
        assertThat(polls.results(ID, viewer).toOptional().isPresent()).isEqualTo(expected);
        assertThat(polls.recount(ID, viewer).toOptional().isPresent()).isEqualTo(expected);
        if (!expected) {
            assertThat(polls.results(ID, viewer)).isEqualTo(new View.Hidden<PollResult>(rule));
        }
    }
}
