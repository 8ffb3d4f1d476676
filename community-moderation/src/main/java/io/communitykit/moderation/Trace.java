package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.List;

/**
 * Records how one condition came out, and what it is made of. Immutable.
 *
 * @param condition the condition's key in the rule language, such as {@code accountAge}
 * @param value how it came out
 * @param wanted what the policy asks for, such as {@code < P7D}; empty for {@code all}, {@code any}, {@code not}
 * @param found what was compared with that, such as {@code P3DT2H}; empty if it is unknown
 * @param evidence the characters it was true for, at most {@value #MAX_EVIDENCE}; {@code found} counts all
 * @param parts the conditions it is made of
 */
public record Trace(
        String condition, Truth value, String wanted, String found, List<Evidence> evidence, List<Trace> parts) {

    /** The most places in a text that one condition records. */
    public static final int MAX_EVIDENCE = 32;

    /** Copies evidence and parts. */
    public Trace {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    static Trace group(String condition, Truth value, String wanted, List<Trace> parts) {
        return new Trace(condition, value, wanted, "", List.of(), parts);
    }

    /** The same about the text of something else, whose parts are named after it. */
    Trace within(String place) {
        return new Trace(
                condition,
                value,
                wanted,
                found,
                evidence.stream().map(one -> one.within(place)).toList(),
                parts.stream().map(part -> part.within(place)).toList());
    }

    /** The same without anything that tells of a text: places and what was counted in it. */
    Trace withoutText() {
        return new Trace(
                condition,
                value,
                wanted,
                "",
                List.of(),
                parts.stream().map(Trace::withoutText).toList());
    }

    static Trace compared(String condition, Truth value, String wanted, String found) {
        return new Trace(condition, value, wanted, found, List.of(), List.of());
    }
}
