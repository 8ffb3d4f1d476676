package io.communitykit.testkit.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import io.communitykit.member.Member;
import io.communitykit.poll.Poll;
import io.communitykit.poll.PollState;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.tally.Paper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases of polls.
 *
 * <pre>{@code
 * config: june-theme.poll.yaml    # if left away, the same name without .test
 * cases:
 *   - name: who votes twice is counted once
 *     given:
 *       now: 2026-05-02T18:00:00Z # the clock, which each vote moves on; when the poll opens, if left away
 *       members: [{id: ania, roles: [jury]}]
 *       votes: [{by: ania, for: rain}]
 *     whenever:
 *       votes: {by: ania, for: [bread], reason: It smells good.}
 *       # or paper: {ranking: {places: [[bread], [rain]]}}; or delegate: wei; or withdraw: true
 *       at: 2026-06-01T00:00:00Z  # the clock when all votes are in
 *       closedBy: host            # closes by hand
 *     then:
 *       answers: [changed]
 *       phase: open
 *       ballots: 1
 *       votes: {bread: 1, rain: 0}
 *       winners: [bread]
 *       decided: [bread]          # the winners, if everything is met that the poll demands; [] if nothing is
 *       tie: []
 * }</pre>
 *
 * <p>What {@code then} leaves away is not looked at; lists must be complete. In a secret poll receipts are made up, and
 * a later vote of a voter retires the one before.
 */
public final class PollCases {

    private static final CaseType<Poll> TYPE = CaseType.of(Poll.class, File.class);

    private PollCases() {}

    /**
     * Gives what {@link CaseType#load} and test frameworks need.
     *
     * @return the type
     */
    public static CaseType<Poll> type() {
        return TYPE;
    }

    record File(@Nullable String config, @NotEmpty List<Case> cases) implements CaseFile<Poll>, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            CaseFile.checkNames(check, cases);
        }
    }

    record Case(
            @NotBlank String name,
            @Nullable Given given,
            @NotNull Happening whenever,
            @NotNull Then then) implements CaseFile.Entry<Poll> {

        @Override
        public void run(Poll poll) {
            Instant begin = given != null && given.now() != null ? given.now() : poll.opensAt();
            Timeline timeline = new Timeline(begin);
            Urn urn = new Urn(poll, timeline);
            PollScenario scenario = PollScenario.of(poll).at(timeline.now());
            List<PollScenario.Cast> before = List.of();
            if (given != null) {
                scenario =
                        scenario.members(MemberEntry.buildAll(given.members()).toArray(new Member[0]));
                before = urn.cast(given.votes());
            }
            List<PollScenario.Cast> casts = urn.cast(whenever.votes());
            scenario.givenCasts(before)
                    .wheneverCasts(casts, timeline.move(whenever.at(), Duration.ZERO), whenever.closedBy())
                    .check(then.expectations());
        }
    }

    /** Turns entries into votes, and remembers receipts. */
    private static final class Urn {

        private final Poll poll;
        private final Timeline timeline;
        private final Map<MemberId, Receipt> receipts = new LinkedHashMap<>();

        Urn(Poll poll, Timeline timeline) {
            this.poll = poll;
            this.timeline = timeline;
        }

        List<PollScenario.Cast> cast(List<VoteEntry> entries) {
            List<PollScenario.Cast> casts = new ArrayList<>();
            for (VoteEntry entry : entries) {
                Instant at = timeline.move(entry.at(), entry.after());
                ActivityId key = entry.id() == null ? timeline.nextId() : entry.id();
                casts.add(new PollScenario.Cast(at, vote(entry, key)));
            }
            return List.copyOf(casts);
        }

        private Vote vote(VoteEntry entry, ActivityId key) {
            if (!poll.secret()) {
                return new Vote(key, poll.id(), entry.by(), entry.ballot(), entry.reason(), null, null);
            }
            Receipt receipt = new Receipt("receipt of vote " + key);
            Receipt earlier = receipts.put(entry.by(), receipt);
            return new Vote(key, poll.id(), entry.by(), entry.ballot(), entry.reason(), receipt, earlier);
        }
    }

    record Given(@Nullable Instant now, List<MemberEntry> members, List<VoteEntry> votes) {}

    record Happening(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<VoteEntry> votes,

            @Nullable Instant at,
            @Nullable MemberId closedBy)
            implements SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (votes.isEmpty() && at == null && closedBy == null) {
                check.missing("votes", "votes, a time by 'at', or who closes the poll by 'closedBy'");
            }
        }
    }

    record VoteEntry(
            @Nullable ActivityId id,
            @NotNull MemberId by,

            @JsonProperty("for") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> options,

            @Nullable Paper paper,
            @Nullable MemberId delegate,
            @Nullable String reason,
            @JsonProperty(defaultValue = "false") Boolean withdraw,
            @Nullable Instant at,
            @Nullable @PositiveDuration Duration after)
            implements SelfChecking {

        VoteEntry {
            withdraw = Objects.requireNonNullElse(withdraw, false);
        }

        @Override
        public void check(ConfigCheck check) {
            Entries.checkMoment(check, at, after);
            if (paper != null && !options.isEmpty()) {
                check.reject("for", options, "left away where 'paper' is given");
            }
            if (delegate != null && (paper != null || !options.isEmpty())) {
                check.reject("delegate", delegate, "left away where 'paper' or 'for' is given");
            }
        }

        @Nullable
        Answer ballot() {
            if (withdraw) {
                return null;
            }
            if (delegate != null) {
                return new Answer.Delegated(delegate);
            }
            return new Answer.Marked(paper == null ? new Paper.Choice(options) : paper);
        }
    }

    record Then(
            Optional<List<String>> answers,
            PollState.@Nullable Phase phase,
            @Nullable @PositiveOrZero Long ballots,
            Map<String, BigDecimal> votes,
            Optional<List<String>> winners,
            Optional<List<String>> decided,
            Optional<List<String>> tie)
            implements SelfChecking {

        Then {
            votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        }

        @Override
        public void check(ConfigCheck check) {
            if (expectations().isEmpty()) {
                check.missing("winners", "winners, or 'answers', 'phase', 'ballots', 'votes', 'decided' or 'tie'");
            }
        }

        List<Expectation<PollOutcome>> expectations() {
            List<Expectation<PollOutcome>> all = new ArrayList<>();
            answers.ifPresent(kinds -> all.add(PollExpectations.answers(kinds.toArray(new String[0]))));
            if (phase != null) {
                all.add(PollExpectations.phase(phase));
            }
            if (ballots != null) {
                all.add(PollExpectations.ballots(ballots));
            }
            votes.forEach((option, number) -> all.add(PollExpectations.votes(option, number)));
            winners.ifPresent(options -> all.add(PollExpectations.winners(options.toArray(new String[0]))));
            decided.ifPresent(options -> all.add(PollExpectations.decided(options.toArray(new String[0]))));
            tie.ifPresent(options -> all.add(PollExpectations.tie(options.toArray(new String[0]))));
            return all;
        }
    }
}
