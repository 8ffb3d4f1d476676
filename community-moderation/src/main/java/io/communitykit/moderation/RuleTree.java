package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** How much dearer it is to read a text than to compare what is known. */
    private static final int DEAR = 8;

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
        private final RuleTree[] inside;

        Scale(Side side, boolean closed, SortedMap<Long, RuleTree> byBound) {
            this.side = side;
            this.closed = closed;
            this.bounds = byBound.keySet().stream().mapToLong(Long::longValue).toArray();
            this.inside = byBound.values().toArray(new RuleTree[0]);
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
                inside[i].visit(reading, visitor);
            }
        }
    }

    /** What a scale is made of. */
    private record Side(Quantity quantity, boolean upper) {}

    /** One way to go on: what is asked first, and how many rules it may spare per step of work. */
    private record Way(@Nullable Check check, @Nullable Side side, int rules, long gain) {}

    private static RuleTree build(List<Entry> entries, int depth) {
        List<CompiledRule> rest = new ArrayList<>();
        List<Gate> gates = new ArrayList<>();
        List<Scale> scales = new ArrayList<>();
        List<Entry> open = entries;
        while (!open.isEmpty()) {
            Way way = depth < DEEPEST ? best(open) : null;
            if (way == null) {
                open.forEach(entry -> rest.add(entry.rule()));
                break;
            }
            List<Entry> inside = new ArrayList<>();
            List<Entry> outside = new ArrayList<>();
            Check check = way.check();
            Side side = way.side();
            for (Entry entry : open) {
                boolean needs =
                        check != null ? entry.needs().contains(check) : side != null && bounding(entry, side) != null;
                (needs ? inside : outside).add(entry);
            }
            if (check != null) {
                gates.add(new Gate(check, build(without(inside, check), depth + 1)));
            } else if (side != null) {
                scales.add(scale(inside, side, depth + 1));
            }
            open = outside;
        }
        return new RuleTree(rest, gates, scales);
    }

    /** The way that spares most; none if nothing is shared. */
    private static @Nullable Way best(List<Entry> entries) {
        List<Way> ways = new ArrayList<>();
        sides(entries)
                .forEach((side, count) ->
                        ways.add(new Way(null, side, count, gain(count, side.quantity() == Quantity.LENGTH))));
        shared(entries).forEach((check, count) -> ways.add(new Way(check, null, count, gain(count, isDear(check)))));
        Way best = null;
        for (Way way : ways) {
            if (way.rules() > 1 && (best == null || way.gain() > best.gain())) {
                best = way;
            }
        }
        return best;
    }

    private static long gain(int rules, boolean dear) {
        return dear ? rules : DEAR * (long) rules;
    }

    /** Whether the text must be read, or the host asked. */
    private static boolean isDear(Check check) {
        return !(check instanceof Atom atom
                && atom.check() instanceof RangeCheck range
                && range.quantity() != Quantity.LENGTH);
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

    /** The condition of a rule that bounds a number on one side. */
    private static @Nullable RangeCheck bounding(Entry entry, Side side) {
        for (Check need : entry.needs()) {
            RangeCheck range = range(need);
            if (range != null
                    && range.quantity() == side.quantity()
                    && (side.upper() ? range.hasBelow() : range.hasLeast())) {
                return range;
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

    private static Scale scale(List<Entry> entries, Side side, int depth) {
        SortedMap<Long, List<Entry>> byBound =
                new TreeMap<>(side.upper() ? Comparator.<Long>reverseOrder() : Comparator.<Long>naturalOrder());
        boolean closed = false;
        for (Entry entry : entries) {
            RangeCheck range = bounding(entry, side);
            if (range != null) {
                Set<Check> needs = new LinkedHashSet<>(entry.needs());
                // What bounds the number on this side alone need not be asked again.
                needs.removeIf(need -> range.equals(range(need)) && !(range.hasLeast() && range.hasBelow()));
                byBound.computeIfAbsent(side.upper() ? range.below() : range.least(), bound -> new ArrayList<>())
                        .add(new Entry(entry.rule(), needs));
                closed |= entry.needs().stream()
                        .anyMatch(need ->
                                range.equals(range(need)) && need instanceof Atom atom && atom.isClosedInPrivate());
            }
        }
        SortedMap<Long, RuleTree> trees = new TreeMap<>(byBound.comparator());
        byBound.forEach((bound, same) -> trees.put(bound, build(same, depth)));
        return new Scale(side, closed, trees);
    }
}
