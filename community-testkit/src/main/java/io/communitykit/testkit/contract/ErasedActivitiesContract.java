package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.LogEntry;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Storage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what an {@link ActivityLog} promises about erased members; a part of {@link ActivityLogContract}. */
public interface ErasedActivitiesContract extends StorageUnderTest {

    /** Delivers again and anew what names an erased member, alone and in a batch, after two were erased. */
    @Test
    @DisplayName(
            "An activity that names an erased member as actor, recipient or subject is answered as erased, also when it"
                    + " is delivered again, and nothing is written")
    default void anActivityThatNamesAnErasedMemberIsAnsweredAsErased() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        Activity by = SampleActivities.by("ana", "by", SampleTimes.NOON);
        Activity to = Activity.of("to", "post.upvoted", "ben", SampleTimes.NOON)
                .to(new MemberId("ana"))
                .build();
        Activity about = Activity.of("about", "member.greeted", "ben", SampleTimes.NOON)
                .about(new Subject("member", "cem"))
                .build();
        log.appendAll(List.of(by, to, about));
        erase(storage, "ana", "pseudonym-1", "salt-1");
        erase(storage, "cem", "pseudonym-2", "salt-2");
        List<LogEntry> before = log.tail(0, 100);

        for (Activity activity : List.of(
                by,
                to,
                about,
                SampleActivities.by("ana", "late", SampleTimes.NOON),
                SampleActivities.by("cem", "late", SampleTimes.NOON))) {
            assertEquals(new AppendResult.Erased(activity.id()), log.append(activity));
        }
        assertEquals(before, log.tail(0, 100));
        List<AppendResult> batch = log.appendAll(List.of(by, SampleActivities.by("Ana", "other", SampleTimes.NOON)));
        assertEquals(new AppendResult.Erased(by.id()), batch.get(0));
        assertInstanceOf(AppendResult.Appended.class, batch.get(1));
        Activity post = Activity.of("post", "post.pinned", "ben", SampleTimes.NOON)
                .about(Subject.post("ana"))
                .build();
        assertInstanceOf(AppendResult.Appended.class, log.append(post));
    }

    /** Asks before and after erasing, and after an erasure that was rolled back. */
    @Test
    @DisplayName("erasedAmong tells which members were erased; of these the log keeps a salted digest and no more")
    default void erasedAmongTellsWhichMembersWereErased() {
        Storage storage = openFresh();
        ActivityLog log = storage.port(ActivityLog.PORT);
        List<MemberId> asked = List.of(new MemberId("zoe"), new MemberId("Ana"), new MemberId("ana"));
        assertEquals(Set.of(), log.erasedAmong(asked));

        erase(storage, "ana", "pseudonym-1", "salt-1");
        erase(storage, "zoe", "pseudonym-2", "salt-2");
        erase(storage, "ana", "pseudonym-3", "salt-3");
        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    erase(storage, "Ana", "pseudonym-4", "salt-4");
                    throw new Oops();
                }));

        assertEquals(List.of(new MemberId("zoe"), new MemberId("ana")), List.copyOf(log.erasedAmong(asked)));
        assertEquals(Set.of(), log.erasedAmong(List.of()));
        assertEquals(Set.of(), openFresh().port(ActivityLog.PORT).erasedAmong(asked), "in another community");
    }

    private static void erase(Storage storage, String member, String pseudonym, String salt) {
        storage.runInTransaction(() -> storage.port(ActivityLog.PORT)
                .erase(new Erasure(new MemberId(member), new MemberId(pseudonym), salt, List.of())));
    }
}
