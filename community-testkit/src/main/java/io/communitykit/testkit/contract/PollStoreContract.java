package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.poll.Poll;
import io.communitykit.poll.PollId;
import io.communitykit.poll.PollKind;
import io.communitykit.poll.PollState;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.Settlement;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.Port;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link PollStore} promises. */
public interface PollStoreContract extends VersionedStoreContract<PollId, PollState> {

    @Override
    default Port<PollStore> port() {
        return PollStore.PORT;
    }

    @Override
    default PollState sample(int index) {
        Poll.Builder poll = Poll.of(SampleKeys.of(index), "?" + SampleTexts.of(index))
                .option("a", SampleTexts.speaking(index))
                .option("\u4e2d\ud83d\ude00", SampleTexts.speaking(index + 1));
        if (index % 2 == 1) {
            poll.option("c", "C")
                    .kind(new PollKind.Multiple(1, 2))
                    .seats(2)
                    .opensAt(SampleTimes.NOON)
                    .closesAt(SampleTimes.NOON.plusNanos(1000))
                    .secret()
                    .votesAreFinal();
        }
        return PollState.of(poll.build());
    }

    /** {@inheritDoc} Counts one more paper; every third version is a settlement. */
    @Override
    default PollState changed(PollState value) {
        long next = value.version() + 1;
        return next % 3 == 0
                ? settled(value)
                : new PollState(
                        value.poll(), SampleTimes.of((int) next), value.counts().plus(Paper.choice("a")), null, next);
    }

    /** Keeps polls that close at several times and never, and asks a microsecond before, at and after. */
    @Test
    @DisplayName("closing answers the polls that close by themselves and are not settled, by closing time, then by key")
    default void closingAnswersThePollsThatCloseByThemselves() {
        PollStore store = openFresh().port(port());
        Instant noon = SampleTimes.NOON;
        store.insert(closing("z", noon.minusNanos(1000)));
        store.insert(closing("\ud83d\ude00", noon));
        store.insert(closing("\uffee", noon));
        store.insert(closing("A", noon));
        store.insert(closing("late", noon.plusNanos(1000)));
        store.insert(closing("never", null));

        assertEquals(List.of(), closing(store, noon.minusNanos(1001), 10));
        assertEquals(List.of("z"), closing(store, noon.minusNanos(1), 10));
        assertEquals(List.of("z", "A", "\uffee", "\ud83d\ude00"), closing(store, noon, 10));
        assertEquals(List.of("z", "A"), closing(store, noon, 2));
        assertEquals(List.of("z", "A", "\uffee", "\ud83d\ude00", "late"), closing(store, noon.plusNanos(1000), 10));
        assertThrows(IllegalArgumentException.class, () -> store.closing(noon, 0));
    }

    /** Settles one of two polls. */
    @Test
    @DisplayName("A poll that was settled is no longer answered")
    default void aPollThatWasSettledIsNoLongerAnswered() {
        PollStore store = openFresh().port(port());
        PollState first = closing("a", SampleTimes.NOON);
        store.insert(first);
        store.insert(closing("b", SampleTimes.NOON));

        assertTrue(store.replace(settled(first), first.version()));

        assertEquals(List.of("b"), closing(store, SampleTimes.NOON, 10));
    }

    private static PollState closing(String id, @Nullable Instant at) {
        Poll.Builder poll = Poll.of(id, "Which light?").option("a", "A").option("b", "B");
        return PollState.of((at == null ? poll : poll.closesAt(at)).build());
    }

    private static List<String> closing(PollStore store, Instant upTo, int limit) {
        return store.closing(upTo, limit).stream()
                .map(state -> state.poll().id().value())
                .toList();
    }

    private static PollState settled(PollState value) {
        Settlement settlement = new Settlement(
                SampleTimes.NOON,
                Settlement.Reason.TIME,
                7,
                value.poll().engine().count(value.counts()));
        return new PollState(value.poll(), value.openedAt(), value.counts(), settlement, value.version() + 1);
    }
}
