package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for single conditions that would have changed a rule, by turning one after the other round. Costs O(conditions
 * × depth): only the groups around a condition are computed again, from how many of their parts are true.
 */
final class Pivots {

    private final Finding finding;
    private final List<Pivot> found = new ArrayList<>();

    private Pivots(Finding finding) {
        this.finding = finding;
    }

    static List<Pivot> of(Finding finding) {
        Pivots pivots = new Pivots(finding);
        pivots.search(finding.trace(), finding.trace().condition(), null);
        return Collections.unmodifiableList(pivots.found);
    }

    /** A group, how its parts came out, and the group around it. */
    private record Level(
            Trace group, Groups.Split parts, @Nullable Level outer) {

        /** Tells whether the rule comes out otherwise if one part of this group does. */
        boolean changes(Truth was, Truth now) {
            Level level = this;
            Truth before = was;
            Truth after = now;
            while (level != null && before != after) {
                Groups.Split turned = level.parts.plus(before, -1).plus(after, 1);
                before = level.group.value();
                after = Groups.join(level.group, turned);
                level = level.outer;
            }
            return before != after;
        }
    }

    private void search(Trace trace, String path, @Nullable Level around) {
        if (!Groups.isGroup(trace)) {
            Truth turned = trace.value().not();
            boolean changes = turned != trace.value() && (around == null || around.changes(trace.value(), turned));
            if (changes) {
                found.add(new Pivot(finding.rule(), path, trace));
            }
            return;
        }
        Groups.Split parts =
                Groups.Split.of(trace.parts().stream().map(Trace::value).toList());
        Level level = new Level(trace, parts, around);
        for (int i = 0; i < trace.parts().size(); i++) {
            Trace part = trace.parts().get(i);
            String step = Groups.isSingle(trace) ? "" : "[" + i + "]";
            search(part, path + step + "." + part.condition(), level);
        }
    }
}
