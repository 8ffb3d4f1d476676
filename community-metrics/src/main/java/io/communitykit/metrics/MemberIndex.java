package io.communitykit.metrics;

import io.communitykit.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Numbers members in the order in which they are first named; open addressing, no boxing. */
final class MemberIndex {

    private static final int SMALLEST = 64;

    /** Scatters hashes of texts, which are neighbors where the texts are. */
    private static final int MIX = 0x9E3779B9;

    private final List<MemberId> members = new ArrayList<>();
    private int[] hashes = new int[SMALLEST];

    /** Per slot the number of a member plus one; 0 where it is empty. */
    private int[] slots = new int[SMALLEST];

    int number(MemberId member) {
        int hash = member.value().hashCode();
        int slot = slot(member, hash);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (members.size() * 2 >= slots.length) {
            grow();
            slot = slot(member, hash);
        }
        members.add(member);
        slots[slot] = members.size();
        hashes[slot] = hash;
        return members.size() - 1;
    }

    private int slot(MemberId member, int hash) {
        int mask = slots.length - 1;
        int mixed = hash * MIX;
        int slot = (mixed ^ (mixed >>> 16)) & mask;
        while (slots[slot] != 0
                && (hashes[slot] != hash
                        || !members.get(slots[slot] - 1).value().equals(member.value()))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldSlots = slots;
        hashes = new int[oldSlots.length * 2];
        slots = new int[oldSlots.length * 2];
        for (int old = 0; old < oldSlots.length; old++) {
            if (oldSlots[old] != 0) {
                int slot = slot(members.get(oldSlots[old] - 1), oldHashes[old]);
                slots[slot] = oldSlots[old];
                hashes[slot] = oldHashes[old];
            }
        }
    }

    List<MemberId> members() {
        return Collections.unmodifiableList(members);
    }

    /** Gives the number here of every member there, by its number there. */
    int[] numbersOf(MemberIndex other) {
        int[] here = new int[other.members.size()];
        for (int i = 0; i < here.length; i++) {
            here[i] = number(other.members.get(i));
        }
        return here;
    }
}
