package io.communitykit.testkit.contract.broken;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.storage.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Passes everything on; a defect overrides one method. */
class Members implements MemberStore {

    final MemberStore sound;

    Members(MemberStore sound) {
        this.sound = sound;
    }

    @Override
    public Map<MemberId, Member> findAll(Collection<MemberId> keys) {
        return sound.findAll(keys);
    }

    @Override
    public Set<MemberId> insertAll(List<Member> values) {
        return sound.insertAll(values);
    }

    @Override
    public Set<MemberId> replaceAll(List<Member> values) {
        return sound.replaceAll(values);
    }

    @Override
    public Page<Member> page(Optional<MemberId> after, int limit) {
        return sound.page(after, limit);
    }

    @Override
    public boolean remove(MemberId key) {
        return sound.remove(key);
    }
}
