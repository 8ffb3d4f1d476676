package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveConfigTest {

    @Test
    void whatIsPublishedIsCurrentAndRollbackBringsBackWhatWasBefore() {
        LiveConfig<String> live = LiveConfig.of("first");
        live.publish("second");
        live.publish("third");

        assertThat(live.current()).isEqualTo("third");
        assertThat(live.rollback()).contains("second");
        assertThat(live.current()).isEqualTo("second");
        assertThat(live.rollback()).contains("first");
        assertThat(live.rollback()).isEmpty();
        assertThat(live.current()).isEqualTo("first");
    }

    @Test
    void sixteenAreKept() {
        LiveConfig<Integer> live = LiveConfig.of(0);
        for (int i = 1; i <= 100; i++) {
            live.publish(i);
        }

        List<Integer> back = new ArrayList<>();
        while (live.rollback().map(back::add).isPresent()) {
            assertThat(back).hasSizeLessThanOrEqualTo(16);
        }
        assertThat(back).hasSize(16).startsWith(99).endsWith(84);
        assertThat(live.current()).isEqualTo(84);
    }

    @Test
    void noPublicationIsLostAndEveryRollbackTakesBackExactlyOne() throws InterruptedException, ExecutionException {
        LiveConfig<Integer> live = LiveConfig.of(0);
        AtomicInteger balance = new AtomicInteger();
        Callable<Void> work = () -> {
            for (int i = 0; i < 20_000; i++) {
                live.publish(i);
                balance.incrementAndGet();
                assertThat(live.current()).isNotNull();
                if (live.rollback().isPresent()) {
                    balance.decrementAndGet();
                }
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> running =
                    List.of(threads.submit(work), threads.submit(work), threads.submit(work), threads.submit(work));
            for (Future<Void> future : running) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }

        // Four at a time never reach the sixteen that are kept, so all was taken back.
        assertThat(balance).hasValue(0);
        assertThat(live.current()).isZero();
        assertThat(live.rollback()).isEmpty();
    }
}
