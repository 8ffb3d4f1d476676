package io.communitykit.rewards.ledger;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps holds in memory. */
final class InMemoryHoldStore extends InMemoryVersionedStore<HoldId, Hold> implements HoldStore {

    private static final int PAGE = 1000;
    private static final Comparator<Hold> BY_TIME = Comparator.<Hold, Instant>comparing(
                    hold -> hold.dueAt().orElse(Instant.MAX))
            .thenComparing(Hold::id);

    private final Memory memory;

    InMemoryHoldStore(Memory memory) {
        super(memory);
        this.memory = memory;
    }

    @Override
    public List<Hold> due(Instant upTo, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> {
            List<Hold> found = new ArrayList<>();
            Optional<HoldId> after = Optional.empty();
            Page<Hold> page;
            do {
                page = page(after, PAGE);
                page.items().stream()
                        .filter(hold ->
                                hold.dueAt().filter(at -> !at.isAfter(upTo)).isPresent())
                        .forEach(found::add);
                after = page.last().map(Hold::id);
            } while (page.more());
            return found.stream().sorted(BY_TIME).limit(limit).toList();
        });
    }
}
