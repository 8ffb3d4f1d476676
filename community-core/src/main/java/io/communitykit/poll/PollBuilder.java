package io.communitykit.poll;

import io.communitykit.Subject;
import io.communitykit.config.ConfigCheck;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.rule.BreakdownRule;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Proposals;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.rule.Weighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a {@link Poll}. Not thread-safe. */
public final class PollBuilder {

    private final PollId id;
    private final String question;
    private final List<PollOption> options = new ArrayList<>();
    private final List<Duration> reminders = new ArrayList<>();
    private @Nullable Subject subject;
    private PollKind kind = new PollKind.Single();
    private int seats = 1;
    private boolean noneOfTheAbove;
    private boolean abstain;
    private boolean shuffled;
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private Closing closing = Closing.none();
    private @Nullable Visibility results;
    private boolean secret;
    private boolean finalVotes;
    private Voters voters = Voters.everybody();
    private @Nullable Weighting weighting;
    private @Nullable Proposals proposals;
    private @Nullable Quorum quorum;
    private @Nullable Majority majority;
    private @Nullable BreakdownRule breakdown;

    PollBuilder(PollId id, String question) {
        this.id = id;
        this.question = question;
    }

    PollBuilder(Poll poll) {
        this(poll.id(), poll.question());
        options.addAll(poll.options());
        reminders.addAll(poll.reminders());
        subject = poll.subject();
        kind = poll.kind();
        seats = poll.seats();
        noneOfTheAbove = poll.noneOfTheAbove();
        abstain = poll.abstain();
        shuffled = poll.shuffled();
        opensAt = poll.opensAt();
        closesAt = poll.closesAt();
        closing = poll.closing();
        results = poll.results();
        secret = poll.secret();
        finalVotes = poll.finalVotes();
        voters = poll.voters();
        weighting = poll.weighting();
        proposals = poll.proposals();
        quorum = poll.quorum();
        majority = poll.majority();
        breakdown = poll.breakdown();
    }

    /**
     * Says what the poll belongs to.
     *
     * @param thing such as a post or a gathering
     * @return this builder
     */
    public PollBuilder about(Subject thing) {
        subject = thing;
        return this;
    }

    /**
     * Adds an option.
     *
     * @param key its key
     * @param text what members read
     * @return this builder
     * @throws IllegalArgumentException if the key is refused by {@link PollOption}
     */
    public PollBuilder option(String key, String text) {
        options.add(new PollOption(key, text));
        return this;
    }

    /**
     * Adds a time at which to meet.
     *
     * @param key its key
     * @param text what members read
     * @param at when the meeting would begin
     * @return this builder
     * @throws IllegalArgumentException if the key is refused by {@link PollOption}
     */
    public PollBuilder option(String key, String text, Instant at) {
        options.add(new PollOption(key, text, at));
        return this;
    }

    PollBuilder options(List<PollOption> more) {
        options.addAll(more);
        return this;
    }

    /**
     * Says what may stand on a ballot.
     *
     * @param next the kind
     * @return this builder
     */
    public PollBuilder kind(PollKind next) {
        kind = next;
        return this;
    }

    /**
     * Says how many options win.
     *
     * @param number how many
     * @return this builder
     */
    public PollBuilder seats(int number) {
        seats = number;
        return this;
    }

    /**
     * Adds the option that none of the others is wanted.
     *
     * @return this builder
     */
    public PollBuilder noneOfTheAbove() {
        noneOfTheAbove = true;
        return this;
    }

    /**
     * Lets ballots abstain.
     *
     * @return this builder
     */
    public PollBuilder abstain() {
        abstain = true;
        return this;
    }

    /**
     * Shows each voter an order of their own.
     *
     * @return this builder
     */
    public PollBuilder shuffled() {
        shuffled = true;
        return this;
    }

    /**
     * Opens the poll by itself.
     *
     * @param at when, inclusive
     * @return this builder
     */
    public PollBuilder opensAt(Instant at) {
        opensAt = at;
        return this;
    }

    /**
     * Closes the poll by itself.
     *
     * @param at when, exclusive
     * @return this builder
     */
    public PollBuilder closesAt(Instant at) {
        closesAt = at;
        return this;
    }

    /**
     * Says what else closes the poll.
     *
     * @param rule votes, everybody or silence
     * @return this builder
     */
    public PollBuilder closing(Closing rule) {
        closing = rule;
        return this;
    }

    /**
     * Reminds those who have not voted.
     *
     * @param before how long before the poll closes
     * @return this builder
     */
    public PollBuilder reminder(Duration before) {
        reminders.add(before);
        return this;
    }

    /**
     * Says who sees the result.
     *
     * @param visibility who, and from when on
     * @return this builder
     */
    public PollBuilder results(Visibility visibility) {
        results = visibility;
        return this;
    }

    /**
     * Keeps secret who chose what.
     *
     * @return this builder
     */
    public PollBuilder secret() {
        secret = true;
        return this;
    }

    /**
     * Makes every vote final.
     *
     * @return this builder
     */
    public PollBuilder votesAreFinal() {
        finalVotes = true;
        return this;
    }

    /**
     * Says who may vote.
     *
     * @param who who
     * @return this builder
     */
    public PollBuilder voters(Voters who) {
        voters = who;
        return this;
    }

    /**
     * Weighs votes, and lets them be split and handed on.
     *
     * @param how how finely, and how far
     * @return this builder
     */
    public PollBuilder weighting(Weighting how) {
        weighting = how;
        return this;
    }

    /**
     * Lets voters add options.
     *
     * @param how how many
     * @return this builder
     */
    public PollBuilder proposals(Proposals how) {
        proposals = how;
        return this;
    }

    /**
     * Demands that enough take part.
     *
     * @param least how many
     * @return this builder
     */
    public PollBuilder quorum(Quorum least) {
        quorum = least;
        return this;
    }

    /**
     * Demands that a winner has a share.
     *
     * @param share which share of what
     * @return this builder
     */
    public PollBuilder majority(Majority share) {
        majority = share;
        return this;
    }

    /**
     * Lets the result be broken down.
     *
     * @param rule by what, and how coarsely
     * @return this builder
     */
    public PollBuilder breakdown(BreakdownRule rule) {
        breakdown = rule;
        return this;
    }

    /**
     * Makes the poll.
     *
     * @return the poll
     * @throws io.communitykit.config.ConfigException if parts do not go together
     */
    public Poll build() {
        return ConfigCheck.require(unchecked());
    }

    @SuppressWarnings("NullAway") // results that were not said are filled in by the poll
    Poll unchecked() {
        return new Poll(
                id,
                question,
                subject,
                options,
                kind,
                seats,
                noneOfTheAbove,
                abstain,
                shuffled,
                opensAt,
                closesAt,
                closing,
                reminders,
                results,
                secret,
                finalVotes,
                voters,
                weighting,
                proposals,
                quorum,
                majority,
                breakdown);
    }
}
