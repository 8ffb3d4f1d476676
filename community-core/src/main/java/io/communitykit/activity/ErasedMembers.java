package io.communitykit.activity;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Remembers who was erased by salted digests, all of one salt. Not thread-safe. */
final class ErasedMembers {

    private final Set<String> digests = new HashSet<>();
    private String salt = "";

    /** Adds a member and answers what undoes that. */
    Runnable add(Erasure erasure) {
        String before = salt;
        if (salt.isEmpty()) {
            salt = erasure.salt();
        }
        String digest = Erasure.digest(salt, erasure.member());
        boolean fresh = digests.add(digest);
        return () -> {
            if (fresh) {
                digests.remove(digest);
            }
            salt = before;
        };
    }

    boolean names(Activity activity) {
        return !digests.isEmpty() && activity.members().stream().anyMatch(this::contains);
    }

    Set<MemberId> among(Collection<MemberId> members) {
        Set<MemberId> erased = new LinkedHashSet<>(members);
        erased.removeIf(member -> !contains(member));
        return Collections.unmodifiableSet(erased);
    }

    private boolean contains(MemberId member) {
        return !digests.isEmpty() && digests.contains(Erasure.digest(salt, member));
    }
}
