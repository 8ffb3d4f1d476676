package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.List;

/** Asks all of several conditions, any of them, or the opposite of one. */
final class GroupCheck implements Check {

    private final String group;
    private final Check[] parts;

    GroupCheck(String group, List<Check> parts) {
        this.group = group;
        this.parts = parts.toArray(new Check[0]);
    }

    @Override
    public Truth test(Reading reading) {
        if (group.equals(Groups.NOT)) {
            return parts[0].test(reading).not();
        }
        boolean all = group.equals(Groups.ALL);
        Truth decisive = Truth.of(!all);
        Truth value = decisive.not();
        for (Check part : parts) {
            Truth next = part.test(reading);
            if (next == decisive) {
                return next;
            }
            value = next == Truth.UNKNOWN ? next : value;
        }
        return value;
    }

    @Override
    public Trace explain(Reading reading) {
        List<Trace> traces =
                List.of(parts).stream().map(part -> part.explain(reading)).toList();
        return Trace.group(
                group, Groups.join(group, traces.stream().map(Trace::value).toList()), traces);
    }
}
