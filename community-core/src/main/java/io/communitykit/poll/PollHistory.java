package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.Moment;
import io.communitykit.activity.Standing;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the votes of a poll again from what was recorded. */
final class PollHistory {

    private static final int PAGE = 1000;

    private final ActivityHistory history;
    private final ActivityLog log;
    private final Urn urn;

    PollHistory(Storage storage) {
        this.history = storage.port(ActivityHistory.PORT);
        this.log = storage.port(ActivityLog.PORT);
        this.urn = new Urn(storage);
    }

    /**
     * Finds the votes that stand, without what arrived after the settlement: of an open poll from the log, of a secret
     * one, whose log knows no choice, from its ballots. Costs what the poll's votes do.
     */
    Map<String, Cast> casts(Poll poll, Collection<LogEntry> late) {
        if (poll.secret()) {
            return urn.casts(poll.id());
        }
        Set<ActivityId> excluded = new LinkedHashSet<>();
        late.forEach(entry -> excluded.add(entry.activity().id()));
        Map<String, Cast> casts = new LinkedHashMap<>();
        standing(poll.id(), HistoryQuery.about(poll.id().subject(), Instant.MAX), excluded)
                .forEach((voter, vote) ->
                        PollActivities.cast(poll, vote).ifPresent(cast -> casts.put(voter.value(), cast)));
        return casts;
    }

    /**
     * Finds the vote of one voter that stands in an open poll; empty if there is none, or it was withdrawn. Costs what
     * the voter's own history does.
     */
    Optional<Cast> cast(Poll poll, MemberId voter) {
        HistoryQuery own = HistoryQuery.ofMember(voter, Instant.MAX);
        return Optional.ofNullable(standing(poll.id(), own, Set.of()).get(voter))
                .flatMap(vote -> PollActivities.cast(poll, vote));
    }

    private Map<MemberId, Activity> standing(PollId poll, HistoryQuery query, Set<ActivityId> excluded) {
        Map<MemberId, Activity> last = new LinkedHashMap<>();
        for (Activity vote : Standing.select(known(poll, query, excluded), Instant.MAX)) {
            last.merge(vote.actor(), vote, (a, b) -> b.sequence() >= a.sequence() ? b : a);
        }
        return last;
    }

    private List<Activity> known(PollId poll, HistoryQuery query, Set<ActivityId> excluded) {
        List<Activity> known = new ArrayList<>();
        Optional<Moment> after = Optional.empty();
        Page<Activity> page;
        do {
            page = history.page(query, after, PAGE);
            page.items().stream()
                    .filter(vote -> PollActivities.isVote(vote, poll) && !excluded.contains(vote.id()))
                    .forEach(known::add);
            after = page.last().map(Activity::moment);
        } while (page.more());
        Set<ActivityId> seen = new LinkedHashSet<>();
        List<ActivityId> open = known.stream().map(Activity::id).toList();
        while (!open.isEmpty()) {
            seen.addAll(open);
            List<Activity> retractions = history.retractionsOf(open).stream()
                    .filter(retraction -> !excluded.contains(retraction.id()) && !seen.contains(retraction.id()))
                    .toList();
            known.addAll(retractions);
            open = retractions.stream().map(Activity::id).toList();
        }
        return known;
    }

    /** Lists what concerns the poll and stands in the log behind its settlement. Costs what the log behind it holds. */
    List<LogEntry> late(PollState state) {
        Settlement settlement = state.settlement();
        if (settlement == null) {
            return List.of();
        }
        List<LogEntry> late = new ArrayList<>();
        long after = settlement.position();
        List<LogEntry> read;
        do {
            read = log.tail(after, PAGE);
            for (LogEntry entry : read) {
                after = entry.position();
                if (vote(entry.activity())
                        .filter(vote -> PollActivities.isVote(vote, state.key()))
                        .isPresent()) {
                    late.add(entry);
                }
            }
        } while (read.size() == PAGE);
        return List.copyOf(late);
    }

    /** Finds the vote that an activity is, or retracts, or restores; empty if it is about something else. */
    Optional<Activity> vote(Activity activity) {
        Set<ActivityId> seen = new LinkedHashSet<>();
        Optional<Activity> at = Optional.of(activity);
        while (at.isPresent()
                && at.get().retracts().isPresent()
                && seen.add(at.get().id())) {
            ActivityId target = at.get().retracts().get();
            at = Optional.ofNullable(history.findAll(List.of(target)).get(target));
        }
        return at.filter(PollActivities::isVote);
    }
}
