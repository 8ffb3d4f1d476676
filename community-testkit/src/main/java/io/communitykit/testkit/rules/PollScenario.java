package io.communitykit.testkit.rules;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.poll.Poll;
import io.communitykit.poll.ballot.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tests a poll in three steps whose order the compiler checks. A poll that does not open by itself is opened when the
 * scenario begins.
 *
 * <pre>{@code
 * PollScenario.of(poll)
 *         .given(Vote.of(v1, poll.id(), ania, Paper.choice("bread")))
 *         .at(closing)
 *         .whenever(Vote.of(v2, poll.id(), wei, Paper.choice("rain")))
 *         .then(answers("closed"), winners("bread"));
 * }</pre>
 *
 * <p>That votes sent again under the same keys change nothing is checked each time. Immutable.
 */
public final class PollScenario {

    /** A vote and when it arrives. */
    record Cast(Instant at, Vote vote) {}

    private static final MemberId STAFF = new MemberId("staff");

    private final Poll poll;
    private final Instant now;
    private final List<Member> members;

    private PollScenario(Poll poll, Instant now, List<Member> members) {
        this.poll = poll;
        this.now = now;
        this.members = members;
    }

    /**
     * Begins a scenario when the poll opens; at noon (UTC) of the first of January 2026 if it does not by itself.
     *
     * @param poll the poll
     * @return the scenario
     */
    public static PollScenario of(Poll poll) {
        return new PollScenario(poll, Objects.requireNonNullElse(poll.opensAt(), Timeline.BEGIN), List.of());
    }

    /**
     * Sets the clock.
     *
     * @param instant what time it is
     * @return the scenario at that time
     */
    public PollScenario at(Instant instant) {
        return new PollScenario(poll, instant, members);
    }

    /**
     * Says what is known of members: their roles, and since when they are.
     *
     * @param known the members
     * @return the scenario with these members
     */
    public PollScenario members(Member... known) {
        return new PollScenario(poll, now, List.of(known));
    }

    /**
     * Says what was cast before, at the time that the clock shows.
     *
     * @param votes the votes
     * @return the next step
     */
    public Given given(Vote... votes) {
        return givenCasts(casts(now, votes));
    }

    /**
     * Says what is cast, where nothing was before.
     *
     * @param votes the votes
     * @return the next step
     */
    public Whenever whenever(Vote... votes) {
        return given().whenever(votes);
    }

    Given givenCasts(List<Cast> casts) {
        return new Given(this, now, casts);
    }

    private static List<Cast> casts(Instant at, Vote... votes) {
        List<Cast> casts = new ArrayList<>();
        for (Vote vote : votes) {
            casts.add(new Cast(at, vote));
        }
        return List.copyOf(casts);
    }

    /** Follows on what is given. */
    public static final class Given {

        private final PollScenario start;
        private final Instant now;
        private final List<Cast> before;

        private Given(PollScenario start, Instant now, List<Cast> before) {
            this.start = start;
            this.now = now;
            this.before = before;
        }

        /**
         * Moves the clock.
         *
         * @param instant what time it is now
         * @return the same step at that time
         */
        public Given at(Instant instant) {
            return new Given(start, instant, before);
        }

        /**
         * Says what is cast, at the time that the clock shows.
         *
         * @param votes the votes; none to look at what is given
         * @return the next step
         */
        public Whenever whenever(Vote... votes) {
            return wheneverCasts(casts(now, votes), now, null);
        }

        /**
         * Closes the poll by hand, at the time that the clock shows.
         *
         * @param by who closes it
         * @return the next step
         */
        public Whenever wheneverClosed(MemberId by) {
            return wheneverCasts(List.of(), now, by);
        }

        Whenever wheneverCasts(List<Cast> casts, Instant end, @Nullable MemberId closedBy) {
            return new Whenever(this, casts, end, closedBy);
        }
    }

    /** Follows on what happens. */
    public static final class Whenever {

        private final Given given;
        private final List<Cast> casts;
        private final Instant end;
        private final @Nullable MemberId closedBy;

        private Whenever(Given given, List<Cast> casts, Instant end, @Nullable MemberId closedBy) {
            this.given = given;
            this.casts = casts;
            this.end = end;
            this.closedBy = closedBy;
        }

        /**
         * Compares what came of the poll with what was expected.
         *
         * @param expectations what must come of it
         * @throws RuleFailure if something else does
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the list copies the array
        public final void then(Expectation<? super PollOutcome>... expectations) {
            check(List.of(expectations));
        }

        void check(List<? extends Expectation<? super PollOutcome>> expectations) {
            PollRun run = new PollRun(given.start.poll, given.start.now, STAFF);
            run.storage(storage -> storage.port(MemberStore.PORT).insertAll(given.start.members));
            List<Comparison> standing = run.given(given.before);
            PollOutcome outcome = run.finish(casts.stream().map(run::cast).toList(), end, closedBy);
            List<Cast> all = new ArrayList<>(given.before);
            all.addAll(casts);
            standing.addAll(run.again(all, outcome));
            RuleFailure.check(outcome, expectations, standing, "");
        }
    }
}
