package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rules by what they have in common, so that what cannot fire is passed over together: a condition that several
 * rules need is asked once for all of them, and bounds of one number are looked through in order, up to the first that
 * does not hold. Immutable.
 */
final class RuleTree {

    /** How many conditions are asked at most before a rule itself is. */
    static final int DEEPEST = 6;

    private final CompiledRule[] rules;
    private final Gate[] gates;
    private final Scale[] scales;

    private RuleTree(List<CompiledRule> rules, List<Gate> gates, List<Scale> scales) {
        this.rules = rules.toArray(new CompiledRule[0]);
        this.gates = gates.toArray(new Gate[0]);
        this.scales = scales.toArray(new Scale[0]);
    }

    static RuleTree of(List<CompiledRule> rules) {
        return build(
                rules.stream()
                        .map(rule -> new Entry(rule, new LinkedHashSet<>(rule.necessary())))
                        .toList(),
                0);
    }

    /** Tells every rule that may fire or may be unknown. */
    void visit(Reading reading, Consumer<CompiledRule> visitor) {
        for (CompiledRule rule : rules) {
            visitor.accept(rule);
        }
        for (Gate gate : gates) {
            if (gate.check.test(reading) != Truth.FALSE) {
                gate.inside.visit(reading, visitor);
            }
        }
        for (Scale scale : scales) {
            scale.visit(reading, visitor);
        }
    }

    /** A rule and what it needs beside what was asked before. */
    private record Entry(CompiledRule rule, Set<Check> needs) {}

    private record Gate(Check check, RuleTree inside) {}

    /** Bounds of one number, in the order in which they stop to hold. */
    private static final class Scale {

        private final Side side;
        private final boolean closed;
        private final long[] bounds;
        private final CompiledRule[] rules;

        Scale(Side side, boolean closed, List<Bounded> bounded) {
            this.side = side;
            this.closed = closed;
            this.bounds = bounded.stream().mapToLong(Bounded::bound).toArray();
            this.rules = bounded.stream().map(Bounded::rule).toArray(CompiledRule[]::new);
        }

        void visit(Reading reading, Consumer<CompiledRule> visitor) {
            long number = closed && reading.isPrivate()
                    ? Quantity.UNKNOWN
                    : side.quantity().of(reading);
            for (int i = 0; i < bounds.length; i++) {
                boolean holds = number == Quantity.UNKNOWN || (side.upper() ? number < bounds[i] : number >= bounds[i]);
                if (!holds) {
                    return;
                }
                visitor.accept(rules[i]);
            }
        }
    }

    private record Bounded(long bound, CompiledRule rule) {}

    /** What a scale is made of. */
    private record Side(Quantity quantity, boolean upper) {}

    private static RuleTree build(List<Entry> entries, int depth) {
        List<CompiledRule> rest = new ArrayList<>();
        List<Gate> gates = new ArrayList<>();
        List<Scale> scales = new ArrayList<>();
        List<Entry> open = entries;
        while (!open.isEmpty()) {
            Map<Check, Integer> byCheck = depth < DEEPEST ? shared(open) : Map.of();
            Map<Side, Integer> bySide = sides(open);
            int most =
                    byCheck.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            int widest =
                    bySide.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (Math.max(most, widest) < 2) {
                open.forEach(entry -> rest.add(entry.rule()));
                break;
            }
            List<Entry> inside = new ArrayList<>();
            List<Entry> outside = new ArrayList<>();
            if (most >= widest) {
                Check check = first(byCheck, most);
                for (Entry entry : open) {
                    (entry.needs().contains(check) ? inside : outside).add(entry);
                }
                gates.add(new Gate(check, build(without(inside, check), depth + 1)));
            } else {
                Side side = first(bySide, widest);
                for (Entry entry : open) {
                    (bound(entry, side) != null ? inside : outside).add(entry);
                }
                scales.add(scale(inside, side));
            }
            open = outside;
        }
        return new RuleTree(rest, gates, scales);
    }

    private static <K> K first(Map<K, Integer> counts, int wanted) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<Check, Integer> shared(List<Entry> entries) {
        Map<Check, Integer> counts = new LinkedHashMap<>();
        entries.forEach(entry -> entry.needs().forEach(check -> counts.merge(check, 1, Integer::sum)));
        return counts;
    }

    private static Map<Side, Integer> sides(List<Entry> entries) {
        Map<Side, Integer> counts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Set<Side> own = new LinkedHashSet<>();
            for (Check need : entry.needs()) {
                RangeCheck range = range(need);
                if (range != null && range.hasBelow()) {
                    own.add(new Side(range.quantity(), true));
                }
                if (range != null && range.hasLeast()) {
                    own.add(new Side(range.quantity(), false));
                }
            }
            own.forEach(side -> counts.merge(side, 1, Integer::sum));
        }
        return counts;
    }

    private static @Nullable RangeCheck range(Check check) {
        return check instanceof Atom atom && atom.check() instanceof RangeCheck range ? range : null;
    }

    private static @Nullable Long bound(Entry entry, Side side) {
        for (Check need : entry.needs()) {
            RangeCheck range = range(need);
            if (range != null && range.quantity() == side.quantity()) {
                if (side.upper() ? range.hasBelow() : range.hasLeast()) {
                    return side.upper() ? range.below() : range.least();
                }
            }
        }
        return null;
    }

    private static List<Entry> without(List<Entry> entries, Check check) {
        return entries.stream()
                .map(entry -> {
                    Set<Check> needs = new LinkedHashSet<>(entry.needs());
                    needs.remove(check);
                    return new Entry(entry.rule(), needs);
                })
                .toList();
    }

    private static Scale scale(List<Entry> entries, Side side) {
        Comparator<Bounded> order = Comparator.comparingLong(Bounded::bound);
        List<Bounded> bounded = entries.stream()
                .map(entry -> {
                    Long bound = bound(entry, side);
                    return new Bounded(bound == null ? 0 : bound, entry.rule());
                })
                .sorted(side.upper() ? order.reversed() : order)
                .toList();
        boolean closed = entries.stream()
                .flatMap(entry -> entry.needs().stream())
                .anyMatch(need -> need instanceof Atom atom
                        && atom.check() instanceof RangeCheck range
                        && range.quantity() == side.quantity()
                        && atom.isClosedInPrivate());
        return new Scale(side, closed, bounded);
    }
}
