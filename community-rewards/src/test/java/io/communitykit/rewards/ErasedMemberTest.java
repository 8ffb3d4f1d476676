package io.communitykit.rewards;

import static io.communitykit.rewards.Happenings.BEN;
import static io.communitykit.rewards.Happenings.POINTS;
import static io.communitykit.rewards.Happenings.pays;
import static io.communitykit.rewards.Happenings.program;
import static io.communitykit.rewards.Happenings.retraction;
import static io.communitykit.rewards.Happenings.toRecipient;
import static io.communitykit.rewards.Happenings.upvote;
import static io.communitykit.rewards.Happenings.votesReach;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.member.MemberData;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Cap;
import io.communitykit.rewards.program.CapPeriod;
import io.communitykit.rewards.program.Once;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What rewards know of a member goes on under the pseudonym as if nothing had happened. */
class ErasedMemberTest {

    /** An id that looks like a revision, an amount and the number of a post, none of which may change. */
    private static final MemberId ONE = new MemberId("1");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Rewards rewards = Rewards.of(
            program()
                    .rule("up", pays("post.upvoted", Beneficiary.RECIPIENT, 10))
                    .cap("daily", new Cap(25, CapPeriod.DAY, List.of("up")))
                    .badge("Nice", toRecipient(Once.SUBJECT, votesReach(2)))
                    .badge("Welcome", toRecipient(Once.MEMBER, votesReach(1)))
                    .build(),
            storage);
    private final Activities activities = Activities.builder(storage)
            .clock(InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z")))
            .inline(rewards)
            .build();

    private MemberId eraseOne() {
        for (int i = 1; i <= 3; i++) {
            activities.record(upvote(i, ONE, "1"));
            activities.record(upvote(10 + i, BEN, "2"));
        }
        MemberId pseudonym = MemberData.of(storage, () -> new UUID(7, 7))
                .erase(ONE)
                .orElseThrow()
                .pseudonym();
        assertThat(rewards.points(ONE, POINTS)).isZero();
        assertThat(rewards.badges(ONE)).isEmpty();
        return pseudonym;
    }

    @Test
    void pointsAndBadgesGoOnUnderThePseudonym() {
        MemberId pseudonym = eraseOne();

        assertThat(rewards.points(pseudonym, POINTS)).isEqualTo(25);
        assertThat(rewards.badges(pseudonym)).hasSize(2);
        assertThat(rewards.points(BEN, POINTS)).isEqualTo(25);
    }

    @Test
    void countingEverythingAgainCorrectsNothing() {
        MemberId pseudonym = eraseOne();

        assertThat(rewards.rebuild()).isEqualTo(new Outcome.Done<>(new Booking(List.of(), List.of())));
        assertThat(rewards.points(pseudonym, POINTS)).isEqualTo(25);
    }

    @Test
    void whatIsRetractedLaterIsTakenFromThePseudonym() {
        MemberId pseudonym = eraseOne();
        Activity vote = upvote(1, ONE, "1");

        activities.record(retraction(100, vote));

        assertThat(rewards.points(pseudonym, POINTS)).isEqualTo(20);
    }

    @Test
    void whatIsDeliveredAgainIsNotPaid() {
        MemberId pseudonym = eraseOne();

        activities.record(upvote(1, ONE, "1"));
        activities.record(upvote(50, ONE, "1"));

        assertThat(rewards.points(ONE, POINTS)).isZero();
        assertThat(rewards.points(pseudonym, POINTS)).isEqualTo(25);
    }
}
