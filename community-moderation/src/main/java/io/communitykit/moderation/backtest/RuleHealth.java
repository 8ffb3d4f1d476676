package io.communitykit.moderation.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what is the matter with a rule.
 *
 * @param rule the name of the rule
 * @param complaint what is the matter
 * @param instead the rule that does the same, for {@link Complaint#REDUNDANT}
 */
public record RuleHealth(String rule, Complaint complaint, Optional<String> instead) {

    /** What may be the matter with a rule. */
    public enum Complaint {

        /** It never matched. */
        SILENT,

        /** It could never be decided where it was asked, since facts were missing. */
        BLIND,

        /**
         * It matched far more often than the others: more than the median and three times the median distance from it.
         */
        NOISY,

        /** Of what it matched and people judged, more is fine than offending. */
        WRONG,

        /** All that it matched another rule matched that asks for at least as much. */
        REDUNDANT
    }

    /** How many median distances above the median is too much. */
    private static final int TOO_FAR = 3;

    /**
     * Examines all rules of a report.
     *
     * @param report how a policy fared
     * @return what is the matter, in the order of the rules; nothing about healthy ones
     */
    public static List<RuleHealth> of(BacktestReport report) {
        List<RuleHealth> found = new ArrayList<>();
        long limit = limit(report.rules());
        for (RuleRecord rule : report.rules()) {
            if (rule.matches() == 0) {
                found.add(of(rule, rule.undecided() > 0 ? Complaint.BLIND : Complaint.SILENT));
                continue;
            }
            if (rule.matches() > limit) {
                found.add(of(rule, Complaint.NOISY));
            }
            if (rule.falsePositives() > rule.truePositives()) {
                found.add(of(rule, Complaint.WRONG));
            }
            instead(rule, report)
                    .ifPresent(
                            other -> found.add(new RuleHealth(rule.rule(), Complaint.REDUNDANT, Optional.of(other))));
        }
        return List.copyOf(found);
    }

    private static RuleHealth of(RuleRecord rule, Complaint complaint) {
        return new RuleHealth(rule.rule(), complaint, Optional.empty());
    }

    /** Of two rules that match the same, the one that comes later is redundant. */
    private static Optional<String> instead(RuleRecord rule, BacktestReport report) {
        return rule.beside().entrySet().stream()
                .filter(other -> other.getValue() == rule.matches())
                .filter(other -> report.rule(other.getKey())
                        .filter(twin -> twin.beside().getOrDefault(rule.rule(), 0L) < twin.matches()
                                || report.rules().indexOf(twin) < report.rules().indexOf(rule))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Above which number of matches a rule stands out; with fewer than four rules that match, none does. */
    private static long limit(List<RuleRecord> rules) {
        List<Long> matches = rules.stream()
                .map(RuleRecord::matches)
                .filter(count -> count > 0)
                .sorted()
                .toList();
        if (matches.size() < 4) {
            return Long.MAX_VALUE;
        }
        long median = matches.get(matches.size() / 2);
        List<Long> distances =
                matches.stream().map(count -> Math.abs(count - median)).sorted().toList();
        return median + TOO_FAR * Math.max(1, distances.get(distances.size() / 2));
    }
}
