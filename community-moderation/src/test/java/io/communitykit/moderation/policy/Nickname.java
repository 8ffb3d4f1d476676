package io.communitykit.moderation.policy;

import jakarta.validation.constraints.NotBlank;

/** A condition as a host would add it: authors whose key begins in some way. */
public record Nickname(@NotBlank String prefix) {

    /** What it is compiled to. */
    public HostCondition compile() {
        return known -> Truth.of(known.author().value().startsWith(prefix));
    }
}
