package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.Conduct;
import io.communitykit.moderation.ConductStore;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.rewards.Progress;
import io.communitykit.rewards.ProgressStore;
import io.communitykit.rewards.SubjectScore;
import io.communitykit.rewards.SubjectScoreStore;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.ConductStoreContract;
import io.communitykit.testkit.contract.ProgressStoreContract;
import io.communitykit.testkit.contract.SubjectScoreStoreContract;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores of states with one defect each. */
final class BrokenStates {

    private BrokenStates() {}

    /** Keeps counts in 32 bits. */
    @CaughtBy("insertStoresTheValueEveryPartOfItUnchanged")
    static final class CountsInAnInt implements ConductStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ConductStore.PORT, sound -> new Conducts(sound) {
                @Override
                public Set<MemberId> insertAll(List<Conduct> values) {
                    return super.insertAll(values.stream()
                            .map(value -> new Conduct(value.member(), inInt(value), value.version()))
                            .toList());
                }
            });
        }

        private static Map<Verdict, Long> inInt(Conduct value) {
            return value.decisions().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, count -> Math.min(count.getValue(), Integer.MAX_VALUE)));
        }
    }

    /** Keeps the instant of the last activity and not its place among equal instants. */
    @CaughtBy({"insertStoresTheValueEveryPartOfItUnchanged", "replaceSucceedsIfTheStoredVersionIsTheExpectedOne"})
    static final class ForgetsTheLastActivity implements ProgressStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ProgressStore.PORT, sound -> new Progresses(sound) {
                @Override
                public Map<MemberId, Progress> findAll(Collection<MemberId> keys) {
                    Map<MemberId, Progress> found = new LinkedHashMap<>();
                    super.findAll(keys).forEach((key, value) -> found.put(key, withoutLast(value)));
                    return Collections.unmodifiableMap(found);
                }
            });
        }

        private static Progress withoutLast(Progress value) {
            return new Progress(
                    value.member(),
                    value.rules(),
                    value.purses(),
                    value.counts(),
                    value.badges(),
                    value.memories(),
                    null,
                    value.replayedTo(),
                    value.version());
        }
    }

    /** Keeps subjects by their id, whatever kind they are of. */
    @CaughtBy({"keysThatDifferInOneCharacterAreDifferentKeys", "insertStoresTheValueEveryPartOfItUnchanged"})
    static final class ForgetsTheKind implements SubjectScoreStoreContract {
        @Override
        public Storage open(CommunityId community) {
            Set<String> ids = new LinkedHashSet<>();
            return new Altered(community).with(SubjectScoreStore.PORT, sound -> new Scores(sound) {
                @Override
                public Set<Subject> insertAll(List<SubjectScore> values) {
                    boolean fresh = values.stream()
                            .allMatch(value -> ids.add(value.subject().id()));
                    return fresh
                            ? super.insertAll(values)
                            : Set.of(values.get(0).subject());
                }
            });
        }
    }

    private static class Conducts extends Versions<MemberId, Conduct> implements ConductStore {

        Conducts(ConductStore sound) {
            super(sound);
        }
    }

    private static class Progresses extends Versions<MemberId, Progress> implements ProgressStore {

        Progresses(ProgressStore sound) {
            super(sound);
        }
    }

    private static class Scores extends Versions<Subject, SubjectScore> implements SubjectScoreStore {

        Scores(SubjectScoreStore sound) {
            super(sound);
        }
    }
}
