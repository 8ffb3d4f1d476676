package io.communitykit.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.TallyEngine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
 * @param finalVotes whether a vote may neither be changed nor withdrawn while the poll is open
 * @param voters who may vote
 */
public record Poll(
        @NotNull PollId id,
        @NotBlank String question,
        @Size(min = 2) List<PollOption> options,
        @JsonProperty(defaultValue = "single") PollKind kind,
        @JsonProperty(defaultValue = "1") @Positive Integer seats,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @JsonProperty(defaultValue = "always") Visibility results,
        @JsonProperty(defaultValue = "false") Boolean secret,
        @JsonProperty(defaultValue = "false") Boolean finalVotes,
        @JsonProperty(defaultValue = "everybody") Voters voters)
        implements SelfChecking {

    /** Fills in the defaults. */
    public Poll {
        options = List.copyOf(options);
        kind = Objects.requireNonNullElse(kind, new PollKind.Single());
        seats = Objects.requireNonNullElse(seats, 1);
        secret = Objects.requireNonNullElse(secret, false);
        finalVotes = Objects.requireNonNullElse(finalVotes, false);
        results = Objects.requireNonNullElse(results, Visibility.ALWAYS);
        voters = Objects.requireNonNullElse(voters, Voters.everybody());
    }

    @Override
    public void check(ConfigCheck check) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!ids.add(options.get(i).id())) {
                check.duplicate("options[" + i + "].id", options.get(i).id());
            }
        }
        if (ids.size() < 2) {
            check.reject("options", ids, "at least two options");
        }
        if (seats < 1 || seats > ids.size()) {
            check.reject("seats", seats, "1 to {options}, the number of options", "options", ids.size());
        }
        if (kind instanceof PollKind.Multiple multiple && multiple.max() > ids.size()) {
            check.reject(
                    "kind.multiple.max",
                    multiple.max(),
                    "at most {options}, the number of options",
                    "options",
                    ids.size());
        }
        if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            check.reject("closesAt", closesAt, "after opensAt {opensAt}", "opensAt", opensAt);
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

    Poll withVoters(Voters others) {
        return new Poll(id, question, options, kind, seats, opensAt, closesAt, results, secret, finalVotes, others);
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
        private boolean finalVotes;
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
            finalVotes = true;
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
         * @throws io.communitykit.config.ConfigException if parts do not go together
         */
        public Poll build() {
            return ConfigCheck.require(new Poll(
                    id, question, options, kind, seats, opensAt, closesAt, results, secret, finalVotes, voters));
        }
    }
}
