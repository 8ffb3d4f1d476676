package io.communitykit.rewards.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.Keys;
import io.communitykit.storage.Erasure;
import java.util.ArrayList;
import java.util.List;

/**
 * Names a posting; the idempotency key. Made of parts, so that no two lists of parts give the same key. A part that is
 * a member's id stands after a part that is {@value AccountId#MEMBER}; so it is found when the member is erased.
 *
 * @param parts the parts, each a key, 1 to {@value #MAX_PARTS}
 */
public record PostingKey(@JsonValue List<String> parts) {

    /** The most parts of a key. */
    public static final int MAX_PARTS = 8;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there are none or too many, or one of them is no key
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostingKey {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MAX_PARTS) {
            throw new IllegalArgumentException(
                    "posting.key had " + parts.size() + " parts but it must have 1 to " + MAX_PARTS);
        }
        for (String part : parts) {
            Keys.check("posting.key", part);
        }
    }

    /**
     * Makes a key.
     *
     * @param parts the parts
     * @return the key
     * @throws IllegalArgumentException if there are none or too many, or one of them is no key
     */
    public static PostingKey of(String... parts) {
        return new PostingKey(List.of(parts));
    }

    PostingKey erased(Erasure erasure) {
        List<String> renamed = new ArrayList<>(parts);
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i - 1).equals(AccountId.MEMBER)) {
                renamed.set(i, erasure.rename(parts.get(i)));
            }
        }
        return new PostingKey(renamed);
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
