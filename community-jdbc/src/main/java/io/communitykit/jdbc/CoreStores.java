package io.communitykit.jdbc;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.charter.Charter;
import io.communitykit.charter.CharterStore;
import io.communitykit.charter.Consent;
import io.communitykit.charter.ConsentStore;
import io.communitykit.content.Post;
import io.communitykit.content.PostId;
import io.communitykit.content.PostStore;
import io.communitykit.content.Reaction;
import io.communitykit.content.ReactionStore;
import io.communitykit.group.Group;
import io.communitykit.group.GroupStore;
import io.communitykit.group.Membership;
import io.communitykit.group.MembershipStore;
import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.KeyShape;
import io.communitykit.jdbc.sql.TableShape;
import io.communitykit.jdbc.sql.VersionedTable;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.notice.NoticeStore;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Optional;

/** Makes the ports of core. */
final class CoreStores {

    private CoreStores() {}

    /** Makes a port; empty if core has none of this type. */
    static Optional<Object> make(Class<?> port, Database database) {
        if (port == ActivityLog.class) {
            return Optional.of(new JdbcActivityLog(database));
        } else if (port == ActivityHistory.class) {
            return Optional.of(new JdbcActivityHistory(database));
        } else if (port == WaitingActivities.class) {
            return Optional.of(new JdbcWaitingActivities(database));
        } else if (port == ConsumerStore.class) {
            return Optional.of(new Consumers(database));
        } else if (port == MemberStore.class) {
            return Optional.of(new Members(database));
        } else if (port == GroupStore.class) {
            return Optional.of(new Groups(database));
        } else if (port == MembershipStore.class) {
            return Optional.of(new Memberships(database));
        } else if (port == PostStore.class) {
            return Optional.of(new Posts(database));
        } else if (port == ReactionStore.class) {
            return Optional.of(new Reactions(database));
        } else if (port == CharterStore.class) {
            return Optional.of(new Charters(database));
        } else if (port == ConsentStore.class) {
            return Optional.of(new Consents(database));
        } else if (port == PollStore.class) {
            return Optional.of(new PollStores.OfPolls(database));
        } else if (port == BallotStore.class) {
            return Optional.of(new PollStores.OfBallots(database));
        } else if (port == NoticeStore.class) {
            return Optional.of(new JdbcNoticeStore(database));
        }
        return Optional.empty();
    }

    /** Names the ports that hold data of members, the log first. */
    static List<Port<? extends PersonalData>> personal() {
        return List.of(
                ActivityLog.PORT,
                WaitingActivities.PORT,
                MemberStore.PORT,
                MembershipStore.PORT,
                PostStore.PORT,
                ReactionStore.PORT,
                ConsentStore.PORT,
                PollStore.PORT,
                BallotStore.PORT,
                NoticeStore.PORT);
    }

    private static final class Consumers extends VersionedTable<String, ConsumerPosition> implements ConsumerStore {
        Consumers(Database database) {
            super(
                    database,
                    "ConsumerStore",
                    TableShape.of("consumers", KeyShape.ofText("consumer", key -> key), ConsumerPosition.class));
        }
    }

    private static final class Members extends VersionedTable<MemberId, Member> implements MemberStore {
        Members(Database database) {
            super(
                    database,
                    "MemberStore",
                    TableShape.of("members", KeyShape.ofText("member_id", MemberId::value), Member.class));
        }
    }

    private static final class Groups extends VersionedTable<GroupId, Group> implements GroupStore {
        Groups(Database database) {
            super(
                    database,
                    "GroupStore",
                    TableShape.of("groups", KeyShape.ofText("group_id", GroupId::value), Group.class));
        }
    }

    private static final class Memberships extends VersionedTable<Membership.Id, Membership>
            implements MembershipStore {
        Memberships(Database database) {
            super(
                    database,
                    "MembershipStore",
                    TableShape.of(
                            "memberships",
                            new KeyShape<>(
                                    List.of("group_id", "member_id"),
                                    key -> List.of(
                                            new Key(key.group().value()),
                                            new Key(key.member().value()))),
                            Membership.class));
        }
    }

    private static final class Posts extends VersionedTable<PostId, Post> implements PostStore {
        Posts(Database database) {
            super(
                    database,
                    "PostStore",
                    new TableShape<>(
                            "posts",
                            KeyShape.ofText("post_id", PostId::value),
                            Json.of(Post.class),
                            List.of(new TableShape.Column<>(
                                    "author", post -> new Key(post.author().value())))));
        }
    }

    private static final class Reactions extends VersionedTable<Reaction.Id, Reaction> implements ReactionStore {
        Reactions(Database database) {
            super(
                    database,
                    "ReactionStore",
                    TableShape.of(
                            "reactions",
                            new KeyShape<>(
                                    List.of("post_id", "member_id", "reaction_kind"),
                                    key -> List.of(
                                            new Key(key.post().value()),
                                            new Key(key.member().value()),
                                            new Key(key.kind()))),
                            Reaction.class));
        }
    }

    private static final class Charters extends VersionedTable<Integer, Charter> implements CharterStore {
        Charters(Database database) {
            super(
                    database,
                    "CharterStore",
                    TableShape.of(
                            "charters",
                            new KeyShape<>(List.of("charter_number"), key -> List.of(key.longValue())),
                            Charter.class));
        }
    }

    private static final class Consents extends VersionedTable<Consent.Id, Consent> implements ConsentStore {
        Consents(Database database) {
            super(
                    database,
                    "ConsentStore",
                    TableShape.of(
                            "consents",
                            new KeyShape<>(
                                    List.of("charter_number", "member_id"),
                                    key -> List.of(
                                            (long) key.charter(),
                                            new Key(key.member().value()))),
                            Consent.class));
        }
    }
}
