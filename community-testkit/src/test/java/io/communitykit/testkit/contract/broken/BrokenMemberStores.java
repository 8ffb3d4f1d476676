package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.StorageException;
import io.communitykit.testkit.contract.MemberStoreContract;
import java.time.temporal.ChronoUnit;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Versioned stores with one defect each. */
final class BrokenMemberStores {

    private BrokenMemberStores() {}

    /** Updates without {@code where version = ?}. */
    @CaughtBy({
        "replaceOfAnotherVersionChangesNothingAndSaysSo",
        "ofSeveralWhoReplaceOneVersionExactlyOneSucceeds",
        "replaceAllReplacesWhatItCanAndNamesTheOthers"
    })
    static final class LastWriteWins implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public synchronized Set<MemberId> replaceAll(List<Member> values) {
                    Set<MemberId> lost = new LinkedHashSet<>();
                    for (Member value : values) {
                        Optional<Member> stored = sound.find(value.id());
                        if (stored.isEmpty()) {
                            lost.add(value.id());
                        } else {
                            sound.remove(value.id());
                            sound.insert(withVersion(value, 1));
                            for (long version = 2; version <= value.version(); version++) {
                                sound.replace(withVersion(value, version), version - 1);
                            }
                        }
                    }
                    return java.util.Collections.unmodifiableSet(lost);
                }
            });
        }
    }

    /** Reads the version, then writes, in two steps between which others may write too. */
    @CaughtBy("ofSeveralWhoReplaceOneVersionExactlyOneSucceeds")
    static final class ChecksThenActs implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            CountDownLatch others = new CountDownLatch(2);
            return storage(community, sound -> new Members(sound) {
                @Override
                public Set<MemberId> replaceAll(List<Member> values) {
                    Member value = values.get(0);
                    boolean current = sound.find(value.id()).orElseThrow().version() == value.version() - 1;
                    others.countDown();
                    try {
                        if (!others.await(1, TimeUnit.MINUTES)) {
                            throw new IllegalStateException("nobody else replaces");
                        }
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                    sound.replaceAll(values);
                    return current ? Set.of() : Set.of(value.id());
                }
            });
        }
    }

    /** Lets the primary key tell. */
    @CaughtBy("insertOfAnExistingKeyChangesNothingAndSaysSo")
    static final class RaisesAViolation implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public Set<MemberId> insertAll(List<Member> values) {
                    Set<MemberId> existed = sound.insertAll(values);
                    if (!existed.isEmpty()) {
                        throw new StorageException("duplicate key " + existed);
                    }
                    return existed;
                }
            });
        }
    }

    /** Overwrites what is there: an upsert. */
    @CaughtBy("insertOfAnExistingKeyChangesNothingAndSaysSo")
    static final class InsertsOver implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public Set<MemberId> insertAll(List<Member> values) {
                    Set<MemberId> existed = sound.insertAll(values);
                    values.stream()
                            .filter(value -> existed.contains(value.id()))
                            .forEach(value -> {
                                sound.remove(value.id());
                                sound.insert(value);
                            });
                    return existed;
                }
            });
        }
    }

    /** Pages by offset, so that whatever is inserted before the reader shifts the rest. */
    @CaughtBy("pageAfterPageAnswersEachValueOnceAlsoWhileOthersInsert")
    static final class PagesByOffset implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            Map<MemberId, Integer> offsets = new HashMap<>();
            return storage(community, sound -> new Members(sound) {
                @Override
                public Page<Member> page(Optional<MemberId> after, int limit) {
                    int offset = after.map(offsets::get).orElse(0);
                    List<Member> all = sound.page(Optional.empty(), 10_000).items();
                    Page<Member> page = Page.cut(all.subList(offset, Math.min(all.size(), offset + limit + 1)), limit);
                    page.last().ifPresent(last -> offsets.put(last.id(), offset + limit));
                    return page;
                }
            });
        }
    }

    /** Orders keys by UTF-16 units, as Java compares strings and no database does. */
    @CaughtBy("pageAnswersInTheOrderOfTheKeys")
    static final class OrdersByUtf16 implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public Page<Member> page(Optional<MemberId> after, int limit) {
                    List<Member> all =
                            new ArrayList<>(sound.page(Optional.empty(), 10_000).items());
                    all.sort(Comparator.comparing(member -> member.id().value()));
                    after.ifPresent(
                            key -> all.removeIf(member -> member.id().value().compareTo(key.value()) <= 0));
                    return Page.cut(all.subList(0, Math.min(all.size(), limit + 1)), limit);
                }
            });
        }
    }

    /** Stands on a collation that ignores case. */
    @CaughtBy({"keysThatDifferInOneCharacterAreDifferentKeys", "insertStoresTheValueEveryPartOfItUnchanged"})
    static final class IgnoresCase implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Folding(sound, text -> text.toLowerCase(Locale.ROOT)));
        }
    }

    /** Stands on a collation that ignores blanks at the end. */
    @CaughtBy("keysThatDifferInOneCharacterAreDifferentKeys")
    static final class IgnoresBlanksAtTheEnd implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Folding(sound, String::stripTrailing));
        }
    }

    /** Stands on columns that hold milliseconds. */
    @CaughtBy({"insertStoresTheValueEveryPartOfItUnchanged", "replaceSucceedsIfTheStoredVersionIsTheExpectedOne"})
    static final class CutsToMilliseconds implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public Map<MemberId, Member> findAll(Collection<MemberId> keys) {
                    Map<MemberId, Member> found = new LinkedHashMap<>();
                    sound.findAll(keys).forEach((key, value) -> found.put(key, cut(value)));
                    return java.util.Collections.unmodifiableMap(found);
                }
            });
        }

        private static Member cut(Member value) {
            return new Member(
                    value.id(),
                    value.kind(),
                    value.joinedAt().truncatedTo(ChronoUnit.MILLIS),
                    value.roles(),
                    value.languages(),
                    value.zones(),
                    value.version());
        }
    }

    /** Answers a map that the caller can change. */
    @CaughtBy("whatWasAnsweredCannotBeChanged")
    static final class AnswersAnOpenMap implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public Map<MemberId, Member> findAll(Collection<MemberId> keys) {
                    return new LinkedHashMap<>(sound.findAll(keys));
                }
            });
        }
    }

    /** Answers a view that reads again whenever it is looked at. */
    @CaughtBy("whatWasAnsweredDoesNotChangeWhenTheStoreDoes")
    static final class AnswersALiveView implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public Map<MemberId, Member> findAll(Collection<MemberId> keys) {
                    return new AbstractMap<>() {
                        @Override
                        public Set<Entry<MemberId, Member>> entrySet() {
                            return sound.findAll(keys).entrySet();
                        }
                    };
                }
            });
        }
    }

    /** Asks {@code where id in (...)} and answers as the rows come. */
    @CaughtBy("findAllAnswersTheKnownKeysInTheOrderAsked")
    static final class AnswersInTheOrderOfRows implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public Map<MemberId, Member> findAll(Collection<MemberId> keys) {
                    return sound.findAll(keys.stream().sorted().toList());
                }
            });
        }
    }

    /** Says what was in the batch rather than what was lost. */
    @CaughtBy("insertAllStoresWhatIsNewAndNamesTheKeysThatExisted")
    static final class StopsAtTheFirstThatExists implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Members(sound) {
                @Override
                public Set<MemberId> insertAll(List<Member> values) {
                    for (Member value : values) {
                        if (!sound.insert(value)) {
                            return Set.of(value.id());
                        }
                    }
                    return Set.of();
                }
            });
        }
    }

    /** Hides what was removed instead of forgetting it. */
    @CaughtBy("aKeyThatWasRemovedMayBeInsertedAgain")
    static final class KeepsTheKeysOfTheRemoved implements MemberStoreContract {
        @Override
        public Storage open(CommunityId community) {
            Set<MemberId> removed = new LinkedHashSet<>();
            return storage(community, sound -> new Members(sound) {
                @Override
                public boolean remove(MemberId key) {
                    return sound.remove(key) && removed.add(key);
                }

                @Override
                public Set<MemberId> insertAll(List<Member> values) {
                    sound.insertAll(values.stream()
                            .filter(value -> !removed.contains(value.id()))
                            .toList());
                    return values.stream()
                            .map(Member::id)
                            .filter(removed::contains)
                            .collect(java.util.stream.Collectors.toSet());
                }
            });
        }
    }

    private static Storage storage(CommunityId community, UnaryOperator<MemberStore> defect) {
        return new Altered(community).with(MemberStore.PORT, defect);
    }

    private static Member withVersion(Member value, long version) {
        return new Member(
                value.id(), value.kind(), value.joinedAt(), value.roles(), value.languages(), value.zones(), version);
    }

    /** Takes keys for the same that are equal after folding. */
    private static final class Folding extends Members {

        private final Map<String, MemberId> byFolded = new HashMap<>();
        private final UnaryOperator<String> fold;

        Folding(MemberStore sound, UnaryOperator<String> fold) {
            super(sound);
            this.fold = fold;
        }

        private MemberId stored(MemberId key) {
            return byFolded.getOrDefault(fold.apply(key.value()), key);
        }

        @Override
        public Map<MemberId, Member> findAll(Collection<MemberId> keys) {
            Map<MemberId, Member> found = new LinkedHashMap<>();
            for (MemberId key : keys) {
                sound.find(stored(key)).ifPresent(value -> found.put(key, value));
            }
            return java.util.Collections.unmodifiableMap(found);
        }

        @Override
        public Set<MemberId> insertAll(List<Member> values) {
            Set<MemberId> existed = new LinkedHashSet<>();
            for (Member value : values) {
                if (byFolded.putIfAbsent(fold.apply(value.id().value()), value.id()) != null || !sound.insert(value)) {
                    existed.add(value.id());
                }
            }
            return existed;
        }

        @Override
        public boolean remove(MemberId key) {
            MemberId stored = stored(key);
            byFolded.remove(fold.apply(key.value()));
            return sound.remove(stored);
        }
    }
}
