package io.communitykit.group;

import io.communitykit.GroupId;
import io.communitykit.Keys;
import io.communitykit.storage.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Describes a place inside a community. Immutable.
 *
 * @param id the host's key
 * @param name its name, in the community's own language
 * @param parent the group that holds it, if it is a subgroup
 * @param visibility who may see it
 * @param version the version of this state
 */
public record Group(GroupId id, String name, @Nullable GroupId parent, Visibility visibility, long version)
        implements Versioned<GroupId> {

    /** Says who may see a place and what is said there. */
    public enum Visibility {
        /** Everybody. */
        PUBLIC,
        /** Members of the community. */
        COMMUNITY,
        /** Members of the group. */
        PRIVATE
    }

    /**
     * Checks name and parent.
     *
     * @throws IllegalArgumentException if the name is blank or too long, or the group is its own parent
     */
    public Group {
        Keys.check("group.name", name);
        if (id.equals(parent)) {
            throw new IllegalArgumentException("group.parent was '" + parent + "' but it must be another group");
        }
    }

    @Override
    public GroupId key() {
        return id;
    }
}
