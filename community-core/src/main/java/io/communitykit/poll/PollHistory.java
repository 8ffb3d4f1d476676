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
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
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

/** Counts a poll again from what was recorded. */
final class PollHistory {

    private static final int PAGE = 1000;

    private final ActivityHistory history;
    private final ActivityLog log;
    private final BallotStore ballots;

    PollHistory(Storage storage) {
        this.history = storage.port(ActivityHistory.PORT);
        this.log = storage.port(ActivityLog.PORT);
        this.ballots = storage.port(BallotStore.PORT);
    }

    /** Collects the papers that stand, without what arrived after the settlement. Costs what the poll's votes do. */
    Ballots papers(Poll poll, Collection<LogEntry> late) {
        return poll.secret() ? stored(poll) : replayed(poll, late);
    }

    private Ballots stored(Poll poll) {
        Ballots.Builder papers = poll.ballots();
        Optional<BallotKey> after = Optional.empty();
        Page<Ballot> page;
        do {
            page = ballots.ballots(poll.id(), after, PAGE);
            for (Ballot ballot : page.items()) {
                if (ballot.paper() != null) {
                    papers.add(ballot.paper());
                }
            }
            after = page.last().map(Ballot::key);
        } while (page.more());
        return papers.build();
    }

    private Ballots replayed(Poll poll, Collection<LogEntry> late) {
        Set<ActivityId> excluded = new LinkedHashSet<>();
        late.forEach(entry -> excluded.add(entry.activity().id()));
        Map<MemberId, Activity> last = new LinkedHashMap<>();
        for (Activity vote : Standing.select(known(poll.id(), excluded), Instant.MAX)) {
            last.merge(vote.actor(), vote, (a, b) -> b.sequence() >= a.sequence() ? b : a);
        }
        Ballots.Builder papers = poll.ballots();
        for (Activity vote : last.values()) {
            Optional<Paper> paper = PollActivities.paper(vote);
            // What a host wrote into the log itself counts only if it could have been cast.
            paper.filter(p -> poll.refusal(p).isEmpty()).ifPresent(papers::add);
        }
        return papers.build();
    }

    private List<Activity> known(PollId poll, Set<ActivityId> excluded) {
        List<Activity> known = new ArrayList<>();
        Optional<Moment> after = Optional.empty();
        Page<Activity> page;
        do {
            page = history.page(HistoryQuery.about(poll.subject(), Instant.MAX), after, PAGE);
            page.items().stream()
                    .filter(activity -> PollActivities.isVote(activity, poll) && !excluded.contains(activity.id()))
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
                if (concerns(entry.activity(), state.key())) {
                    late.add(entry);
                }
            }
        } while (read.size() == PAGE);
        return List.copyOf(late);
    }

    private boolean concerns(Activity activity, PollId poll) {
        Optional<Activity> at = Optional.of(activity);
        while (at.isPresent() && at.get().retracts().isPresent()) {
            ActivityId target = at.get().retracts().get();
            at = Optional.ofNullable(history.findAll(List.of(target)).get(target));
        }
        return at.filter(vote -> PollActivities.isVote(vote, poll)).isPresent();
    }
}
