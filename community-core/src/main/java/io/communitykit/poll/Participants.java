package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows who took part in a secret poll, which is all that its log knows. They did so, as far as it tells, at the
 * instant at which the poll opened, so a look at one voter costs what the voter did at that instant.
 */
final class Participants {

    private static final int PAGE = 100;

    private final ActivityHistory history;

    Participants(Storage storage) {
        this.history = storage.port(ActivityHistory.PORT);
    }

    boolean include(PollState state, MemberId member) {
        Instant openedAt = state.openedAt();
        if (openedAt == null) {
            return false;
        }
        HistoryQuery query = new HistoryQuery(new HistoryQuery.Scope.OfMember(member), openedAt, openedAt);
        Optional<Moment> after = Optional.empty();
        Page<Activity> page;
        do {
            page = history.page(query, after, PAGE);
            if (page.items().stream()
                    .anyMatch(activity ->
                            isParticipation(state, activity) && activity.actor().equals(member))) {
                return true;
            }
            after = page.last().map(Activity::moment);
        } while (page.more());
        return false;
    }

    /**
     * What was recorded about the poll at the instant at which it opened; not all of it says that somebody took part.
     */
    Page<Activity> page(PollState state, Instant openedAt, Optional<Moment> after, int limit) {
        HistoryQuery query =
                new HistoryQuery(new HistoryQuery.Scope.About(state.key().subject()), openedAt, openedAt);
        return history.page(query, after, limit);
    }

    static boolean isParticipation(PollState state, Activity activity) {
        return activity.type().equals(ActivityTypes.POLL_VOTED)
                && state.key().subject().equals(activity.subject());
    }
}
