package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import org.jspecify.annotations.Nullable;

/** Two bounds of a number. */
record Bounds(@Nullable Integer atLeast, @Nullable Integer atMost) {

    Truth test(long number) {
        return Truth.of((atLeast == null || number >= atLeast) && (atMost == null || number <= atMost));
    }

    @Override
    public String toString() {
        String least = atLeast == null ? "" : ">= " + atLeast;
        String most = atMost == null ? "" : "<= " + atMost;
        return least.isEmpty() || most.isEmpty() ? least + most : least + ", " + most;
    }
}
