package io.communitykit.rewards;

import io.communitykit.config.ConfigHash;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.Versioned;

/**
 * Remembers what a version of a program said when it was first applied.
 *
 * @param label id and version, such as {@code thanks@1}
 * @param hash the fingerprint of its content, see {@link ConfigHash}
 * @param version the version of this record
 */
public record Edition(EditionLabel label, String hash, long version) implements Versioned<EditionLabel> {

    static Edition of(RewardsProgram program) {
        return new Edition(new EditionLabel(program.label()), ConfigHash.of(program), FIRST_VERSION);
    }

    @Override
    public EditionLabel key() {
        return label;
    }
}
