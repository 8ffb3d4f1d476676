package io.communitykit.poll;

import io.communitykit.Due;
import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.Subject;
import io.communitykit.activity.FeedConsumer;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.Moment;
import io.communitykit.config.ConfigCheck;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.outcome.CloseResult;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.outcome.ConclusionResult;
import io.communitykit.poll.outcome.OutcomeFigures;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.poll.result.Participation;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Recount;
import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs polls: creates, opens, takes votes, closes, shows results, tells what came of them. Thread-safe; every call is
 * one transaction, or takes part in the host's. All but {@link #run} throw {@link IllegalArgumentException} for a poll
 * that is unknown.
 *
 * <ul>
 *   <li>A vote is judged by the instant that is taken once per call, never by what the caller says about time.
 *   <li>A vote and the close replace the same row, so the result holds all votes acknowledged before it and none after.
 *   <li>One key is one vote, however often it is sent; one voter has one vote, from however many places.
 *   <li>A settlement is never changed; what is recorded after it is listed by {@link #recount}.
 *   <li>Results are read through one gate, whoever asks.
 *   <li>As a consumer of the log, best declared inline, it takes retracted votes of open polls out of the running count
 *       at once; without, the close finds them.
 * </ul>
 */
public final class Polls implements Due, FeedConsumer {

    private final Storage storage;
    private final InstantSource clock;
    private final PollStore polls;
    private final UnitOfWork work;
    private final Booth booth;
    private final Closer closer;
    private final Clockwork clockwork;
    private final Concluder concluder;
    private final Proposer proposer;
    private final Opener opener;
    private final OwnVotes own;
    private final Reconciler reconciler;
    private final ResultReader results;

    private Polls(Storage storage, InstantSource clock, Electorate host, OptionGate gate, Observer observer) {
        this.storage = Objects.requireNonNull(storage, "storage");
        this.clock = Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(host, "electorate");
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(observer, "observer");
        this.polls = storage.port(PollStore.PORT);
        this.work = new UnitOfWork(storage, observer, clock);
        PollHistory history = new PollHistory(storage);
        Facts facts = new Facts(storage, host);
        this.closer = new Closer(storage, history, facts);
        this.booth = new Booth(storage, history, facts, closer);
        this.clockwork = new Clockwork(storage, work, closer, new Mailer(storage, facts));
        this.concluder = new Concluder(storage);
        this.proposer = new Proposer(storage, facts, gate);
        this.opener = new Opener(storage);
        this.own = new OwnVotes(storage);
        this.reconciler = new Reconciler(storage, history);
        this.results = new ResultReader(storage, history, facts);
    }

    /**
     * Creates the service.
     *
     * @param storage where polls, ballots, activities and notices are kept
     * @param clock judges votes
     * @return the service
     */
    public static Polls of(Storage storage, InstantSource clock) {
        return of(storage, clock, (poll, voter, at) -> true, Observer.none());
    }

    /**
     * Creates the service for a host that knows more about its voters.
     *
     * @param storage where polls, ballots, activities and notices are kept
     * @param clock judges votes
     * @param electorate may refuse voters whom a poll would take, and weighs their votes
     * @param observer who is told
     * @return the service; options that voters add wait for a moderator
     */
    public static Polls of(Storage storage, InstantSource clock, Electorate electorate, Observer observer) {
        return of(storage, clock, electorate, OptionGate.closed(), observer);
    }

    /**
     * Creates the service for a host that judges the options that voters add.
     *
     * @param storage where polls, ballots, activities and notices are kept
     * @param clock judges votes
     * @param electorate may refuse voters whom a poll would take, and weighs their votes
     * @param gate judges options that voters add
     * @param observer who is told
     * @return the service
     */
    public static Polls of(
            Storage storage, InstantSource clock, Electorate electorate, OptionGate gate, Observer observer) {
        return new Polls(storage, clock, electorate, gate, observer);
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
        ConfigCheck.require(Objects.requireNonNull(poll, "poll"));
        return work.run("polls.create", () -> opener.create(poll));
    }

    /**
     * Opens a poll by hand, at once.
     *
     * @param id the poll
     * @return true if it is open from now on; false if it was open or closed already
     */
    public Outcome<Boolean> open(PollId id) {
        Instant now = now();
        return work.run("polls.open", () -> opener.open(state(id), now));
    }

    /**
     * Takes a vote, its change or its withdrawal.
     *
     * @param vote the vote
     * @return what became of it
     */
    public Outcome<VoteResult> vote(Vote vote) {
        Objects.requireNonNull(vote, "vote");
        Instant now = now();
        return work.run("polls.vote", () -> booth.take(state(vote.poll()), vote, now));
    }

    /**
     * Adds an option to an open poll that takes them.
     *
     * @param id the poll
     * @param by who adds it
     * @param option the option
     * @return what became of it
     */
    public Outcome<ProposalResult> propose(PollId id, MemberId by, PollOption option) {
        Instant now = now();
        return work.run("polls.propose", () -> proposer.propose(state(id), by, option, now));
    }

    /**
     * Judges an option that waits.
     *
     * @param id the poll
     * @param option the option's key
     * @param admitted whether it may be voted for
     * @param by who judges
     * @return what became of it
     */
    public Outcome<ProposalResult> judge(PollId id, String option, boolean admitted, MemberId by) {
        Instant now = now();
        return work.run("polls.judge", () -> proposer.judge(state(id), option, admitted, by, now));
    }

    /**
     * Closes a poll by hand and counts it; at its hour if that has passed.
     *
     * @param id the poll
     * @param by who closes it
     * @return when and where it was settled
     */
    public Outcome<CloseResult> close(PollId id, MemberId by) {
        // The instant is taken after the row was read: it is later than that of every vote which the row holds.
        return work.run("polls.close", () -> closer.close(state(id), by, now(), Settlement.Reason.MANUAL));
    }

    /**
     * Says what came of a closed poll. {@link #run} tells those who took part.
     *
     * @param id the poll
     * @param outcome what was decided; after {@link Conclusion.Outcome#LATER} another may follow
     * @param reason why
     * @param date from when on it holds, or when it is taken up again; absent if none is named
     * @param by who decided
     * @return what became of it
     * @throws IllegalArgumentException if the reason is blank
     */
    public Outcome<ConclusionResult> conclude(
            PollId id, Conclusion.Outcome outcome, String reason, @Nullable LocalDate date, MemberId by) {
        Conclusion conclusion = new Conclusion(outcome, reason, date, by, now());
        return work.run("polls.conclude", () -> concluder.conclude(state(id), conclusion));
    }

    /**
     * Shows how a poll stands or ended.
     *
     * @param id the poll
     * @param viewer who asks
     * @return the result, or that it is hidden
     */
    public View<PollResult> results(PollId id, Viewer viewer) {
        Instant now = now();
        return storage.inTransaction(() -> results.stated(state(id), viewer, now));
    }

    /**
     * Explains how a poll stands or ended in plain sentences.
     *
     * @param id the poll
     * @param viewer who asks; reads it where they see the result
     * @param language English, Polish, Italian, Arabic, Malay or traditional Chinese; any other reads English
     * @return the sentences, or that they are hidden
     */
    public View<List<String>> explain(PollId id, Viewer viewer, Locale language) {
        Instant now = now();
        return storage.inTransaction(() -> results.explained(state(id), viewer, language, now));
    }

    /**
     * Counts a poll again from everything that was recorded. Costs what the poll's votes do.
     *
     * @param id the poll
     * @param viewer who asks; sees a recount where they see the result
     * @return the comparison, or that it is hidden
     */
    public View<Recount> recount(PollId id, Viewer viewer) {
        Instant now = now();
        return storage.inTransaction(() -> results.recounted(state(id), viewer, now));
    }

    /**
     * Gives access to what lies behind results: papers, published ballots, breakdowns, reasons, solutions.
     *
     * @return the details, behind the same gate
     */
    public PollDetails details() {
        return new PollDetails(storage, this::state, results);
    }

    /**
     * Shows a poll without its votes.
     *
     * @param id the poll
     * @return where it stands; empty if it is unknown
     */
    public Optional<PollStatus> status(PollId id) {
        Instant now = now();
        return polls.find(id).map(state -> PollStatus.of(state, now));
    }

    /**
     * Shows the polls that belong to something, without their votes.
     *
     * @param subject what they belong to
     * @param after the key of the last poll of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return a page in the order of keys
     * @throws IllegalArgumentException if the limit is not positive
     */
    public Page<PollStatus> about(Subject subject, Optional<PollId> after, int limit) {
        Instant now = now();
        Page<PollState> page = polls.about(subject, after, limit);
        return new Page<>(
                page.items().stream().map(state -> PollStatus.of(state, now)).toList(), page.more());
    }

    /**
     * Shows voters their own ballot in an open poll.
     *
     * @param id the poll
     * @param voter who voted
     * @return what they cast last; empty if nothing stands, or the poll is secret
     */
    public Optional<Ballot> ballot(PollId id, MemberId voter) {
        return own.ballot(id, voter);
    }

    /**
     * Finds a ballot of a secret poll, once it is settled.
     *
     * @param id the poll
     * @param receipt what the voter holds
     * @return the ballot as it was counted; empty if the poll is not settled or nothing was cast under the receipt
     */
    public Optional<Paper> ballot(PollId id, Receipt receipt) {
        return own.ballot(id, receipt);
    }

    /**
     * Lists the polls in which a member took part, for the member's own export.
     *
     * @param member the member
     * @return the polls in the order of their keys; of a secret one participation alone
     */
    public List<Participation> participations(MemberId member) {
        return storage.inTransaction(() -> own.of(member));
    }

    /**
     * Counts what came of closed polls. Costs what the community's polls do.
     *
     * @return the figures
     */
    public OutcomeFigures outcomes() {
        return storage.inTransaction(concluder::figures);
    }

    @Override
    public String name() {
        return "polls";
    }

    @Override
    public void consume(List<LogEntry> entries) {
        reconciler.follow(entries);
    }

    @Override
    public Optional<Instant> next() {
        return clockwork.next();
    }

    /**
     * {@inheritDoc} Closing a poll is one thing, a page of its notices another.
     *
     * @throws IllegalArgumentException if the limit is not positive
     */
    @Override
    public int run(Instant upTo, int limit) {
        return clockwork.run(upTo, limit);
    }

    private PollState state(PollId id) {
        return polls.find(id)
                .orElseThrow(() -> new IllegalArgumentException("poll was " + id + " but there is no such poll"));
    }

    private Instant now() {
        return Moment.storable("clock", clock.instant());
    }
}
