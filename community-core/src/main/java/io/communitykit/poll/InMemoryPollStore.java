package io.communitykit.poll;

import io.communitykit.Subject;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps states of polls in memory; a look at what is due, or at a subject, costs O(number of polls). */
final class InMemoryPollStore extends InMemoryVersionedStore<PollId, PollState> implements PollStore {

    private static final int PAGE = 1000;
    private static final Comparator<PollState> BY_TIME = Comparator.<PollState, Instant>comparing(
                    state -> state.dueAt().orElse(Instant.MAX))
            .thenComparing(PollState::key);

    private final Memory memory;

    InMemoryPollStore(Memory memory) {
        super(memory);
        this.memory = memory;
    }

    @Override
    public List<PollState> due(Instant upTo, int limit) {
        Page.checkLimit(limit);
        return all(
                        Optional.empty(),
                        state -> state.dueAt().filter(at -> !at.isAfter(upTo)).isPresent())
                .stream()
                .sorted(BY_TIME)
                .limit(limit)
                .toList();
    }

    @Override
    public Page<PollState> about(Subject subject, Optional<PollId> after, int limit) {
        Page.checkLimit(limit);
        List<PollState> found = all(after, state -> subject.equals(state.poll().subject()));
        return Page.cut(found.subList(0, Math.min(found.size(), limit + 1)), limit);
    }

    private List<PollState> all(Optional<PollId> first, Predicate<PollState> wanted) {
        return memory.exclusively(() -> {
            List<PollState> found = new ArrayList<>();
            Optional<PollId> after = first;
            Page<PollState> page;
            do {
                page = page(after, PAGE);
                page.items().stream().filter(wanted).forEach(found::add);
                after = page.last().map(PollState::key);
            } while (page.more());
            return found;
        });
    }
}
