package io.communitykit.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communitykit.activity.Activity;
import io.communitykit.activity.FeedConsumer;
import io.communitykit.activity.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final List<Activity> ACTIVITIES = Stream.of("a", "b", "c")
            .map(id -> Activity.of(id, "post.liked", "ania", Timeline.BEGIN).build())
            .toList();

    /** Remembers in which order activities came. */
    private static final class Listener implements FeedConsumer {

        private final List<String> heard = new ArrayList<>();

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public void consume(List<LogEntry> entries) {
            entries.forEach(entry -> heard.add(entry.activity().id().value()));
        }
    }

    private static List<Comparison> differences(java.util.function.Function<Listener, Object> remembers) {
        return new Delivery<>(
                        storage -> new Listener(),
                        List.of(),
                        ACTIVITIES,
                        Timeline.BEGIN,
                        listener -> Map.of("heard", remembers.apply(listener).toString()))
                .run()
                .differences();
    }

    @Test
    void aServiceThatDependsOnTheOrderOfArrivalIsCaught() {
        assertThat(differences(listener -> listener.heard))
                .containsExactly(
                        new Comparison("heard, delivered backwards", "[a, b, c]", "[c, b, a]"),
                        new Comparison("heard, delivered out of order", "[a, b, c]", "[a, c, b]"));
    }

    @Test
    void oneThatDoesNotIsLeftAlone() {
        assertThat(differences(listener -> listener.heard.size())).isEmpty();
    }

    @Test
    void twoActivitiesUnderOneIdAreRefused() {
        List<Activity> twice = List.of(
                ACTIVITIES.get(0),
                Activity.of("a", "post.liked", "wei", Timeline.BEGIN).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delivery<>(
                                storage -> new Listener(), List.of(), twice, Timeline.BEGIN, listener -> Map.of())
                        .run())
                .withMessageStartingWith("activity id was 'a' but another activity of the case has it");
    }
}
