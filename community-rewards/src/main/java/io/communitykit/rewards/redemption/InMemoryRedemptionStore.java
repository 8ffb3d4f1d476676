package io.communitykit.rewards.redemption;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps redemptions in memory. */
final class InMemoryRedemptionStore extends InMemoryVersionedStore<RedemptionId, Redemption>
        implements RedemptionStore {

    private static final int PAGE = 1000;
    private static final Comparator<Redemption> BY_TIME = Comparator.<Redemption, Instant>comparing(
                    redemption -> redemption.dueAt().orElse(Instant.MAX))
            .thenComparing(Redemption::id);

    private final Memory memory;

    InMemoryRedemptionStore(Memory memory) {
        super(memory);
        this.memory = memory;
    }

    @Override
    public List<Redemption> due(Instant upTo, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> {
            List<Redemption> found = new ArrayList<>();
            Optional<RedemptionId> after = Optional.empty();
            Page<Redemption> page;
            do {
                page = page(after, PAGE);
                page.items().stream()
                        .filter(redemption -> redemption
                                .dueAt()
                                .filter(at -> !at.isAfter(upTo))
                                .isPresent())
                        .forEach(found::add);
                after = page.last().map(Redemption::id);
            } while (page.more());
            return found.stream().sorted(BY_TIME).limit(limit).toList();
        });
    }
}
