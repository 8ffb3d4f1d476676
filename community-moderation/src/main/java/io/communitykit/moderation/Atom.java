package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;

/** A condition that is made of no others. All rules that ask it share it, and it is asked once per reading. */
final class Atom implements Check {

    private final int number;
    private final Check check;
    private final String key;
    private final boolean closedInPrivate;

    Atom(int number, String key, Check check, boolean closedInPrivate) {
        this.number = number;
        this.key = key;
        this.check = check;
        this.closedInPrivate = closedInPrivate;
    }

    int number() {
        return number;
    }

    /** Tells whether it is not asked about private text. */
    boolean isClosedInPrivate() {
        return closedInPrivate;
    }

    /** What is asked. */
    Check check() {
        return check;
    }

    @Override
    public Truth test(Reading reading) {
        Truth known = reading.remembered(number);
        if (known != null) {
            return known;
        }
        Truth value = closedInPrivate && reading.isPrivate() ? Truth.UNKNOWN : check.test(reading);
        // Once the budget is used up, nothing was read that could be relied on.
        value = reading.isExhausted() ? Truth.UNKNOWN : value;
        reading.remember(number, value);
        return value;
    }

    @Override
    public Trace explain(Reading reading) {
        boolean unread =
                (closedInPrivate && reading.isPrivate()) || (reading.isExhausted() && test(reading) == Truth.UNKNOWN);
        return unread ? Trace.compared(key, Truth.UNKNOWN, "", "") : check.explain(reading);
    }
}
