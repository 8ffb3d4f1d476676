package io.communitykit.testkit.rules;

import io.communitykit.activity.Activity;
import io.communitykit.member.Member;
import io.communitykit.metrics.Metrics;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.metrics.MetricsReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests a metrics model in three steps whose order the compiler checks.
 *
 * <pre>{@code
 * MetricsScenario.of(model)
 *         .at(Instant.parse("2026-03-08T00:00:00Z"))
 *         .given(asked)
 *         .whenever(answered)
 *         .then(figure("responses.first-answer.answered", 1));
 * }</pre>
 *
 * <p>Checked each time: the same activities delivered again, or in other orders, give the same report. Immutable.
 */
public final class MetricsScenario {

    private final MetricsModel model;
    private final @Nullable Instant asOf;
    private final List<Member> members;

    private MetricsScenario(MetricsModel model, @Nullable Instant asOf, List<Member> members) {
        this.model = model;
        this.asOf = asOf;
        this.members = members;
    }

    /**
     * Begins a scenario whose report is as of the last activity.
     *
     * @param model the model
     * @return the scenario
     */
    public static MetricsScenario of(MetricsModel model) {
        return new MetricsScenario(model, null, List.of());
    }

    /**
     * Sets the clock, as of which the report is made. What is later than that has not happened yet.
     *
     * @param instant what time it is
     * @return the scenario at that time
     */
    public MetricsScenario at(Instant instant) {
        return new MetricsScenario(model, instant, members);
    }

    /**
     * Says what is known of members: their zones and kinds.
     *
     * @param known the members
     * @return the scenario with these members
     */
    public MetricsScenario members(Member... known) {
        return new MetricsScenario(model, asOf, List.of(known));
    }

    /**
     * Says what has happened before.
     *
     * @param activities the activities, each with an id of its own
     * @return the next step
     */
    public Given given(Activity... activities) {
        return new Given(this, List.of(activities));
    }

    /**
     * Says what happens, where nothing has happened before.
     *
     * @param activities the activities, each with an id of its own
     * @return the next step
     */
    public Whenever whenever(Activity... activities) {
        return given().whenever(activities);
    }

    /** Follows on what is given. */
    public static final class Given {

        private final MetricsScenario start;
        private final List<Activity> before;

        private Given(MetricsScenario start, List<Activity> before) {
            this.start = start;
            this.before = before;
        }

        /**
         * Says what happens.
         *
         * @param activities the activities, each with an id of its own; none to look at what is given
         * @return the next step
         */
        public Whenever whenever(Activity... activities) {
            List<Activity> all = new ArrayList<>(before);
            all.addAll(List.of(activities));
            return new Whenever(start, List.copyOf(all));
        }
    }

    /** Follows on what happens. */
    public static final class Whenever {

        private final MetricsScenario start;
        private final List<Activity> activities;

        private Whenever(MetricsScenario start, List<Activity> activities) {
            this.start = start;
            this.activities = activities;
        }

        /**
         * Compares the report with what was expected.
         *
         * @param expectations what it must show
         * @throws RuleFailure if it shows something else
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the list copies the array
        public final void then(Expectation<? super MetricsReport>... expectations) {
            check(List.of(expectations));
        }

        void check(List<? extends Expectation<? super MetricsReport>> expectations) {
            Instant asOf = start.asOf == null ? Delivery.latest(activities) : start.asOf;
            Delivery.Delivered<Metrics> delivered = new Delivery<>(
                            storage -> Metrics.of(start.model, storage),
                            start.members,
                            activities,
                            asOf,
                            metrics -> Figures.of(metrics.report(asOf).toMap()))
                    .run();
            RuleFailure.check(delivered.service().report(asOf), expectations, delivered.differences(), "");
        }
    }
}
