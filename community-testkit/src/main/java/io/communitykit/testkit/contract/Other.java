package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/**
 * Does something on another thread. A test may look for a while whether it is done, and must wait for its end.
 *
 * @param <T> what it answers
 */
final class Other<T> {

    /** Only a storage that is locked for good needs so long; then the test says so rather than hang. */
    private static final int MINUTES_UNTIL_LOCKED = 2;

    private final FutureTask<T> task;

    private Other(Callable<T> work) {
        task = new FutureTask<>(work);
        Thread thread = new Thread(task, "contract");
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins work that may have to wait for this thread. */
    static <T> Other<T> begin(Callable<T> work) {
        return new Other<>(work);
    }

    /** Does the same on several threads that start at the same moment, and answers what each answered. */
    static <T> List<T> together(int threads, IntFunction<T> work) {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Other<T>> others = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            others.add(begin(() -> {
                ready.countDown();
                ready.await();
                return work.apply(number);
            }));
        }
        return others.stream().map(Other::end).toList();
    }

    /** Blocks the calling thread until another one has come so far. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(MINUTES_UNTIL_LOCKED, TimeUnit.MINUTES)) {
                fail("another thread did not get on; is the storage locked for good?");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            fail("the test was interrupted", interrupted);
        }
    }

    /** Looks whether the work is done, for as long as the patience lasts. */
    boolean isDoneWithin(Duration patience) {
        try {
            task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return fail("the test was interrupted", interrupted);
        }
    }

    /** Waits for the end of the work and answers what it answered, or throws what it threw. */
    T end() {
        try {
            return task.get(MINUTES_UNTIL_LOCKED, TimeUnit.MINUTES);
        } catch (TimeoutException locked) {
            return fail("another thread did not end; is the storage locked for good?", locked);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (failed.getCause() instanceof Error failure) {
                throw failure;
            }
            return fail("another thread failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return fail("the test was interrupted", interrupted);
        }
    }
}
