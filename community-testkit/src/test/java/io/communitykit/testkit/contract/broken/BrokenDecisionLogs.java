package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.moderation.RecordedDecision;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.DecisionLogContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Decision logs with one defect each. */
final class BrokenDecisionLogs {

    private BrokenDecisionLogs() {}

    /** Compares revisions as text, so that 9 comes after 10. */
    @CaughtBy("latestAnswersTheHighestRevision")
    static final class SortsRevisionsAsText implements DecisionLogContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Decisions(sound) {
                @Override
                public Map<Subject, RecordedDecision> latest(Collection<Subject> subjects) {
                    Map<Subject, RecordedDecision> found = new LinkedHashMap<>();
                    for (Subject subject : subjects) {
                        sound.page(Optional.empty(), 1000).items().stream()
                                .filter(recorded -> recorded.key().subject().equals(subject))
                                .max(Comparator.comparing(
                                        recorded -> Long.toString(recorded.key().revision())))
                                .ifPresent(recorded -> found.put(subject, recorded));
                    }
                    return Collections.unmodifiableMap(found);
                }
            });
        }
    }

    /** Keeps the rules that fired and not how they came out. */
    @CaughtBy("whatWasStoredIsAnsweredAsItWasToTheLastEvidence")
    static final class DropsWhatWasUndecided implements DecisionLogContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Decisions(sound) {
                @Override
                public Set<DecisionKey> insertAll(List<RecordedDecision> decisions) {
                    return sound.insertAll(decisions.stream()
                            .map(recorded -> new RecordedDecision(decided(recorded.decision()), recorded.digest()))
                            .toList());
                }
            });
        }

        private static Decision decided(Decision all) {
            return new Decision(
                    all.subject(),
                    all.revision(),
                    all.author(),
                    all.group(),
                    all.channel(),
                    all.at(),
                    all.policy(),
                    all.verdict(),
                    all.findings(),
                    List.of(),
                    all.reason(),
                    all.known(),
                    all.steps());
        }
    }

    /** Pages by offset: whoever inserts before the reader shifts the pages. */
    @CaughtBy("pageAndPageOfAnswerInTheOrderOfTheKeysEachOnce")
    static final class PagesByOffset implements DecisionLogContract {
        @Override
        public Storage open(CommunityId community) {
            List<RecordedDecision> read = new ArrayList<>();
            return storage(community, sound -> new Decisions(sound) {
                @Override
                public Page<RecordedDecision> page(Optional<DecisionKey> after, int limit) {
                    if (after.isEmpty()) {
                        read.clear();
                    }
                    List<RecordedDecision> all =
                            sound.page(Optional.empty(), 1000).items();
                    Page<RecordedDecision> page =
                            Page.cut(all.subList(Math.min(read.size(), all.size()), all.size()), limit);
                    read.addAll(page.items());
                    return page;
                }
            });
        }
    }

    private static Storage storage(CommunityId community, UnaryOperator<DecisionLog> defect) {
        return new Altered(community).with(DecisionLog.PORT, defect);
    }

    private static class Decisions implements DecisionLog {

        private final DecisionLog sound;

        Decisions(DecisionLog sound) {
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
        public Set<DecisionKey> insertAll(List<RecordedDecision> decisions) {
            return sound.insertAll(decisions);
        }

        @Override
        public Map<DecisionKey, RecordedDecision> findAll(Collection<DecisionKey> keys) {
            return sound.findAll(keys);
        }

        @Override
        public Map<Subject, RecordedDecision> latest(Collection<Subject> subjects) {
            return sound.latest(subjects);
        }

        @Override
        public Page<RecordedDecision> page(Optional<DecisionKey> after, int limit) {
            return sound.page(after, limit);
        }

        @Override
        public Page<RecordedDecision> pageOf(MemberId author, Optional<DecisionKey> after, int limit) {
            return sound.pageOf(author, after, limit);
        }
    }
}
