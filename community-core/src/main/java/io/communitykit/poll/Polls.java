package io.communitykit.poll;

import io.communitykit.Due;
import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.Moment;
import io.communitykit.config.ConfigCheck;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.TallyResult;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Runs polls: creates, opens, takes votes, closes, shows results. Thread-safe; every call is one transaction, or takes
 * part in the host's.
 *
 * <ul>
 *   <li>A vote is judged by the instant that is taken once per call, never by what the caller says about time.
 *   <li>A vote and the close replace the same row, so the result holds all votes acknowledged before it and none after.
 *   <li>One key is one vote, however often it is sent; one voter has one vote, from however many places.
 *   <li>A settlement is never changed; what is recorded after it is listed by {@link #recount}.
 *   <li>Results are read through one gate, whoever asks.
 * </ul>
 */
public final class Polls implements Due {

    private static final Instant LAST_HOUR = Instant.parse("9999-12-31T23:59:59Z");

    private final Storage storage;
    private final InstantSource clock;
    private final PollStore polls;
    private final BallotStore ballots;
    private final ActivityLog log;
    private final UnitOfWork work;
    private final PollHistory history;
    private final Booth booth;
    private final ResultReader results;

    private Polls(Storage storage, InstantSource clock, Electorate electorate, Observer observer) {
        this.storage = storage;
        this.clock = clock;
        this.polls = storage.port(PollStore.PORT);
        this.ballots = storage.port(BallotStore.PORT);
        this.log = storage.port(ActivityLog.PORT);
        this.work = new UnitOfWork(storage, observer, clock);
        this.history = new PollHistory(storage);
        this.booth = new Booth(storage, electorate);
        this.results = new ResultReader(storage, history);
    }

    /**
     * Creates the service.
     *
     * @param storage where polls, ballots and activities are kept
     * @param clock judges votes
     * @return the service
     */
    public static Polls of(Storage storage, InstantSource clock) {
        return of(storage, clock, (poll, voter, at) -> true, Observer.none());
    }

    /**
     * Creates the service for a host that knows more about its voters.
     *
     * @param storage where polls, ballots and activities are kept
     * @param clock judges votes
     * @param electorate may refuse voters whom a poll would take
     * @param observer who is told
     * @return the service
     */
    public static Polls of(Storage storage, InstantSource clock, Electorate electorate, Observer observer) {
        return new Polls(storage, clock, electorate, observer);
    }

    /**
     * Creates a poll; from then on it is frozen.
     *
     * @param poll the poll
     * @return true if it was created; false if the same poll exists
     * @throws IllegalArgumentException if another poll has its key
     * @throws io.communitykit.config.ConfigException if parts of the poll do not go together
     */
    public Outcome<Boolean> create(Poll poll) {
        ConfigCheck.require(poll);
        return work.run("polls.create", () -> {
            Optional<PollState> existing = polls.find(poll.id());
            if (existing.isPresent()) {
                if (!existing.get().poll().equals(poll)) {
                    throw new IllegalArgumentException(
                            "poll.id was " + poll.id() + " but another poll has this key and polls are frozen");
                }
                return false;
            }
            if (!polls.insert(PollState.of(poll))) {
                throw new ContentionException("poll " + poll.id());
            }
            return true;
        });
    }

    /**
     * Opens a poll by hand, at once.
     *
     * @param id the poll
     * @return true if it is open from now on; false if it was open or closed already
     * @throws IllegalArgumentException if the poll is unknown
     */
    public Outcome<Boolean> open(PollId id) {
        Instant now = now();
        return work.run("polls.open", () -> {
            PollState state = state(id);
            if (state.phase(now) != PollState.Phase.BEFORE) {
                return false;
            }
            replace(state.opened(now), state);
            return true;
        });
    }

    /**
     * Takes a vote, its change or its withdrawal.
     *
     * @param vote the vote
     * @return what became of it
     * @throws IllegalArgumentException if the poll is unknown
     */
    public Outcome<VoteResult> vote(Vote vote) {
        Instant now = now();
        return work.run("polls.vote", () -> booth.take(state(vote.poll()), vote, now));
    }

    /**
     * Closes a poll by hand and counts it; at its hour if that has passed.
     *
     * @param id the poll
     * @param by who closes it
     * @return when and where it was settled
     * @throws IllegalArgumentException if the poll is unknown
     */
    public Outcome<CloseResult> close(PollId id, MemberId by) {
        Instant now = now();
        return work.run("polls.close", () -> settle(id, by, now, Settlement.Reason.MANUAL));
    }

    /**
     * Shows how a poll stands or ended.
     *
     * @param id the poll
     * @param viewer who asks
     * @return the result, or that it is hidden
     * @throws IllegalArgumentException if the poll is unknown
     */
    public View<PollResult> results(PollId id, Viewer viewer) {
        return storage.inTransaction(() -> results.stated(state(id), viewer));
    }

    /**
     * Counts a poll again from everything that was recorded. Costs what the poll's votes do.
     *
     * @param id the poll
     * @param viewer who asks; sees a recount where they see the result
     * @return the comparison, or that it is hidden
     * @throws IllegalArgumentException if the poll is unknown
     */
    public View<Recount> recount(PollId id, Viewer viewer) {
        return storage.inTransaction(() -> results.recounted(state(id), viewer));
    }

    /**
     * Shows a poll without its votes.
     *
     * @param id the poll
     * @return where it stands; empty if it is unknown
     */
    public Optional<PollStatus> status(PollId id) {
        Instant now = now();
        return polls.find(id).map(state -> {
            Settlement settlement = state.settlement();
            return new PollStatus(
                    state.poll(),
                    state.phase(now),
                    state.openedAt(),
                    settlement == null ? null : settlement.closedAt());
        });
    }

    /**
     * Shows voters their own ballot in an open poll.
     *
     * @param id the poll
     * @param voter who voted
     * @return what they cast last; empty if nothing stands, or the poll is secret
     */
    public Optional<Paper> ballot(PollId id, MemberId voter) {
        return polls.find(id)
                .filter(state -> !state.poll().secret())
                .flatMap(state -> ballots.find(new BallotKey(id, voter.value())))
                .map(Ballot::paper);
    }

    /**
     * Finds a ballot of a secret poll, once it is settled.
     *
     * @param id the poll
     * @param receipt what the voter holds
     * @return the ballot as it was counted; empty if the poll is not settled or nothing was cast under the receipt
     */
    public Optional<Paper> ballot(PollId id, Receipt receipt) {
        return polls.find(id)
                .filter(state -> state.poll().secret() && state.settlement() != null)
                .flatMap(state -> ballots.find(new BallotKey(id, receipt.digest())))
                .map(Ballot::paper);
    }

    @Override
    public Optional<Instant> next() {
        return polls.closing(LAST_HOUR, 1).stream()
                .flatMap(state -> Optional.ofNullable(state.poll().closesAt()).stream())
                .findFirst();
    }

    @Override
    public int run(Instant upTo, int limit) {
        Page.checkLimit(limit);
        int done = 0;
        for (PollState state : polls.closing(upTo, limit)) {
            CloseResult result = work.run(
                            "polls.close", () -> settle(state.key(), Activity.ANONYMOUS, upTo, Settlement.Reason.TIME))
                    .orElseThrow();
            done += result instanceof CloseResult.Settled ? 1 : 0;
        }
        return done;
    }

    private CloseResult settle(PollId id, MemberId by, Instant now, Settlement.Reason reason) {
        PollState state = state(id);
        Settlement earlier = state.settlement();
        if (earlier != null) {
            return new CloseResult.AlreadySettled(earlier.closedAt(), earlier.position());
        }
        Poll poll = state.poll();
        Instant hour = poll.closesAt();
        Instant at = hour != null && hour.isBefore(now) ? hour : now;
        Ballots papers = history.papers(poll, List.of());
        AppendResult appended = log.append(PollActivities.closed(id, by, at, reason, papers.size()));
        if (!(appended instanceof AppendResult.Appended entry)) {
            throw new ContentionException("settlement of " + id);
        }
        TallyResult result = poll.engine().count(papers);
        replace(state.settled(new Settlement(at, reason, entry.position(), result)), state);
        return new CloseResult.Settled(at, entry.position());
    }

    private PollState state(PollId id) {
        return polls.find(id)
                .orElseThrow(() -> new IllegalArgumentException("poll was " + id + " but there is no such poll"));
    }

    private void replace(PollState next, PollState read) {
        if (!polls.replace(next, read.version())) {
            throw new ContentionException("poll " + read.key());
        }
    }

    private Instant now() {
        return Moment.storable("clock", clock.instant());
    }
}
