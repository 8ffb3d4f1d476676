package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.badge.BadgeResult;
import io.communitykit.rewards.badge.RecordedBadge;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.BadgeLogContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Badge logs with one defect each. */
final class BrokenBadgeLogs {

    private BrokenBadgeLogs() {}

    /** Numbers the entries of all members together. */
    @CaughtBy("aNewEntryIsRecordedAfterAllOthersOfItsMember")
    static final class NumbersAllTogether implements BadgeLogContract {
        @Override
        public Storage open(CommunityId community) {
            List<BadgeEntry> all = new ArrayList<>();
            return storage(community, sound -> new Badges(sound) {
                @Override
                public List<BadgeResult> append(List<BadgeEntry> entries) {
                    sound.append(entries);
                    List<BadgeResult> results = new ArrayList<>();
                    for (BadgeEntry entry : entries) {
                        all.add(entry);
                        results.add(new BadgeResult.Appended(all.size()));
                    }
                    return Collections.unmodifiableList(results);
                }
            });
        }
    }

    /** Leaves the revision out of the key. */
    @CaughtBy({"aDifferentEntryUnderAKnownKeyIsAConflict", "aBatchAnswersOneResultPerEntryInOrder"})
    static final class ForgetsTheRevision implements BadgeLogContract {
        @Override
        public Storage open(CommunityId community) {
            Set<List<Object>> keys = new LinkedHashSet<>();
            return storage(community, sound -> new Badges(sound) {
                @Override
                public List<BadgeResult> append(List<BadgeEntry> entries) {
                    List<BadgeResult> results = new ArrayList<>();
                    for (BadgeEntry entry : entries) {
                        boolean fresh = keys.add(List.of(entry.program(), entry.award()));
                        results.add(fresh ? sound.append(List.of(entry)).get(0) : new BadgeResult.Duplicate());
                    }
                    return Collections.unmodifiableList(results);
                }
            });
        }
    }

    /** Answers the page of a member by a name that is folded. */
    @CaughtBy("pageAnswersTheEntriesOfExactlyThatMember")
    static final class FoldsTheMember implements BadgeLogContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Badges(sound) {
                @Override
                public Page<RecordedBadge> page(MemberId member, long after, int limit) {
                    return sound.page(
                            new MemberId(member.value().strip().toLowerCase(java.util.Locale.ROOT)), after, limit);
                }
            });
        }
    }

    private static Storage storage(CommunityId community, UnaryOperator<BadgeLog> defect) {
        return new Altered(community).with(BadgeLog.PORT, defect);
    }

    private static class Badges implements BadgeLog {

        private final BadgeLog sound;

        Badges(BadgeLog sound) {
            this.sound = sound;
        }

        @Override
        public void export(MemberId member, Consumer<? super Record> to) {
            sound.export(member, to);
        }

        @Override
        public void erase(Erasure erasure) {
            sound.erase(erasure);
        }

        @Override
        public List<BadgeResult> append(List<BadgeEntry> entries) {
            return sound.append(entries);
        }

        @Override
        public Page<RecordedBadge> page(MemberId member, long after, int limit) {
            return sound.page(member, after, limit);
        }
    }
}
