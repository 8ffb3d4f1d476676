package io.communitykit.metrics;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.Value;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.metrics.response.Voice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listens to who waits for whom: finds the threads that an activity is a step of. */
final class Listener {

    private final Intake intake;
    private final String scope;

    Listener(Intake intake, String scope) {
        this.intake = intake;
        this.scope = scope;
    }

    /** Changes the threads of which the activity is a step; once or often is the same. */
    void hear(MetricsState state, Activity activity, MemberFacts facts) {
        List<Plan.Step> steps = intake.planOf(activity).steps();
        for (int i = 0; i < steps.size(); i++) {
            Plan.Step step = steps.get(i);
            ThreadKey key = thread(step, activity, facts);
            if (key != null) {
                hear(state, key, step, activity);
            }
        }
    }

    /** Names the threads of which the activity is a step. */
    List<ThreadKey> threads(Activity activity, MemberFacts facts) {
        List<ThreadKey> keys = new ArrayList<>();
        for (Plan.Step step : intake.planOf(activity).steps()) {
            ThreadKey key = thread(step, activity, facts);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    @SuppressWarnings("ReferenceEquality") // most steps change nothing, and then the same state is answered
    private static void hear(MetricsState state, ThreadKey key, Plan.Step step, Activity activity) {
        ResponseThread known = state.thread(key);
        ResponseThread next = switch (step.effect()) {
            case OPENS -> known.opened(voice(activity));
            case ANSWERS, CONTACTS -> known.heard(voice(activity));
            case CLOSES -> known.closed(activity.occurredAt());
        };
        if (next != known) {
            state.put(next);
        }
    }

    static Voice voice(Activity activity) {
        return new Voice(activity.occurredAt(), activity.actor());
    }

    private @Nullable ThreadKey thread(Plan.Step step, Activity activity, MemberFacts facts) {
        if (!step.when().test(activity)) {
            return null;
        }
        return step.effect() == Plan.Effect.CONTACTS
                ? pair(step, activity, facts)
                : named(step, activity, intake.group(activity.actor(), facts));
    }

    private @Nullable ThreadKey pair(Plan.Step step, Activity activity, MemberFacts facts) {
        MemberId actor = activity.actor();
        MemberId recipient = activity.recipient();
        if (recipient == null
                || intake.group(actor, facts) != Intake.MAIN
                || intake.group(recipient, facts) != Intake.MAIN) {
            return null;
        }
        int order = actor.compareTo(recipient);
        if (order == 0) {
            return null;
        }
        return order < 0
                ? new ThreadKey(scope, step.response(), actor.value(), recipient.value())
                : new ThreadKey(scope, step.response(), recipient.value(), actor.value());
    }

    private @Nullable ThreadKey named(Plan.Step step, Activity activity, int group) {
        boolean takesPart = switch (step.effect()) {
            case OPENS -> group == Intake.MAIN;
            case ANSWERS -> group == Intake.MAIN || step.alsoFrom().contains(group);
            case CLOSES, CONTACTS -> true;
        };
        Subject subject = activity.subject();
        String thread = step.attribute().isPresent()
                ? activity.attributes()
                        .find(step.attribute().get())
                        .map(Value::toString)
                        .orElse("")
                : subject == null ? "" : subject.id();
        return takesPart && !thread.isBlank() && thread.length() <= Keys.MAX_LENGTH
                ? new ThreadKey(scope, step.response(), thread, "")
                : null;
    }
}
