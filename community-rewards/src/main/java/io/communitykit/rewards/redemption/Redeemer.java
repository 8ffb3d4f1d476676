package io.communitykit.rewards.redemption;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts how much of each item a member has taken; state.
 *
 * @param member whose it is
 * @param taken how many are reserved or delivered, by item
 * @param version the version of this state
 */
public record Redeemer(MemberId member, Map<String, Long> taken, long version)
        implements Versioned<MemberId>, Personal<Redeemer> {

    /** Copies the map, in the order of items. */
    public Redeemer {
        taken = Collections.unmodifiableMap(new TreeMap<>(taken));
    }

    Redeemer plus(ItemName item, long more) {
        Map<String, Long> next = new TreeMap<>(taken);
        next.merge(item.value(), more, Math::addExact);
        next.values().removeIf(count -> count == 0);
        return new Redeemer(member, next, version + 1);
    }

    @Override
    public MemberId key() {
        return member;
    }

    @Override
    public boolean concerns(MemberId who) {
        return member.equals(who);
    }

    @Override
    public Optional<Redeemer> erased(Erasure erasure) {
        return Optional.of(new Redeemer(erasure.rename(member), taken, FIRST_VERSION));
    }
}
