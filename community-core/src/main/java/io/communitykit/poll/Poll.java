package io.communitykit.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Moment;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.kind.Quiz;
import io.communitykit.poll.rule.BreakdownRule;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Proposals;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.TallyEngine;
import io.communitykit.storage.Erasure;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes a poll: what a person writes. Frozen once it is created. Immutable.
 *
 * @param id the host's key
 * @param question what is asked
 * @param subject what the poll belongs to, such as a post or a gathering; absent if it stands alone
 * @param options what may be answered, in the order shown; none if the kind brings its own
 * @param kind what may stand on a ballot and how ballots are counted
 * @param seats how many options win
 * @param noneOfTheAbove whether {@value #NONE} is an option: where it wins, nobody does
 * @param abstain whether a ballot may say {@value #ABSTAIN}; it is cast, and counts for nothing
 * @param shuffled whether each voter sees the options in an order of their own
 * @param opensAt when voting opens by itself, inclusive, to the microsecond; absent if somebody opens it
 * @param closesAt when voting closes by itself, to the microsecond; a vote at this instant is too late; absent if
 *     somebody closes it
 * @param closing what else closes it
 * @param reminders how long before {@code closesAt} those who have not voted are reminded
 * @param results who sees the result, and from when on; if left away {@code always}, in a secret poll
 *     {@code after-closing}
 * @param secret whether nobody may learn who chose what: the log tells only who took part
 * @param finalVotes whether a vote may neither be changed nor withdrawn while the poll is open
 * @param voters who may vote
 * @param weighting how votes are weighed, split and handed on; absent if everybody has one vote
 * @param proposals how voters may add options; absent if they may not
 * @param quorum how many must take part; absent for any number
 * @param majority what share a winner must have; absent for any
 * @param breakdown by what the result may be broken down; absent for nothing
 */
public record Poll(
        @NotNull PollId id,
        @NotBlank String question,
        @Nullable Subject subject,
        List<PollOption> options,
        @JsonProperty(defaultValue = "single") PollKind kind,
        @JsonProperty(defaultValue = "1") @Positive Integer seats,
        @JsonProperty(defaultValue = "false") Boolean noneOfTheAbove,
        @JsonProperty(defaultValue = "false") Boolean abstain,
        @JsonProperty(defaultValue = "false") Boolean shuffled,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @JsonProperty(defaultValue = "none") Closing closing,
        List<Duration> reminders,
        @JsonProperty(defaultValue = "always") Visibility results,
        @JsonProperty(defaultValue = "false") Boolean secret,
        @JsonProperty(defaultValue = "false") Boolean finalVotes,
        @JsonProperty(defaultValue = "everybody") Voters voters,
        @Nullable Weighting weighting,
        @Nullable Proposals proposals,
        @Nullable Quorum quorum,
        @Nullable Majority majority,
        @Nullable BreakdownRule breakdown)
        implements SelfChecking {

    /** The key of the option that none of the others is wanted. */
    public static final String NONE = "none";

    /** What a ballot says to abstain. */
    public static final String ABSTAIN = "abstain";

    /**
     * Fills in the defaults; a quiz is final. Instants are cut to microseconds, reminders put in order.
     *
     * @throws IllegalArgumentException if an instant is outside the years 1 to 9999
     */
    public Poll {
        options = List.copyOf(options);
        kind = Objects.requireNonNullElse(kind, new PollKind.Single());
        seats = Objects.requireNonNullElse(seats, 1);
        noneOfTheAbove = Objects.requireNonNullElse(noneOfTheAbove, false);
        abstain = Objects.requireNonNullElse(abstain, false);
        shuffled = Objects.requireNonNullElse(shuffled, false);
        opensAt = opensAt == null ? null : Moment.storable("poll.opensAt", opensAt);
        closesAt = closesAt == null ? null : Moment.storable("poll.closesAt", closesAt);
        closing = Objects.requireNonNullElse(closing, Closing.none());
        reminders = reminders.stream().sorted(Comparator.reverseOrder()).toList();
        secret = Objects.requireNonNullElse(secret, false);
        finalVotes = kind instanceof Quiz || Objects.requireNonNullElse(finalVotes, false);
        results = Objects.requireNonNullElse(results, secret ? Visibility.AFTER_CLOSING : Visibility.ALWAYS);
        voters = Objects.requireNonNullElse(voters, Voters.everybody());
    }

    @Override
    public void check(ConfigCheck check) {
        PollCheck.check(this, check);
    }

    /**
     * Begins a poll in which one option is chosen; results are always shown and votes may be changed unless said
     * otherwise.
     *
     * @param id the host's key
     * @param question what is asked
     * @return a builder
     * @throws IllegalArgumentException if the id is no key
     */
    public static PollBuilder of(String id, String question) {
        return new PollBuilder(new PollId(id), question);
    }

    /**
     * Lists what may be voted for, {@value #NONE} included, {@value #ABSTAIN} not.
     *
     * @return the options, in the order written
     */
    public List<PollOption> choices() {
        List<PollOption> all = new ArrayList<>(options.isEmpty() ? kind.options() : options);
        if (noneOfTheAbove) {
            all.add(new PollOption(NONE, "None of the above"));
        }
        return List.copyOf(all);
    }

    /**
     * Lists what may be voted for in the order in which a voter sees it: the order written or, if it is shuffled, one
     * that never changes for this voter. {@value #NONE} stays last.
     *
     * @param voter who looks
     * @return the options
     */
    public List<PollOption> choices(MemberId voter) {
        return shuffled ? Shuffle.of(id, voter, choices()) : choices();
    }

    /**
     * Lists the keys of what may be voted for.
     *
     * @return the keys, in the order written
     */
    public List<String> optionIds() {
        return choices().stream().map(PollOption::id).toList();
    }

    /**
     * Tells whether a ballot may say {@value #ABSTAIN}.
     *
     * @return true if it may
     */
    public boolean takesAbstentions() {
        return abstain || kind instanceof Consent || kind instanceof Consensus;
    }

    /** How many shares one vote of weight one is while it is followed to its ballots. */
    long sharesPerVote() {
        return weighting == null ? 1 : weighting.shares();
    }

    /**
     * Compiles the rule of the count.
     *
     * @return the engine
     */
    public TallyEngine engine() {
        return TallyEngine.of(kind.rule(), seats);
    }

    /**
     * Begins to collect papers of this poll.
     *
     * @return a collector that refuses other options
     */
    public Ballots.Builder ballots() {
        return Ballots.of(optionIds());
    }

    /**
     * Tells what is wrong with a paper.
     *
     * @param paper the paper
     * @return one sentence; empty if the paper is valid
     */
    public Optional<String> refusal(Paper paper) {
        if (isAbstention(paper) || (noneOfTheAbove && paper.equals(Paper.choice(NONE)))) {
            return Optional.empty();
        }
        List<String> known = optionIds();
        return paper.named().stream()
                .filter(option -> !known.contains(option))
                .findFirst()
                .map(option -> "the ballot named '" + option + "' but the options are " + known)
                .or(() -> Optional.of(paper)
                        .filter(p -> p instanceof Paper.Choice && p.named().contains(NONE) && noneOfTheAbove)
                        .map(p -> "the ballot named '" + NONE + "' beside other options"))
                .or(() -> kind.refusal(paper));
    }

    boolean isAbstention(Paper paper) {
        return takesAbstentions() && paper.equals(Paper.choice(ABSTAIN));
    }

    /** The paper as it is counted: one that abstains is blank. */
    Paper counted(Paper paper) {
        return isAbstention(paper) ? Paper.choice() : paper;
    }

    /** Whether the votes of each option are counted as they are cast; in a secret poll nothing tells them before. */
    boolean countsAsCast() {
        return !secret && weighting == null && kind.countsChoices();
    }

    /** The same poll with options that voters added; it keeps its place in what was written. */
    Poll with(List<PollOption> added) {
        return added.isEmpty() ? this : new PollBuilder(this).options(added).unchecked();
    }

    /** The same poll with a pseudonym in the place of an erased member. */
    Poll erased(Erasure erasure) {
        PollBuilder renamed = new PollBuilder(this).voters(voters.erased(erasure));
        Subject thing = erasure.rename(subject);
        return (thing == null ? renamed : renamed.about(thing)).unchecked();
    }

    /** The same poll for those who may not see the solution of a quiz. */
    Poll withoutSolution() {
        return kind instanceof Quiz quiz
                ? new PollBuilder(this).kind(quiz.asked()).unchecked()
                : this;
    }
}
