package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.LogEnd;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.ActivityLogContract;
import io.communitykit.testkit.contract.LongTransactionsContract;
import io.communitykit.testkit.contract.WaitingActivitiesContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Logs, and stores of what waits, with one defect each. */
final class BrokenLogs {

    private BrokenLogs() {}

    /** Takes its numbers from a sequence and reads what is visible: whoever commits late is never read. */
    @CaughtBy("tailNeverPassesOverAnEntryThatBecomesVisibleLater")
    static final class SkipsWhatCommitsLate implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return new SequenceStorage(community);
        }
    }

    /** The same, while several transactions are open. */
    @CaughtBy("whicheverEndsFirstWhoeverFollowsReadsEachEntryOnce")
    static final class SkipsWhatEndsLate implements LongTransactionsContract {
        @Override
        public Storage open(CommunityId community) {
            return new SequenceStorage(community);
        }
    }

    /** Says of every activity that it is new, so that its effects happen again. */
    @CaughtBy({
        "anEqualActivityUnderAKnownIdIsADuplicate",
        "aRepeatedIdInsideABatchIsJudgedLikeOneRecordedBefore",
        "ofSeveralWhoAppendOneActivityExactlyOneAppendsIt"
    })
    static final class AcceptsDuplicates implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return results(
                    community,
                    result -> result instanceof AppendResult.Duplicate duplicate
                            ? new AppendResult.Appended(duplicate.position())
                            : result);
        }
    }

    /** Looks at the id alone: {@code on conflict do nothing}. */
    @CaughtBy({
        "aDifferentActivityUnderAKnownIdIsAConflict",
        "aDifferentActivityUnderTheIdOfOneThatWaitsIsAConflict",
        "aBatchAnswersOneResultPerActivityInOrder"
    })
    static final class IgnoresConflicts implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return results(
                    community,
                    result -> result instanceof AppendResult.Conflict ? new AppendResult.Duplicate(1) : result);
        }
    }

    /** Compares type, actor and time, and takes the rest for the same. */
    @CaughtBy("aDifferentActivityUnderAKnownIdIsAConflict")
    static final class ComparesSomeColumns implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ActivityLog.PORT, sound -> new Logs(sound) {
                @Override
                public List<AppendResult> appendAll(List<Activity> activities) {
                    List<AppendResult> results = new ArrayList<>();
                    for (Activity activity : activities) {
                        AppendResult result = sound.append(activity);
                        results.add(
                                result instanceof AppendResult.Conflict conflict
                                                && similar(conflict.recorded(), activity)
                                        ? sound.append(conflict.recorded())
                                        : result);
                    }
                    return results;
                }
            });
        }

        private static boolean similar(Activity left, Activity right) {
            return left.type().equals(right.type())
                    && left.actor().equals(right.actor())
                    && left.occurredAt().equals(right.occurredAt());
        }
    }

    /** Answers the batch sorted by what became of it. */
    @CaughtBy("aBatchAnswersOneResultPerActivityInOrder")
    static final class AnswersNewOnesFirst implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ActivityLog.PORT, sound -> new Logs(sound) {
                @Override
                public List<AppendResult> appendAll(List<Activity> activities) {
                    List<AppendResult> results = new ArrayList<>(sound.appendAll(activities));
                    results.sort((left, right) -> Boolean.compare(
                            right instanceof AppendResult.Appended, left instanceof AppendResult.Appended));
                    return results;
                }
            });
        }
    }

    /** Begins with the position that was read last. */
    @CaughtBy("tailAnswersTheEntriesAfterAPositionInOrder")
    static final class TailsFromThePositionItself implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ActivityLog.PORT, sound -> new Logs(sound) {
                @Override
                public List<LogEntry> tail(long after, int limit) {
                    return sound.tail(after == 0 ? 0 : after - 1, limit);
                }
            });
        }
    }

    /** Tells the number of entries where the last position is asked, one short while somebody writes. */
    @CaughtBy("endTellsTheLastPositionGivenOutAndTheLastThatTailAnswers")
    static final class CountsInsteadOfTellingTheEnd implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ActivityLog.PORT, sound -> new Logs(sound) {
                @Override
                public LogEnd end() {
                    LogEnd end = sound.end();
                    return new LogEnd(end.appended(), Math.max(0, end.readable() - 1));
                }
            });
        }
    }

    /** Keeps what waits where the log does not look. */
    @CaughtBy({"anActivityThatWaitsIsAppendedAndWaitsNoLonger", "aDifferentActivityUnderTheIdOfOneThatWaitsIsAConflict"
    })
    static final class LogsWithoutLookingAtWhatWaits implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return apart(community);
        }
    }

    /** Lets an id wait that is recorded already. */
    @CaughtBy("insertOfAnIdThatIsRecordedChangesNothing")
    static final class WaitsWithoutLookingAtTheLog implements WaitingActivitiesContract {
        @Override
        public Storage open(CommunityId community) {
            return apart(community);
        }
    }

    /** Answers what was due before an instant, not at it. */
    @CaughtBy("dueAnswersTheActivitiesUpToAnInstant")
    static final class IsDueALittleLate implements WaitingActivitiesContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(WaitingActivities.PORT, sound -> new Waits(sound) {
                @Override
                public List<Activity> due(Instant upTo, int limit) {
                    return upTo.equals(Instant.MIN) ? List.of() : sound.due(upTo.minusNanos(1), limit);
                }
            });
        }
    }

    private static Storage results(CommunityId community, UnaryOperator<AppendResult> defect) {
        return new Altered(community).with(ActivityLog.PORT, sound -> new Logs(sound) {
            @Override
            public List<AppendResult> appendAll(List<Activity> activities) {
                return sound.appendAll(activities).stream().map(defect).toList();
            }
        });
    }

    private static Storage apart(CommunityId community) {
        WaitingActivities other = InMemoryStorage.create(community).port(WaitingActivities.PORT);
        return new Altered(community).with(WaitingActivities.PORT, sound -> other);
    }

    static class Logs implements ActivityLog {

        private final ActivityLog sound;

        Logs(ActivityLog sound) {
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
        public Set<MemberId> erasedAmong(Collection<MemberId> members) {
            return sound.erasedAmong(members);
        }

        @Override
        public List<AppendResult> appendAll(List<Activity> activities) {
            return sound.appendAll(activities);
        }

        @Override
        public List<LogEntry> tail(long after, int limit) {
            return sound.tail(after, limit);
        }

        @Override
        public LogEnd end() {
            return sound.end();
        }
    }

    private static class Waits implements WaitingActivities {

        private final WaitingActivities sound;

        Waits(WaitingActivities sound) {
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
        public boolean insert(Activity activity) {
            return sound.insert(activity);
        }

        @Override
        public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
            return sound.findAll(ids);
        }

        @Override
        public List<Activity> due(Instant upTo, int limit) {
            return sound.due(upTo, limit);
        }

        @Override
        public Optional<Instant> next() {
            return sound.next();
        }

        @Override
        public boolean remove(ActivityId id) {
            return sound.remove(id);
        }
    }
}
