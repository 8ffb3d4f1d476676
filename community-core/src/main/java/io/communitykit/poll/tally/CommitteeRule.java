package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Elects a committee from papers that approve candidates: the committee of the right size that satisfies the voters
 * most. All committees that are level are found. Source: M. Lackner and P. Skowron, "Multi-Winner Voting with Approval
 * Preferences" (2023), chapter 2.
 *
 * <p>The optimum is exact, so all committees are looked at: at most {@value #MOST_COMMITTEES}.
 *
 * @param satisfaction how much a voter gains from a committee
 */
public record CommitteeRule(
        @JsonProperty(defaultValue = "approval") Satisfaction satisfaction) implements TallyRule {

    /** The most committees that are looked at. */
    public static final int MOST_COMMITTEES = 2_000_000;

    /** Says how much a voter gains from a committee. */
    public enum Satisfaction {
        /** One for each member that the voter approves (AV). */
        APPROVAL,
        /** One for each member that the voter approves, divided by how many the voter approves at all (SAV). */
        SHARED,
        /** One for the first member that the voter approves, a half for the second, and so on (PAV). */
        PROPORTIONAL
    }

    /** Fills in the default. */
    public CommitteeRule {
        satisfaction = Objects.requireNonNullElse(satisfaction, Satisfaction.APPROVAL);
    }

    Rational gain(int approved, int approvedMembers) {
        return switch (satisfaction) {
            case APPROVAL -> Rational.of(approvedMembers);
            case SHARED -> approved == 0 ? Rational.ZERO : Rational.of(approvedMembers, approved);
            case PROPORTIONAL -> harmonic(approvedMembers);
        };
    }

    private static Rational harmonic(int n) {
        Rational sum = Rational.ZERO;
        for (int i = 1; i <= n; i++) {
            sum = sum.plus(Rational.of(1, i));
        }
        return sum;
    }
}
