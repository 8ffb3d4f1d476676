package io.communitykit.poll;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps states of polls in memory; a look at closing times costs O(number of polls). */
final class InMemoryPollStore extends InMemoryVersionedStore<PollId, PollState> implements PollStore {

    private static final int PAGE = 1000;
    private static final Comparator<PollState> BY_CLOSING = Comparator.<PollState, Instant>comparing(
                    state -> Objects.requireNonNull(state.poll().closesAt()))
            .thenComparing(PollState::key);

    private final Memory memory;

    InMemoryPollStore(Memory memory) {
        super(memory);
        this.memory = memory;
    }

    @Override
    public List<PollState> closing(Instant upTo, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> {
            List<PollState> due = new ArrayList<>();
            Optional<PollId> after = Optional.empty();
            Page<PollState> page;
            do {
                page = page(after, PAGE);
                page.items().stream().filter(state -> isDue(state, upTo)).forEach(due::add);
                after = page.last().map(PollState::key);
            } while (page.more());
            return due.stream().sorted(BY_CLOSING).limit(limit).toList();
        });
    }

    private static boolean isDue(PollState state, Instant upTo) {
        Instant closesAt = state.poll().closesAt();
        return state.settlement() == null && closesAt != null && !closesAt.isAfter(upTo);
    }
}
