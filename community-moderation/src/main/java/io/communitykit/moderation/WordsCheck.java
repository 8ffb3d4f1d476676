package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.BitSet;
import java.util.List;

/** Asks whether the text holds a term of a list. */
record WordsCheck(String list, BitSet selection) implements Check {

    @Override
    public Truth test(Reading reading) {
        TermIndex.Hits hits = reading.terms();
        if (hits.count(selection, reading.isSuspicious()) > 0) {
            return Truth.TRUE;
        }
        return hits.hasSuspects() && hits.count(selection, true) > 0 ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public Trace explain(Reading reading) {
        Truth value = test(reading);
        // What is only suspected is shown where it decides, and where it leaves the condition open.
        boolean suspected = reading.isSuspicious() || value == Truth.UNKNOWN;
        return new Trace(
                "words",
                value,
                list,
                Long.toString(reading.terms().count(selection, suspected)),
                reading.terms().evidence(selection, suspected),
                List.of());
    }
}
