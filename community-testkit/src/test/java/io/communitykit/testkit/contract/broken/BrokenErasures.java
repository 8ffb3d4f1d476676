package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.ActivityLogContract;
import io.communitykit.testkit.contract.CoreErasureContract;
import io.communitykit.testkit.contract.MetricsErasureContract;
import io.communitykit.testkit.contract.RewardsErasureContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Storages that erase with one defect each. */
final class BrokenErasures {

    private BrokenErasures() {}

    /** Leaves a port out. */
    @CaughtBy({"afterEraseTheIdStandsNowhereAndNoWordsDo", "exportAnswersEveryRecordThatNamesTheMember"})
    static final class ForgetsTheLedger implements RewardsErasureContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community) {
                @Override
                public List<PersonalData> personalData() {
                    List<PersonalData> ports = new ArrayList<>(super.personalData());
                    ports.removeIf(Ledger.class::isInstance);
                    return ports;
                }
            };
        }
    }

    /** Erases whoever has the same name after folding. */
    @CaughtBy("whatNamesOthersAloneIsNotChangedByErase")
    static final class ErasesBothOfACloseName implements MetricsErasureContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community) {
                @Override
                public List<PersonalData> personalData() {
                    return super.personalData().stream()
                            .map(sound -> (PersonalData) new Also(sound, "Ana-7f3a"))
                            .toList();
                }
            };
        }
    }

    /** Keeps no digest of who was erased. */
    @CaughtBy({"anActivityThatNamesAnErasedMemberIsAnsweredAsErased", "erasedAmongTellsWhichMembersWereErased"})
    static final class ForgetsWhoWasErased implements ActivityLogContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community).with(ActivityLog.PORT, sound -> new BrokenLogs.Logs(sound) {
                @Override
                public void erase(Erasure erasure) {}

                @Override
                public Set<MemberId> erasedAmong(java.util.Collection<MemberId> members) {
                    return Set.of();
                }
            });
        }
    }

    /** Renames the actor and keeps the words. */
    @CaughtBy("afterEraseTheIdStandsNowhereAndNoWordsDo")
    static final class KeepsTheWords implements CoreErasureContract {
        @Override
        public Storage open(CommunityId community) {
            return new Altered(community) {
                @Override
                public List<PersonalData> personalData() {
                    return super.personalData().stream()
                            .map(sound -> (PersonalData) new Wordless(sound))
                            .toList();
                }
            };
        }
    }

    private record Also(PersonalData sound, String other) implements PersonalData {
        @Override
        public void export(MemberId member, Consumer<? super Record> to) {
            sound.export(member, to);
        }

        @Override
        public void erase(Erasure erasure) {
            sound.erase(new Erasure(new MemberId(other), erasure.pseudonym(), erasure.salt(), erasure.words()));
        }
    }

    private record Wordless(PersonalData sound) implements PersonalData {
        @Override
        public void export(MemberId member, Consumer<? super Record> to) {
            sound.export(member, to);
        }

        @Override
        public void erase(Erasure erasure) {
            sound.erase(new Erasure(erasure.member(), erasure.pseudonym(), erasure.salt(), List.of()));
        }
    }
}
