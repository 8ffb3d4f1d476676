package io.communitykit.testkit.arbitrary;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Lets properties ask for values of the library by type alone: with {@code @Domain(CommunityDomain.class)}, and
 * {@code @Domain(DomainContext.Global.class)} for jqwik's own types, {@code @ForAll Activity} and {@code @ForAll
 * GeneratedHistory} need no provider.
 */
public class CommunityDomain extends DomainContextBase {

    /** Creates the domain; jqwik does. */
    public CommunityDomain() {}

    @Provide
    Arbitrary<MemberId> memberIds() {
        return ArbitraryKeys.memberIds();
    }

    @Provide
    Arbitrary<GroupId> groupIds() {
        return ArbitraryKeys.groupIds();
    }

    @Provide
    Arbitrary<ActivityId> activityIds() {
        return ArbitraryKeys.activityIds();
    }

    @Provide
    Arbitrary<Subject> subjects() {
        return ArbitraryKeys.subjects();
    }

    @Provide
    Arbitrary<Value> values() {
        return ArbitraryActivities.values();
    }

    @Provide
    Arbitrary<Attributes> attributes() {
        return ArbitraryActivities.attributes();
    }

    @Provide
    Arbitrary<Activity> activities() {
        return ArbitraryActivities.activities();
    }

    @Provide
    Arbitrary<GeneratedHistory> histories() {
        return ArbitraryHistories.ofSmallCommunity().histories();
    }
}
