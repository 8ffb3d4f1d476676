package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.poll.tally.Paper;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Says polls in activities and reads them back. */
final class PollActivities {

    /** A voter took back a vote in an open poll. */
    static final ActivityType WITHDRAWN = new ActivityType("poll.withdrawn");

    private static final String BALLOT = "ballot";
    private static final int LONGEST_READABLE = 200;

    private PollActivities() {}

    /**
     * Says a vote or its withdrawal in an open poll; the sequence tells the voter's votes apart whatever clocks said.
     */
    static Activity open(Vote vote, long revision, Instant at) {
        Paper paper = vote.paper();
        Activity.Builder activity = Activity.of(
                        vote.key(), paper == null ? WITHDRAWN : ActivityTypes.POLL_VOTED, vote.voter(), at)
                .about(vote.poll().subject())
                .sequence(revision);
        return paper == null
                ? activity.build()
                : activity.with(BALLOT, PaperText.write(paper)).build();
    }

    /** Says that somebody took part in a secret poll, and no more; the time is that of the poll. */
    static Activity secret(PollState state, MemberId voter, Instant openedAt) {
        return Activity.of(participation(state.key(), voter), ActivityTypes.POLL_VOTED, voter, openedAt)
                .about(state.key().subject())
                .build();
    }

    /** Names the one participation of a voter in a secret poll; the log refuses a second under the same name. */
    static ActivityId participation(PollId poll, MemberId voter) {
        return new ActivityId("poll.voted:" + Receipt.sha256(poll.value() + "\n" + voter.value()));
    }

    static Activity closed(PollId poll, MemberId by, Instant at, Settlement.Reason reason, long papers) {
        String name = poll.value().length() > LONGEST_READABLE ? Receipt.sha256(poll.value()) : poll.value();
        return Activity.of(new ActivityId("poll.closed:" + name), ActivityTypes.POLL_CLOSED, by, at)
                .about(poll.subject())
                .with("reason", reason.name().toLowerCase(Locale.ROOT))
                .with("papers", papers)
                .build();
    }

    static boolean isVote(Activity activity, PollId poll) {
        return poll.subject().equals(activity.subject())
                && (activity.type().equals(ActivityTypes.POLL_VOTED)
                        || activity.type().equals(WITHDRAWN));
    }

    /** Reads the paper of a vote; empty if it was withdrawn, or the poll is secret. */
    static Optional<Paper> paper(Activity vote) {
        return vote.attributes().text(BALLOT).flatMap(PaperText::read);
    }

    /** Tells whether a recorded activity is what recording a vote again would give, whenever that was. */
    static boolean isSame(Activity recorded, Vote vote) {
        return recorded.equals(open(vote, recorded.sequence(), recorded.occurredAt()));
    }
}
