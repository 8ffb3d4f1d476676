package io.communitykit.testkit.rules;

import java.util.ArrayList;
import java.util.List;

/** Tells that rules did not do what a case expects; the message shows a table of everything that was compared. */
public final class RuleFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    // Comparisons do not travel; the message does, and says the same.
    private final transient List<Comparison> comparisons;
    private final String details;

    private RuleFailure(String heading, List<Comparison> comparisons, String details) {
        super(heading + "\n" + ComparisonTable.render(comparisons) + (details.isEmpty() ? "" : "\n" + details));
        this.comparisons = List.copyOf(comparisons);
        this.details = details;
    }

    /**
     * Returns what was compared, also what came true.
     *
     * @return the lines of the table; empty after deserialization
     */
    public List<Comparison> comparisons() {
        return comparisons == null ? List.of() : comparisons;
    }

    /** Compares an outcome with all expectations, and fails if one of them or of the standing checks did not hold. */
    static <O> void check(
            O outcome, List<? extends Expectation<? super O>> expectations, List<Comparison> always, String details) {
        List<Comparison> all = new ArrayList<>();
        expectations.forEach(expectation -> all.add(expectation.compare(outcome)));
        all.addAll(always);
        long broken = all.stream().filter(line -> !line.holds()).count();
        if (broken > 0) {
            throw new RuleFailure(broken + " of " + all.size() + " did not hold", all, details);
        }
    }

    /** Gives the same failure with the place of its case; the stack trace stays that of the failure. */
    RuleFailure in(CasePlace place, String name) {
        long broken = comparisons().stream().filter(line -> !line.holds()).count();
        RuleFailure placed = new RuleFailure(
                place + ": case '" + name + "': " + broken + " of "
                        + comparisons().size() + " did not hold",
                comparisons(),
                details);
        placed.setStackTrace(getStackTrace());
        return placed;
    }
}
