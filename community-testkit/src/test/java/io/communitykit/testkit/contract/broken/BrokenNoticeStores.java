package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.NoticeStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Notice stores with one defect each. */
final class BrokenNoticeStores {

    private BrokenNoticeStores() {}

    /** Says yes whenever the notice exists: {@code update ... where id = ?}. */
    @CaughtBy("markDeliveredSaysYesExactlyOncePerNotice")
    static final class DeliversTwice implements NoticeStoreContract {
        @Override
        public Storage open(CommunityId community) {
            Set<String> known = new LinkedHashSet<>();
            return storage(community, sound -> new Notices(sound) {
                @Override
                public boolean insert(Notice notice) {
                    known.add(notice.id());
                    return sound.insert(notice);
                }

                @Override
                public boolean markDelivered(String id) {
                    sound.markDelivered(id);
                    return known.contains(id);
                }
            });
        }
    }

    /** Deletes what was delivered, and with it the memory that it was. */
    @CaughtBy("insertOfAKnownIdChangesNothingAlsoAfterDelivery")
    static final class ForgetsWhatWasDelivered implements NoticeStoreContract {
        @Override
        public Storage open(CommunityId community) {
            Map<String, Notice> rows = new HashMap<>();
            return storage(community, sound -> new Notices(sound) {
                @Override
                public boolean insert(Notice notice) {
                    return rows.putIfAbsent(notice.id(), notice) == null;
                }

                @Override
                public List<Notice> open(Instant now, int limit) {
                    return rows.values().stream()
                            .filter(notice -> !notice.notBefore().isAfter(now))
                            .sorted((left, right) -> left.id().compareTo(right.id()))
                            .limit(limit)
                            .toList();
                }

                @Override
                public boolean markDelivered(String id) {
                    return rows.remove(id) != null;
                }
            });
        }
    }

    /** Marks outside the transaction. */
    @CaughtBy("aDeliveryThatIsRolledBackIsOpenAgain")
    static final class MarksForGood implements NoticeStoreContract {
        @Override
        public Storage open(CommunityId community) {
            Set<String> delivered = new LinkedHashSet<>();
            return storage(community, sound -> new Notices(sound) {
                @Override
                public List<Notice> open(Instant now, int limit) {
                    List<Notice> open = new ArrayList<>(sound.open(now, limit));
                    open.removeIf(notice -> delivered.contains(notice.id()));
                    return open;
                }

                @Override
                public boolean markDelivered(String id) {
                    return delivered.add(id);
                }
            });
        }
    }

    /** Keeps offering what has expired. */
    @CaughtBy("openAnswersWhatIsNotBeforeItsTimeAndNotExpired")
    static final class NeverExpires implements NoticeStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Notices(sound) {
                @Override
                public boolean insert(Notice notice) {
                    return sound.insert(new Notice(
                            notice.id(),
                            notice.recipient(),
                            notice.kind(),
                            notice.subject(),
                            notice.texts(),
                            notice.notBefore(),
                            null));
                }
            });
        }
    }

    private static Storage storage(CommunityId community, UnaryOperator<NoticeStore> defect) {
        return new Altered(community).with(NoticeStore.PORT, defect);
    }

    private static class Notices implements NoticeStore {

        private final NoticeStore sound;

        Notices(NoticeStore sound) {
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
        public boolean insert(Notice notice) {
            return sound.insert(notice);
        }

        @Override
        public List<Notice> open(Instant now, int limit) {
            return sound.open(now, limit);
        }

        @Override
        public boolean markDelivered(String id) {
            return sound.markDelivered(id);
        }
    }
}
