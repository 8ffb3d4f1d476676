package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.ArrayList;
import java.util.List;

/** Looks for single conditions that would have changed a rule, by turning one after the other round. */
final class Pivots {

    private final Finding finding;
    private final List<Pivot> found = new ArrayList<>();
    private int conditions;
    /** How many conditions were passed while the rule is computed again. */
    private int passed;

    private Pivots(Finding finding) {
        this.finding = finding;
    }

    static List<Pivot> of(Finding finding) {
        Pivots pivots = new Pivots(finding);
        pivots.search(finding.trace(), finding.trace().condition());
        return List.copyOf(pivots.found);
    }

    private void search(Trace trace, String path) {
        if (!Groups.isGroup(trace.condition())) {
            passed = 0;
            if (valueIfTurned(finding.trace(), conditions++) != finding.trace().value()) {
                found.add(new Pivot(finding.rule(), path, trace));
            }
            return;
        }
        for (int i = 0; i < trace.parts().size(); i++) {
            Trace part = trace.parts().get(i);
            String step = trace.condition().equals(Groups.NOT) ? "" : "[" + i + "]";
            search(part, path + step + "." + part.condition());
        }
    }

    /** Computes a condition again as if the one of a number, counted through the rule, had come out the other way. */
    private Truth valueIfTurned(Trace trace, int turned) {
        if (!Groups.isGroup(trace.condition())) {
            return passed++ == turned ? trace.value().not() : trace.value();
        }
        List<Truth> values = new ArrayList<>();
        for (Trace part : trace.parts()) {
            values.add(valueIfTurned(part, turned));
        }
        return Groups.join(trace.condition(), values);
    }
}
