package io.communitykit.rewards;

import java.time.Instant;
import java.util.List;

/** Says what became of an activity that was given to the engine. */
public sealed interface Step {

    /**
     * It counted, or no rule speaks of it.
     *
     * @param changed the states that are different now; the others stay as they were
     * @param awards what was earned by it, in the order of earning
     */
    record Applied(RewardsState changed, List<Award> awards) implements Step {

        /** Copies the list. */
        public Applied {
            awards = List.copyOf(awards);
        }
    }

    /**
     * It is older than what a state it concerns has seen, or was seen before, or that state was made by other rules;
     * nothing changed. The states it concerns are to be replayed from their history.
     *
     * @param from from when on the history is to be read, inclusive
     */
    record NeedsHistory(Instant from) implements Step {}
}
