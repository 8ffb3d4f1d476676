package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee that is filled seat by seat. Immutable; equal ones go on alike, however they came about. */
sealed interface GrowingCommittee {

    /** The members so far, in the order of the poll. */
    List<Integer> members();

    /** Who may be next, all level; empty if nobody can be any more. */
    List<Integer> next();

    /** The committee with one of those who may be next. */
    GrowingCommittee with(int candidate);

    /** Begins an empty committee. */
    static GrowingCommittee empty(SequentialCommitteeRule rule, int seats, Approvals approvals) {
        return switch (rule.method()) {
            case PROPORTIONAL -> new Harmonic(approvals, List.of());
            case PHRAGMEN -> new Loads(approvals, List.of(), Collections.nCopies(approvals.piles(), Rational.ZERO));
            case EQUAL_SHARES -> {
                Rational budget = approvals.weight().signum() == 0
                        ? Rational.ZERO
                        : Rational.of(seats).dividedBy(approvals.weight());
                yield new Budgets(
                        approvals, List.of(), Collections.nCopies(approvals.piles(), budget), rule.completed());
            }
        };
    }

    /** Gives a number to everybody who is no member, and finds those with the least; null is more than any number. */
    private static List<Integer> least(Approvals approvals, List<Integer> members, Price price) {
        List<Integer> best = new ArrayList<>();
        Rational least = null;
        for (int candidate = 0; candidate < approvals.candidates(); candidate++) {
            if (members.contains(candidate)) {
                continue;
            }
            Rational own = price.of(candidate);
            int order = own == null ? (least == null ? 0 : 1) : least == null ? -1 : own.compareTo(least);
            if (order < 0) {
                best.clear();
                least = own;
            }
            if (order <= 0) {
                best.add(candidate);
            }
        }
        return best;
    }

    private static List<Integer> plus(List<Integer> members, int candidate) {
        List<Integer> more = new ArrayList<>(members);
        more.add(candidate);
        Collections.sort(more);
        return List.copyOf(more);
    }

    /** What it costs to take a candidate; null if it cannot be paid. */
    @FunctionalInterface
    interface Price {
        @Nullable
        Rational of(int candidate);
    }

    /** Adds whoever raises the satisfaction most, the n-th approved member being worth the n-th part (Thiele). */
    record Harmonic(Approvals approvals, List<Integer> members) implements GrowingCommittee {

        @Override
        public List<Integer> next() {
            return least(approvals, members, candidate -> Rational.ZERO.minus(gain(candidate)));
        }

        @Override
        public GrowingCommittee with(int candidate) {
            return new Harmonic(approvals, plus(members, candidate));
        }

        private Rational gain(int candidate) {
            Rational gain = Rational.ZERO;
            for (int pile = 0; pile < approvals.piles(); pile++) {
                if (approvals.approves(pile, candidate)) {
                    int of = pile;
                    long met = members.stream()
                            .filter(member -> approvals.approves(of, member))
                            .count();
                    gain = gain.plus(approvals.weight(pile).dividedBy(Rational.of(met + 1)));
                }
            }
            return gain;
        }
    }

    /** Adds whoever leaves the smallest load on those who approve, a seat being one unit of load (Phragmen). */
    record Loads(Approvals approvals, List<Integer> members, List<Rational> loads) implements GrowingCommittee {

        @Override
        public List<Integer> next() {
            return least(approvals, members, this::load);
        }

        @Override
        public GrowingCommittee with(int candidate) {
            Rational load = load(candidate);
            List<Rational> more = new ArrayList<>(loads);
            for (int pile = 0; load != null && pile < more.size(); pile++) {
                more.set(pile, approvals.approves(pile, candidate) ? load : loads.get(pile));
            }
            return new Loads(approvals, plus(members, candidate), List.copyOf(more));
        }

        private @Nullable Rational load(int candidate) {
            Rational load = Rational.ONE;
            Rational weight = Rational.ZERO;
            for (int pile = 0; pile < loads.size(); pile++) {
                if (approvals.approves(pile, candidate)) {
                    load = load.plus(loads.get(pile).times(approvals.weight(pile)));
                    weight = weight.plus(approvals.weight(pile));
                }
            }
            return weight.signum() == 0 ? null : load.dividedBy(weight);
        }
    }

    /** Adds whoever can be paid from equal budgets at the lowest price per voter; a seat costs one. */
    record Budgets(Approvals approvals, List<Integer> members, List<Rational> budgets, boolean completed)
            implements GrowingCommittee {

        @Override
        public List<Integer> next() {
            List<Integer> cheapest = least(approvals, members, this::price);
            if (!cheapest.isEmpty() && price(cheapest.get(0)) == null) {
                return completed ? rest().next() : List.of();
            }
            return cheapest;
        }

        @Override
        public GrowingCommittee with(int candidate) {
            Rational price = price(candidate);
            if (price == null) {
                return rest().with(candidate);
            }
            List<Rational> left = new ArrayList<>();
            for (int pile = 0; pile < budgets.size(); pile++) {
                Rational budget = budgets.get(pile);
                left.add(approvals.approves(pile, candidate) ? budget.minus(min(budget, price)) : budget);
            }
            return new Budgets(approvals, plus(members, candidate), List.copyOf(left), completed);
        }

        /** What is left of a budget is a load that was spared. */
        private Loads rest() {
            return new Loads(
                    approvals,
                    members,
                    budgets.stream().map(Rational.ZERO::minus).toList());
        }

        private @Nullable Rational price(int candidate) {
            List<Integer> rich = new ArrayList<>();
            for (int pile = 0; pile < budgets.size(); pile++) {
                if (approvals.approves(pile, candidate)) {
                    rich.add(pile);
                }
            }
            Rational missing = Rational.ONE;
            while (!rich.isEmpty()) {
                Rational weight = rich.stream().map(approvals::weight).reduce(Rational.ZERO, Rational::plus);
                Rational price = missing.dividedBy(weight);
                List<Integer> poor = rich.stream()
                        .filter(pile -> budgets.get(pile).compareTo(price) < 0)
                        .toList();
                if (poor.isEmpty()) {
                    return price;
                }
                for (Integer pile : poor) {
                    missing = missing.minus(budgets.get(pile).times(approvals.weight(pile)));
                }
                rich.removeAll(poor);
            }
            return null;
        }

        private static Rational min(Rational left, Rational right) {
            return left.compareTo(right) <= 0 ? left : right;
        }
    }
}
