package io.communitykit.testkit.rules;

import io.communitykit.Subject;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.Explanation;
import io.communitykit.moderation.FactPort;
import io.communitykit.moderation.Moderation;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.SituationCondition;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tests a moderation policy in three steps whose order the compiler checks.
 *
 * <pre>{@code
 * ModerationScenario.of(policy)
 *         .at(Instant.parse("2026-03-01T10:00:00Z"))
 *         .given(Author.joined(Instant.parse("2026-02-28T10:00:00Z")))
 *         .whenever(Submission.post("p-1", ania, "You blockhead"))
 *         .then(verdict(Verdict.HOLD), rules("no-insults"));
 * }</pre>
 *
 * <p>That the same submission, reviewed again, gets the same decision is checked each time. Immutable.
 */
public final class ModerationScenario {

    private final ModerationPolicy policy;
    private final Instant now;
    private final List<PortAnswer> answers;
    private final List<Ruling> rulings;

    private ModerationScenario(ModerationPolicy policy, Instant now, List<PortAnswer> answers, List<Ruling> rulings) {
        this.policy = policy;
        this.now = now;
        this.answers = answers;
        this.rulings = rulings;
    }

    /**
     * Begins a scenario at noon (UTC) of the first of January 2026.
     *
     * @param policy the policy
     * @return the scenario
     */
    public static ModerationScenario of(ModerationPolicy policy) {
        return new ModerationScenario(policy, Timeline.BEGIN, List.of(), List.of());
    }

    /**
     * Sets the clock. Submissions with a time of their own are judged as of that.
     *
     * @param instant what time it is
     * @return the scenario at that time
     */
    public ModerationScenario at(Instant instant) {
        return new ModerationScenario(policy, instant, answers, rulings);
    }

    /**
     * Says what a port answers, or that it fails. A port of which nothing is said answers nothing.
     *
     * @param answer what came of the question
     * @return the scenario with it
     */
    public ModerationScenario answering(PortAnswer answer) {
        List<PortAnswer> more = new ArrayList<>(answers);
        more.add(answer);
        return new ModerationScenario(policy, now, List.copyOf(more), rulings);
    }

    /**
     * Says what a person has decided.
     *
     * @param ruling what was decided
     * @return the scenario with it
     */
    public ModerationScenario ruled(Ruling ruling) {
        List<Ruling> more = new ArrayList<>(rulings);
        more.add(ruling);
        return new ModerationScenario(policy, now, answers, List.copyOf(more));
    }

    /**
     * Says what the host knows about the author, and what was submitted earlier.
     *
     * @param author what is known; counts for every author of the scenario
     * @param earlier what was submitted before, in that order
     * @return the next step
     */
    public Given given(Author author, Submission... earlier) {
        return new Given(this, author, List.of(earlier));
    }

    /**
     * Submits something of an author of whom nothing is known.
     *
     * @param submission what is submitted
     * @return the next step
     */
    public Whenever whenever(Submission submission) {
        return given(Author.UNKNOWN).whenever(submission);
    }

    private Map<Subject, Ruling> ruled() {
        Map<Subject, Ruling> bySubject = new TreeMap<>();
        rulings.forEach(ruling -> bySubject.put(ruling.subject(), ruling));
        return bySubject;
    }

    /** A port for every name in the policy; one that is to fail throws. */
    private Map<String, FactPort> ports() {
        Map<String, FactPort> ports = new TreeMap<>();
        policy.resolved().forEach(rule -> Stream.ofNullable(rule.when()).forEach(when -> name(when, ports)));
        answers.forEach(answer -> ports.put(answer.port(), (submission, at) -> {
            if (answer.isFailure()) {
                throw new IllegalStateException("port " + answer.port() + " fails in this case");
            }
            return answer.facts();
        }));
        return ports;
    }

    private static void name(Condition condition, Map<String, FactPort> ports) {
        if (condition instanceof SituationCondition.Port port) {
            ports.put(port.name(), (submission, at) -> Map.of());
        }
        condition.parts().forEach(part -> name(part, ports));
    }

    /** Follows on what is given. */
    public static final class Given {

        private final ModerationScenario start;
        private final Author author;
        private final List<Submission> earlier;

        private Given(ModerationScenario start, Author author, List<Submission> earlier) {
            this.start = start;
            this.author = author;
            this.earlier = earlier;
        }

        /**
         * Submits something.
         *
         * @param submission what is submitted
         * @return the next step
         */
        public Whenever whenever(Submission submission) {
            return new Whenever(this, submission);
        }
    }

    /** Follows on what happens. */
    public static final class Whenever {

        private final Given given;
        private final Submission submission;

        private Whenever(Given given, Submission submission) {
            this.given = given;
            this.submission = submission;
        }

        /**
         * Reviews, and compares what comes out with what was expected.
         *
         * @param expectations what must come out
         * @throws RuleFailure if something else does
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the list copies the array
        public final void then(Expectation<? super Reviewed>... expectations) {
            check(List.of(expectations));
        }

        void check(List<? extends Expectation<? super Reviewed>> expectations) {
            Moderation.Builder builder = Moderation.builder(given.start.policy, InMemoryStorage.create())
                    .facts((author, at) -> given.author)
                    .rulings(subjects -> given.start.ruled())
                    .clock(InstantSource.fixed(given.start.now));
            given.start.ports().forEach(builder::port);
            Moderation moderation = builder.build();
            given.earlier.forEach(moderation::review);
            Decision decision = moderation.review(submission);
            List<Comparison> always = new ArrayList<>();
            Comparison again = new Comparison(
                    "decision, reviewed again",
                    decision.toString(),
                    moderation
                            .review(submission.withRevision(decision.revision()))
                            .toString());
            if (!again.holds()) {
                always.add(again);
            }
            RuleFailure.check(
                    new Reviewed(submission, decision),
                    expectations,
                    always,
                    Explanation.in(Locale.ENGLISH).of(decision));
        }
    }
}
