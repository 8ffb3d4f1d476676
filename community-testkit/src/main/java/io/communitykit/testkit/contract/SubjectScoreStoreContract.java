package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Moment;
import io.communitykit.rewards.Mark;
import io.communitykit.rewards.SubjectScore;
import io.communitykit.rewards.SubjectScoreStore;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Map;

/** Tests what a {@link SubjectScoreStore} promises. */
public interface SubjectScoreStoreContract extends VersionedStoreContract<Subject, SubjectScore> {

    @Override
    default Port<SubjectScoreStore> port() {
        return SubjectScoreStore.PORT;
    }

    @Override
    default SubjectScore sample(int index) {
        Subject subject = SampleKeys.subject(index);
        String rules = "program@" + SampleKeys.of(index + 1);
        if (index % 4 == 0) {
            return new SubjectScore(subject, rules, Map.of(), Map.of(), List.of(), null, 0, 1);
        }
        return new SubjectScore(
                subject,
                rules,
                Map.of("score", Long.MIN_VALUE + index, SampleKeys.of(index + 2), Long.MAX_VALUE),
                Map.of(SampleKeys.of(index + 3), List.of(1L, -1L)),
                List.of(
                        new Mark(
                                "nice",
                                0,
                                new MemberId(SampleKeys.of(index)),
                                new ActivityId(SampleKeys.of(index + 1))),
                        new Mark(SampleKeys.of(index), Integer.MAX_VALUE, new MemberId("z"), new ActivityId("a"))),
                new Moment(SampleTimes.of(index), Long.MAX_VALUE, new ActivityId(SampleKeys.of(index + 5))),
                Long.MAX_VALUE,
                1);
    }

    @Override
    default SubjectScore changed(SubjectScore value) {
        long next = value.version() + 1;
        return new SubjectScore(
                value.subject(),
                "program@" + next,
                Map.of("score", next),
                Map.of(),
                List.of(),
                next % 2 == 0 ? null : new Moment(SampleTimes.of((int) next), next, new ActivityId("a-" + next)),
                next,
                next);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }
}
