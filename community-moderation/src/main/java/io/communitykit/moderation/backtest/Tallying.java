package io.communitykit.moderation.backtest;

import io.communitykit.moderation.Decision;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.policy.Consequence;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.RuleStatus;
import io.communitykit.moderation.policy.Verdict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up decisions. Confined to one thread. */
final class Tallying {

    private static final Comparator<Rule> ORDER = Comparator.<Rule>comparingInt(
                    rule -> Objects.requireNonNullElse(rule.priority(), Rule.DEFAULT_PRIORITY))
            .thenComparing(Rule::name);

    private final ModerationEngine engine;
    private final ZoneId zone;
    private final Map<String, OfRule> rules = new LinkedHashMap<>();
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<LocalDate, Long> held = new TreeMap<>();
    private Counted flagged = Counted.NOTHING;
    private long items;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    Tallying(ModerationEngine engine, int examples) {
        this.engine = engine;
        this.zone = engine.policy().zone();
        engine.policy().resolved().stream()
                .filter(rule -> rule.status() != RuleStatus.DRAFT && rule.status() != RuleStatus.EXPIRED)
                .sorted(ORDER)
                .forEach(rule -> rules.put(rule.name(), new OfRule(rule, examples)));
    }

    void add(PastItem item, Decision decision) {
        items++;
        verdicts.merge(decision.verdict(), 1L, Long::sum);
        flagged = flagged.plus(item.label(), decision.verdict() != Verdict.ALLOW);
        LocalDate day = decision.at().atZone(zone).toLocalDate();
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        if (decision.verdict() == Verdict.HOLD) {
            held.merge(day, 1L, Long::sum);
        }
        List<Finding> matched = new ArrayList<>(decision.findings());
        matched.addAll(decision.shadow());
        for (Finding finding : matched) {
            OfRule rule = rules.get(finding.rule());
            if (rule != null) {
                rule.match(item, decision, finding, matched, this::wanted);
            }
        }
        for (Finding finding : decision.undecided()) {
            OfRule rule = rules.get(finding.rule());
            if (rule != null) {
                rule.undecided++;
            }
        }
    }

    private Verdict wanted(Finding finding) {
        OfRule rule = rules.get(finding.rule());
        return rule == null ? finding.verdict() : rule.verdict;
    }

    BacktestReport report() {
        long days = first == null || last == null ? 0 : ChronoUnit.DAYS.between(first, last) + 1;
        long sum = held.values().stream().mapToLong(Long::longValue).sum();
        return new BacktestReport(
                engine.reference(),
                items,
                verdicts,
                flagged,
                new ReviewLoad(sum, held, days),
                rules.values().stream().map(OfRule::done).toList());
    }

    /** Says what a rule asks for that matched. */
    private interface Wanted {
        Verdict of(Finding finding);
    }

    private static final class OfRule {

        private final String name;
        private final Verdict verdict;
        private final int most;
        private final Map<String, Long> beside = new TreeMap<>();
        private final List<Example> wrong = new ArrayList<>();
        private final List<Example> others = new ArrayList<>();
        private Counted counted = Counted.NOTHING;
        private long matches;
        private long acted;
        private long undecided;
        private long alone;

        OfRule(Rule rule, int examples) {
            Consequence then = Objects.requireNonNull(rule.then());
            this.name = rule.name();
            this.verdict = then.verdict();
            this.most = examples;
        }

        void match(PastItem item, Decision decision, Finding finding, List<Finding> all, Wanted wanted) {
            matches++;
            acted += decision.findings().contains(finding) ? 1 : 0;
            counted = counted.plus(item.label(), true);
            boolean covered = false;
            for (Finding other : all) {
                if (!other.rule().equals(name) && wanted.of(other).compareTo(verdict) >= 0) {
                    beside.merge(other.rule(), 1L, Long::sum);
                    covered = true;
                }
            }
            alone += covered ? 0 : 1;
            List<Example> kept = item.label() == Label.FINE ? wrong : others;
            if (kept.size() < most) {
                kept.add(new Example(decision.key(), item.label(), finding.evidence()));
            }
        }

        RuleRecord done() {
            List<Example> examples = new ArrayList<>(wrong);
            examples.addAll(others);
            return new RuleRecord(
                    name,
                    verdict,
                    matches,
                    acted,
                    undecided,
                    counted.truePositives(),
                    counted.falsePositives(),
                    alone,
                    beside,
                    examples.subList(0, Math.min(most, examples.size())));
        }
    }
}
