package io.communitykit.testkit.contract.broken;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;

/** Passes everything on; a defect overrides one method. */
class Members extends Versions<MemberId, Member> implements MemberStore {

    Members(MemberStore sound) {
        super(sound);
    }
}
