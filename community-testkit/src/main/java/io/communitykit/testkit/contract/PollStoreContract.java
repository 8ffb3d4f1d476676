package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.Subject;
import io.communitykit.poll.Poll;
import io.communitykit.poll.PollBuilder;
import io.communitykit.poll.PollState;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.storage.Page;
import io.communitykit.storage.Port;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link PollStore} promises. */
public interface PollStoreContract extends VersionedStoreContract<PollId, PollState> {

    @Override
    default Port<PollStore> port() {
        return PollStore.PORT;
    }

    /** {@inheritDoc} Every fourth uses every part of a poll that a store can lose. */
    @Override
    default PollState sample(int index) {
        return PollState.of(
                index % 4 == 1
                        ? PollSamples.secret(SampleKeys.of(index), index)
                        : index % 4 == 3
                                ? PollSamples.weighted(SampleKeys.of(index), index)
                                : PollSamples.plain(SampleKeys.of(index), index));
    }

    /** {@inheritDoc} Counts one more ballot, settles, concludes, and begins again. */
    @Override
    default PollState changed(PollState value) {
        return PollSamples.changed(value);
    }

    /** Keeps polls that end, remind, announce and wait for nothing, and asks a microsecond before, at and after. */
    @Test
    @DisplayName("due answers the polls whose PollState.dueAt has come, by that instant, then by key")
    default void dueAnswersThePollsWhoseDueAtHasCome() {
        PollStore store = openFresh().port(port());
        Instant noon = SampleTimes.NOON;
        store.insert(closing("z", noon.minusNanos(1000)));
        store.insert(closing("\ud83d\ude00", noon));
        store.insert(closing("\uffee", noon));
        store.insert(PollState.of(PollSamples.reminding("reminds", noon.plusSeconds(60), Duration.ofSeconds(60))));
        store.insert(closing("A", noon));
        store.insert(closing("late", noon.plusNanos(1000)));
        store.insert(closing("never", null));
        PollState told = PollSamples.concluded(closing("told", noon.minusSeconds(60)), noon, false);
        store.insert(closing("told", noon.minusSeconds(60)));
        assertTrue(store.replace(told, PollState.FIRST_VERSION));

        assertEquals(List.of(), due(store, noon.minusNanos(1001), 10));
        assertEquals(List.of("z"), due(store, noon.minusNanos(1), 10));
        assertEquals(List.of("z", "A", "reminds", "told", "\uffee", "\ud83d\ude00"), due(store, noon, 10));
        assertEquals(List.of("z", "A"), due(store, noon, 2));
        assertEquals(
                List.of("z", "A", "reminds", "told", "\uffee", "\ud83d\ude00", "late"),
                due(store, noon.plusNanos(1000), 10));
        assertThrows(IllegalArgumentException.class, () -> store.due(noon, 0));
    }

    /** Settles one of two polls; concludes it, which is to be announced; has announced it. */
    @Test
    @DisplayName("A poll that was replaced by one that waits for nothing is no longer due")
    default void aPollThatWaitsForNothingIsNoLongerDue() {
        PollStore store = openFresh().port(port());
        PollState first = closing("a", SampleTimes.NOON);
        store.insert(first);
        store.insert(closing("b", SampleTimes.NOON));

        PollState settled = PollSamples.settled(first);
        assertTrue(store.replace(settled, first.version()));
        assertEquals(List.of("b"), due(store, SampleTimes.NOON, 10));

        PollState concluded = PollSamples.concluded(settled, SampleTimes.NOON, false);
        assertTrue(store.replace(concluded, settled.version()));
        assertEquals(List.of("a", "b"), due(store, SampleTimes.NOON, 10));

        assertTrue(store.replace(PollSamples.concluded(concluded, SampleTimes.NOON, true), concluded.version()));
        assertEquals(List.of("b"), due(store, SampleTimes.NOON, 10));
    }

    /** Keeps polls of three subjects that are close, and one of none, and lists each subject in pages. */
    @Test
    @DisplayName("about answers the polls that belong to exactly that subject, in the order of their keys")
    default void aboutAnswersThePollsThatBelongToExactlyThatSubject() {
        PollStore store = openFresh().port(port());
        List<String> keys = List.of("A", "a", "b", "\uffee", "\ud83d\ude00");
        List<Subject> subjects = List.of(Subject.post("p"), Subject.post("P"), new Subject("gathering", "p"));
        for (int i = keys.size() - 1; i >= 0; i--) {
            for (Subject subject : subjects) {
                store.insert(PollState.of(PollSamples.about(keys.get(i) + subject.kind() + subject.id(), subject)));
            }
            store.insert(closing(keys.get(i), null));
        }

        for (Subject subject : subjects) {
            List<String> read = new ArrayList<>();
            Page<PollState> page = store.about(subject, Optional.empty(), 2);
            while (page.more()) {
                page.items().forEach(state -> read.add(state.key().value()));
                page = store.about(subject, page.last().map(PollState::key), 2);
            }
            page.items().forEach(state -> read.add(state.key().value()));
            assertEquals(
                    keys.stream()
                            .map(key -> key + subject.kind() + subject.id())
                            .toList(),
                    read);
        }
        assertEquals(new Page<>(List.of(), false), store.about(Subject.post("other"), Optional.empty(), 2));
        assertThrows(IllegalArgumentException.class, () -> store.about(Subject.post("p"), Optional.empty(), 0));
    }

    private static PollState closing(String id, @Nullable Instant at) {
        PollBuilder poll = Poll.of(id, "Which light?").option("a", "A").option("b", "B");
        return PollState.of((at == null ? poll : poll.closesAt(at)).build());
    }

    private static List<String> due(PollStore store, Instant upTo, int limit) {
        return store.due(upTo, limit).stream()
                .map(state -> state.poll().id().value())
                .toList();
    }
}
