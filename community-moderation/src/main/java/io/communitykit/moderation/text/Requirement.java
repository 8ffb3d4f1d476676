package io.communitykit.moderation.text;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Knows which characters a text must hold for a part of an expression to match, after the prefilter of RE2. Immutable.
 *
 * <p>Either all that the part can match is known ({@code exact}), or a set of which every match holds one
 * ({@code holds}), or nothing.
 *
 * @param exact all that it can match, folded; null if that is too much or unknown
 * @param holds characters of which every match holds some, folded; null if there are none
 */
record Requirement(@Nullable Set<String> exact, @Nullable Set<String> holds) {

    /** The most strings that are told apart. */
    private static final int MOST = 24;
    /** What is shorter is in most texts. */
    private static final int SHORTEST = 2;

    static final Requirement NOTHING = new Requirement(null, null);
    static final Requirement EMPTY = exactly("");

    static Requirement exactly(String text) {
        return new Requirement(new TreeSet<>(Set.of(text)), null);
    }

    static Requirement oneOf(Set<String> texts) {
        return texts.size() > MOST ? NOTHING : new Requirement(new TreeSet<>(texts), null);
    }

    Requirement then(Requirement next) {
        if (exact != null && next.exact != null && exact.size() * next.exact.size() <= MOST) {
            Set<String> both = new TreeSet<>();
            for (String head : exact) {
                next.exact.forEach(tail -> both.add(head + tail));
            }
            return new Requirement(both, better(holds, next.holds));
        }
        Set<String> known = better(better(holds, useful(exact)), better(next.holds, useful(next.exact)));
        return new Requirement(null, known);
    }

    /** Goes on from a part with what was found out before; what stands between the two is not known. */
    static Requirement onwards(Requirement before, Requirement part) {
        Set<String> begin = part.exact == null ? new TreeSet<>(Set.of("")) : part.exact;
        return new Requirement(begin, before.closed().holds);
    }

    /** What follows begins anew, but all that was found out before stays. */
    Requirement closed() {
        return new Requirement(null, better(holds, useful(exact)));
    }

    Requirement or(Requirement other) {
        if (exact != null && other.exact != null && exact.size() + other.exact.size() <= MOST) {
            Set<String> both = new TreeSet<>(exact);
            both.addAll(other.exact);
            return new Requirement(both, null);
        }
        Set<String> one = closed().holds;
        Set<String> two = other.closed().holds;
        if (one == null || two == null || one.size() + two.size() > MOST) {
            return NOTHING;
        }
        Set<String> both = new TreeSet<>(one);
        both.addAll(two);
        return new Requirement(null, both);
    }

    Requirement optional() {
        return exact == null ? NOTHING : or(EMPTY);
    }

    /** What every match holds; null if that is nothing. */
    @Nullable
    Set<String> literals() {
        return closed().holds;
    }

    private static @Nullable Set<String> useful(@Nullable Set<String> texts) {
        return texts == null || shortest(texts) < SHORTEST ? null : texts;
    }

    private static @Nullable Set<String> better(@Nullable Set<String> one, @Nullable Set<String> two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return shortest(two) > shortest(one) ? two : one;
    }

    private static int shortest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }
}
