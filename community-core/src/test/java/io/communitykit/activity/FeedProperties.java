package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.storage.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class FeedProperties {

    @Property
    void eachEntryTakesEffectExactlyOnceAndInOrder(
            @ForAll @IntRange(max = 40) int size,
            @ForAll @IntRange(min = 1, max = 12) int limit,
            @ForAll Random random) {
        InMemoryStorage storage = InMemoryStorage.create();
        for (int i = 0; i < size; i++) {
            storage.port(ActivityLog.PORT).append(Samples.asked("a-" + i));
        }
        Moody consumer = new Moody(random);
        Feed feed = Feed.of(storage, consumer);

        while (feed.lag().behind() > 0) {
            feed.run(limit);
        }

        assertThat(consumer.effects)
                .isEqualTo(LongStream.rangeClosed(1, size).boxed().toList());
    }

    /** The feed and inline recording of one consumer take turns in any order; nothing is missed or doubled. */
    @Property
    void inlineAndFeedTogetherTakeEachEntryOnce(@ForAll List<@IntRange(max = 2) Integer> turns) {
        InMemoryStorage storage = InMemoryStorage.create();
        Moody consumer = new Moody(null);
        Activities bare = Activities.builder(storage).clock(() -> NOON).build();
        Activities inline =
                Activities.builder(storage).clock(() -> NOON).inline(consumer).build();
        Feed feed = Feed.of(storage, consumer);
        long recorded = 0;
        for (int turn : turns) {
            if (turn == 0) {
                feed.run(2);
            } else {
                recorded++;
                (turn == 1 ? inline : bare).record(Samples.asked("a-" + recorded));
            }
        }
        while (feed.lag().behind() > 0) {
            feed.run(3);
        }

        assertThat(consumer.effects)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, recorded).boxed().toList());
    }

    /** Takes all entries of a call or, in a bad mood, fails halfway through and takes none. */
    private static final class Moody implements FeedConsumer {

        private final List<Long> effects = new ArrayList<>();
        private final @Nullable Random mood;

        Moody(@Nullable Random mood) {
            this.mood = mood;
        }

        @Override
        public String name() {
            return "moody";
        }

        @Override
        public void consume(List<LogEntry> entries) {
            List<Long> taken = new ArrayList<>();
            for (LogEntry entry : entries) {
                if (mood != null && mood.nextInt(4) == 0) {
                    throw new IllegalStateException("not now");
                }
                taken.add(entry.position());
            }
            effects.addAll(taken);
        }
    }
}
