package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.poll.tally.Rational;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says polls in activities and reads them back. */
final class PollActivities {

    /** A voter took back a vote in an open poll. */
    static final ActivityType WITHDRAWN = new ActivityType("poll.withdrawn");

    /** A voter added an option. */
    static final ActivityType OPTION_PROPOSED = new ActivityType("poll.option-proposed");

    /** Somebody said whether an option that a voter added may be voted for. */
    static final ActivityType OPTION_JUDGED = new ActivityType("poll.option-judged");

    /** Somebody said what came of a poll. */
    static final ActivityType CONCLUDED = new ActivityType("poll.concluded");

    private static final String BALLOT = "ballot";
    private static final String WEIGHT = "weight";
    private static final String OPTION = "option";
    private static final int LONGEST_READABLE = 200;

    private PollActivities() {}

    /**
     * Says a vote or its withdrawal in an open poll; the sequence tells the voter's votes apart whatever clocks said. A
     * weight of one is not said; nor is the reason, which stands on the ballot, where it can be erased.
     */
    static Activity open(Vote vote, Rational weight, long revision, Instant at) {
        Answer answer = vote.answer();
        Activity.Builder activity = Activity.of(
                        vote.key(), answer == null ? WITHDRAWN : ActivityTypes.POLL_VOTED, vote.voter(), at)
                .about(vote.poll().subject())
                .sequence(revision);
        if (answer == null) {
            return activity.build();
        }
        activity.with(BALLOT, answer.text());
        return (weight.equals(Rational.ONE) ? activity : activity.with(WEIGHT, weight.toString())).build();
    }

    /** Says that somebody took part in a secret poll, and no more; the time is that of the poll. */
    static Activity secret(PollState state, MemberId voter, Instant openedAt) {
        return Activity.of(participation(state.key(), voter), ActivityTypes.POLL_VOTED, voter, openedAt)
                .about(state.key().subject())
                .build();
    }

    /** Names the one participation of a voter in a secret poll; the log refuses a second under the same name. */
    static ActivityId participation(PollId poll, MemberId voter) {
        return new ActivityId("poll.voted:" + poll.digest(voter.value()));
    }

    static Activity closed(PollId poll, MemberId by, Instant at, Settlement.Reason reason, long papers) {
        String name = poll.value().length() > LONGEST_READABLE ? poll.digest() : poll.value();
        return Activity.of(new ActivityId("poll.closed:" + name), ActivityTypes.POLL_CLOSED, by, at)
                .about(poll.subject())
                .with("reason", word(reason))
                .with("papers", papers)
                .build();
    }

    /** Says what came of a poll; the reason stands in the poll's state. */
    static Activity concluded(PollId poll, Conclusion what) {
        String name = poll.digest(what.at() + "", what.outcome() + "", what.reason(), Objects.toString(what.date()));
        return Activity.of(new ActivityId("poll.concluded:" + name), CONCLUDED, what.by(), what.at())
                .about(poll.subject())
                .with("outcome", word(what.outcome()))
                .build();
    }

    static Activity proposed(PollId poll, AddedOption added, Instant at) {
        return option("poll.option-proposed:", OPTION_PROPOSED, poll, added, added.by(), at);
    }

    static Activity judged(PollId poll, AddedOption added, MemberId by, Instant at) {
        return option("poll.option-judged:", OPTION_JUDGED, poll, added, by, at);
    }

    private static Activity option(
            String prefix, ActivityType type, PollId poll, AddedOption added, MemberId by, Instant at) {
        String name = poll.digest(added.option().id());
        return Activity.of(new ActivityId(prefix + name), type, by, at)
                .about(poll.subject())
                .with(OPTION, added.option().id())
                .with("standing", word(added.standing()))
                .build();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isVote(Activity activity, PollId poll) {
        return poll.subject().equals(activity.subject()) && isVote(activity);
    }

    static boolean isVote(Activity activity) {
        return activity.subject() != null
                && PollId.KIND.equals(activity.subject().kind())
                && (activity.type().equals(ActivityTypes.POLL_VOTED)
                        || activity.type().equals(WITHDRAWN));
    }

    /**
     * Reads what was cast; empty if it was withdrawn, the poll is secret, or a host wrote into the log what nobody
     * could have cast.
     */
    static Optional<Cast> cast(Poll poll, Activity vote) {
        Rational weight = poll.weighting() == null ? Rational.ONE : weight(vote).orElse(Rational.ZERO);
        return vote.attributes()
                .text(BALLOT)
                .flatMap(Answer::parse)
                .filter(answer ->
                        AnswerCheck.refusal(poll, vote.actor(), answer).isEmpty())
                .filter(answer -> poll.weighting() == null || poll.weighting().allows(weight))
                .map(answer -> new Cast(answer, weight));
    }

    /** Tells whether an activity says that an answer was cast; an absent one that it was withdrawn. */
    static boolean says(Activity vote, @Nullable Answer answer) {
        Optional<String> said = vote.attributes().text(BALLOT);
        return answer == null
                ? said.isEmpty() && vote.type().equals(WITHDRAWN)
                : said.filter(answer.text()::equals).isPresent();
    }

    /** A weight that is not said is one; empty if a host wrote what is no number. */
    private static Optional<Rational> weight(Activity vote) {
        try {
            return Optional.of(
                    vote.attributes().text(WEIGHT).map(Rational::parse).orElse(Rational.ONE));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** Tells whether a recorded activity is what recording a vote again would give, whenever that was. */
    static boolean isSame(Activity recorded, Vote vote) {
        return recorded.equals(
                open(vote, weight(recorded).orElse(Rational.ONE), recorded.sequence(), recorded.occurredAt()));
    }
}
