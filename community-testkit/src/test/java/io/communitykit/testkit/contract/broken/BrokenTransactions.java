package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import io.communitykit.storage.StorageException;
import io.communitykit.testkit.contract.StorageContract;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Storages whose transactions have one defect each. */
final class BrokenTransactions {

    private BrokenTransactions() {}

    /** Forgets to begin: every statement commits by itself. */
    @CaughtBy({
        "workThatThrowsLeavesNothingBehind",
        "writesBecomeVisibleTogetherWhenTheTransactionEnds",
        "workInsideAnOpenTransactionJoinsItAndIsUndoneWithIt",
        "whenInnerWorkThrowsExactlyItsWritesAreUndone"
    })
    static final class CommitsEveryStatement implements StorageContract {
        @Override
        public Storage open(CommunityId community) {
            return new Wrapped(InMemoryStorage.create(community)) {
                private final Map<Thread, Integer> depth = new ConcurrentHashMap<>();

                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    depth.merge(Thread.currentThread(), 1, Integer::sum);
                    try {
                        return work.get();
                    } finally {
                        depth.merge(Thread.currentThread(), -1, Integer::sum);
                    }
                }

                @Override
                public boolean isInTransaction() {
                    return depth.getOrDefault(Thread.currentThread(), 0) > 0;
                }
            };
        }
    }

    /** Sets no savepoint: inner work that fails is left standing. */
    @CaughtBy("whenInnerWorkThrowsExactlyItsWritesAreUndone")
    static final class SetsNoSavepoint implements StorageContract {
        @Override
        public Storage open(CommunityId community) {
            return new Wrapped(InMemoryStorage.create(community)) {
                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    return isInTransaction() ? work.get() : super.inTransaction(work);
                }
            };
        }
    }

    /** Marks the whole transaction for rollback when inner work fails, as some frameworks do. */
    @CaughtBy("whenInnerWorkThrowsExactlyItsWritesAreUndone")
    static final class DoomsTheOuterTransaction implements StorageContract {
        @Override
        public Storage open(CommunityId community) {
            return new Wrapped(InMemoryStorage.create(community)) {
                private volatile boolean doomed;

                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    if (isInTransaction()) {
                        try {
                            return super.inTransaction(work);
                        } catch (RuntimeException failure) {
                            doomed = true;
                            throw failure;
                        }
                    }
                    doomed = false;
                    return super.inTransaction(() -> {
                        T answer = work.get();
                        if (doomed) {
                            throw new StorageException("the transaction was marked for rollback");
                        }
                        return answer;
                    });
                }
            };
        }
    }

    /** Wraps what the work throws. */
    @CaughtBy("theExceptionOfTheWorkReachesTheCallerUnchanged")
    static final class WrapsExceptions implements StorageContract {
        @Override
        public Storage open(CommunityId community) {
            return new Wrapped(InMemoryStorage.create(community)) {
                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    try {
                        return super.inTransaction(work);
                    } catch (RuntimeException failure) {
                        throw new StorageException("the transaction failed", failure);
                    }
                }
            };
        }
    }

    /** Has no column for the community. */
    @CaughtBy("nothingOfOneCommunityIsSeenThroughTheStorageOfAnother")
    static final class MixesCommunities implements StorageContract {

        private final InMemoryStorage all = InMemoryStorage.create();

        @Override
        public Storage open(CommunityId community) {
            return new Wrapped(all) {
                @Override
                public CommunityId community() {
                    return community;
                }
            };
        }
    }

    /** Takes the transaction of one thread for that of all. */
    @CaughtBy("isInTransactionIsTrueOnTheThreadThatHasOneOpenAndOnNoOther")
    static final class SharesTheTransactionFlag implements StorageContract {
        @Override
        public Storage open(CommunityId community) {
            return new Wrapped(InMemoryStorage.create(community)) {
                private volatile boolean open;

                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    boolean outer = open;
                    open = true;
                    try {
                        return super.inTransaction(work);
                    } finally {
                        open = outer;
                    }
                }

                @Override
                public boolean isInTransaction() {
                    return open;
                }
            };
        }
    }

    private static class Wrapped implements Storage {

        private final Storage sound;

        Wrapped(Storage sound) {
            this.sound = sound;
        }

        @Override
        public CommunityId community() {
            return sound.community();
        }

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return sound.inTransaction(work);
        }

        @Override
        public boolean isInTransaction() {
            return sound.isInTransaction();
        }

        @Override
        public <P> P port(Port<P> port) {
            return sound.port(port);
        }

        @Override
        public List<PersonalData> personalData() {
            return sound.personalData();
        }
    }
}
