package io.communitykit.testkit.rules;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.program.RewardsProgram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tests a rewards program in three steps whose order the compiler checks.
 *
 * <pre>{@code
 * RewardsScenario.of(program)
 *         .given(asked)
 *         .whenever(upvoted)
 *         .then(points(ania, "reputation", 10), badges(ania, "Student"));
 * }</pre>
 *
 * <p>Checked each time: the same activities delivered again, or in other orders, give the same. Immutable.
 */
public final class RewardsScenario {

    private final RewardsProgram program;
    private final @Nullable Instant now;

    private RewardsScenario(RewardsProgram program, @Nullable Instant now) {
        this.program = program;
        this.now = now;
    }

    /**
     * Begins a scenario whose clock shows the time of the last activity.
     *
     * @param program the program
     * @return the scenario
     */
    public static RewardsScenario of(RewardsProgram program) {
        return new RewardsScenario(program, null);
    }

    /**
     * Sets the clock. What is later than that has not happened yet.
     *
     * @param instant what time it is
     * @return the scenario at that time
     */
    public RewardsScenario at(Instant instant) {
        return new RewardsScenario(program, instant);
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

    private static Map<String, String> snapshot(Rewards rewards, List<Activity> activities) {
        TreeSet<MemberId> members = new TreeSet<>();
        for (Activity activity : activities) {
            members.add(activity.actor());
            if (activity.recipient() != null) {
                members.add(activity.recipient());
            }
        }
        Map<String, String> all = new TreeMap<>();
        for (MemberId member : members) {
            all.put("points of " + member, rewards.points(member).toString());
            all.put(
                    "badges of " + member,
                    rewards.badges(member).stream()
                            .map(entry -> entry.badge() + " by " + entry.cause())
                            .toList()
                            .toString());
        }
        return all;
    }

    /** Follows on what is given. */
    public static final class Given {

        private final RewardsScenario start;
        private final List<Activity> before;

        private Given(RewardsScenario start, List<Activity> before) {
            this.start = start;
            this.before = before;
        }

        /**
         * Says what happens.
         *
         * @param activities the activities, each with an id of its own
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

        private final RewardsScenario start;
        private final List<Activity> activities;

        private Whenever(RewardsScenario start, List<Activity> activities) {
            this.start = start;
            this.activities = activities;
        }

        /**
         * Compares what was earned with what was expected.
         *
         * @param expectations what must have been earned
         * @throws RuleFailure if something else was
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the list copies the array
        public final void then(Expectation<? super Rewards>... expectations) {
            check(List.of(expectations));
        }

        void check(List<? extends Expectation<? super Rewards>> expectations) {
            Delivery.Delivered<Rewards> delivered = new Delivery<>(
                            storage -> Rewards.of(start.program, storage),
                            List.of(),
                            activities,
                            start.now == null ? Delivery.latest(activities) : start.now,
                            rewards -> snapshot(rewards, activities))
                    .run();
            RuleFailure.check(delivered.service(), expectations, delivered.differences(), "");
        }
    }
}
