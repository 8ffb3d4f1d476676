package io.communitykit.testkit.contract;

import io.communitykit.GroupId;
import io.communitykit.group.Group;
import io.communitykit.group.GroupStore;
import io.communitykit.storage.Port;

/** Tests what a {@link GroupStore} promises. */
public interface GroupStoreContract extends VersionedStoreContract<GroupId, Group> {

    @Override
    default Port<GroupStore> port() {
        return GroupStore.PORT;
    }

    @Override
    default Group sample(int index) {
        return new Group(
                new GroupId(SampleKeys.of(index)),
                SampleKeys.of(index + 1),
                index % 2 == 0 ? null : new GroupId(SampleKeys.of(index + 1)),
                SampleKeys.oneOf(Group.Visibility.values(), index),
                1);
    }

    @Override
    default Group changed(Group value) {
        long next = value.version() + 1;
        return new Group(
                value.id(),
                "name " + next,
                value.parent() == null ? new GroupId("parent " + next) : null,
                SampleKeys.oneOf(Group.Visibility.values(), next),
                next);
    }
}
