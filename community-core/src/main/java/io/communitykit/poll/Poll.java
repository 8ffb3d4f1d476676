package io.communitykit.poll;

import io.communitykit.Keys;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.TallyEngine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes a poll: what a person writes. Frozen once it is created. Immutable.
 *
 * @param id the host's key
 * @param question what is asked
 * @param options what may be answered, in the order shown
 * @param kind what may stand on a ballot and how ballots are counted
 * @param seats how many options win
 * @param opensAt when voting opens by itself, inclusive; absent if somebody opens it
 * @param closesAt when voting closes by itself; a vote at this instant is too late; absent if somebody closes it
 * @param results who sees the result, and from when on
 * @param secret whether nobody may learn who chose what: the log tells only who took part
 * @param changes whether a vote may be changed or withdrawn while the poll is open
 * @param voters who may vote
 */
public record Poll(
        @NotNull PollId id,
        @NotBlank String question,
        @Size(min = 2) List<@Valid PollOption> options,
        @NotNull @Valid PollKind kind,
        @Positive int seats,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @NotNull Visibility results,
        boolean secret,
        boolean changes,
        @NotNull @Valid Voters voters) {

    /**
     * Checks what concerns more than one part.
     *
     * @throws IllegalArgumentException if there are fewer than two options, one stands twice, more are to be chosen or
     *     to win than there are, or it closes before it opens
     */
    public Poll {
        Keys.checkStorable("poll.question", question);
        options = List.copyOf(options);
        Set<String> ids = new LinkedHashSet<>();
        for (PollOption option : options) {
            if (!ids.add(option.id())) {
                throw new IllegalArgumentException(
                        "poll.options of " + id + " held '" + option.id() + "' twice but each must stand once");
            }
        }
        if (ids.size() < 2) {
            throw new IllegalArgumentException("poll.options of " + id + " were " + ids + " but there must be two");
        }
        if (seats < 1 || seats > ids.size()) {
            throw new IllegalArgumentException(
                    "poll.seats of " + id + " was " + seats + " but it must be 1 to " + ids.size());
        }
        if (kind instanceof PollKind.Multiple multiple && multiple.max() > ids.size()) {
            throw new IllegalArgumentException("poll.kind.max of " + id + " was " + multiple.max()
                    + " but there are only " + ids.size() + " options");
        }
        if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException(
                    "poll.closesAt of " + id + " was " + closesAt + " but it must be after poll.opensAt " + opensAt);
        }
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
    public static Builder of(String id, String question) {
        return new Builder(new PollId(id), question);
    }

    /**
     * Lists the keys of the options.
     *
     * @return the keys, in the order shown
     */
    public List<String> optionIds() {
        return options.stream().map(PollOption::id).toList();
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
        List<String> known = optionIds();
        return paper.named().stream()
                .filter(option -> !known.contains(option))
                .findFirst()
                .map(option -> "the ballot named '" + option + "' but the options are " + known)
                .or(() -> kind.refusal(paper));
    }

    /** Collects the parts of a poll. Not thread-safe. */
    public static final class Builder {

        private final PollId id;
        private final String question;
        private final List<PollOption> options = new ArrayList<>();
        private PollKind kind = new PollKind.Single();
        private int seats = 1;
        private @Nullable Instant opensAt;
        private @Nullable Instant closesAt;
        private Visibility results = Visibility.ALWAYS;
        private boolean secret;
        private boolean changes = true;
        private Voters voters = Voters.everybody();

        private Builder(PollId id, String question) {
            this.id = id;
            this.question = question;
        }

        /**
         * Adds an option.
         *
         * @param key its key
         * @param text what members read
         * @return this builder
         * @throws IllegalArgumentException if the key is refused by {@link PollOption}
         */
        public Builder option(String key, String text) {
            options.add(new PollOption(key, text));
            return this;
        }

        /**
         * Says what may stand on a ballot.
         *
         * @param next the kind
         * @return this builder
         */
        public Builder kind(PollKind next) {
            kind = next;
            return this;
        }

        /**
         * Says how many options win.
         *
         * @param number how many
         * @return this builder
         */
        public Builder seats(int number) {
            seats = number;
            return this;
        }

        /**
         * Opens the poll by itself.
         *
         * @param at when, inclusive
         * @return this builder
         */
        public Builder opensAt(Instant at) {
            opensAt = at;
            return this;
        }

        /**
         * Closes the poll by itself.
         *
         * @param at when, exclusive
         * @return this builder
         */
        public Builder closesAt(Instant at) {
            closesAt = at;
            return this;
        }

        /**
         * Says who sees the result.
         *
         * @param visibility who, and from when on
         * @return this builder
         */
        public Builder results(Visibility visibility) {
            results = visibility;
            return this;
        }

        /**
         * Keeps secret who chose what.
         *
         * @return this builder
         */
        public Builder secret() {
            secret = true;
            return this;
        }

        /**
         * Makes every vote final.
         *
         * @return this builder
         */
        public Builder votesAreFinal() {
            changes = false;
            return this;
        }

        /**
         * Says who may vote.
         *
         * @param who who
         * @return this builder
         */
        public Builder voters(Voters who) {
            voters = who;
            return this;
        }

        /**
         * Makes the poll.
         *
         * @return the poll
         * @throws IllegalArgumentException if a part is refused by {@link Poll}
         */
        public Poll build() {
            return new Poll(id, question, options, kind, seats, opensAt, closesAt, results, secret, changes, voters);
        }
    }
}
