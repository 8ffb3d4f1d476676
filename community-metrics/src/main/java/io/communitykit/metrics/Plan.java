package io.communitykit.metrics;

import io.communitykit.activity.Activity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says what one type of activity feeds.
 *
 * @param active whether it makes its actor active
 * @param byActor what is counted of its actor
 * @param byRecipient what is counted of its recipient
 * @param steps of which threads it is a step
 * @param ties whether it ties its actor to its recipient
 */
record Plan(
        Predicate<Activity> active,
        List<Count> byActor,
        List<Count> byRecipient,
        List<Step> steps,
        Predicate<Activity> ties) {

    /** Adds one to a measure, by day or by hour. */
    record Count(int measure, boolean hours, Predicate<Activity> when) {}

    /** What a step does to its thread. */
    enum Effect {
        OPENS,
        ANSWERS,
        CLOSES,
        CONTACTS
    }

    /** Is a step of a thread of one question about responses; groups counted apart are named by their place. */
    record Step(
            String response,
            Effect effect,
            Optional<String> attribute,
            List<Integer> alsoFrom,
            Predicate<Activity> when) {}

    Plan {
        byActor = List.copyOf(byActor);
        byRecipient = List.copyOf(byRecipient);
        steps = List.copyOf(steps);
    }
}
