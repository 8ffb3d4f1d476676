package io.communitykit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.Observer;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.Positions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final ConsumerStore store = storage.port(ConsumerStore.PORT);
    private final Heard heard = new Heard();
    private final UnitOfWork unit = new UnitOfWork(storage, heard, () -> Instant.EPOCH, 3);

    @Test
    void workIsDoneInATransaction() {
        Outcome<Boolean> outcome = unit.run("test", storage::isInTransaction);

        assertThat(outcome).isEqualTo(new Outcome.Done<>(true));
        assertThat(heard.words).containsExactly("started test", "finished test Done[value=true] PT0S");
    }

    @Test
    void lostAttemptsAreRepeatedAfterEverythingWasUndone() {
        AtomicInteger attempts = new AtomicInteger();

        Outcome<Integer> outcome = unit.run("test", () -> {
            assertThat(store.insert(position("a"))).isTrue();
            if (attempts.incrementAndGet() < 3) {
                throw new ContentionException("a");
            }
            return attempts.get();
        });

        assertThat(outcome.orElseThrow()).isEqualTo(3);
        assertThat(store.find("a")).isPresent();
        assertThat(heard.words)
                .containsExactly(
                        "started test", "contended test 1", "contended test 2", "finished test Done[value=3] PT0S");
    }

    @Test
    void attemptsAreBounded() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(ContentionException.class)
                .isThrownBy(() -> unit.run("test", () -> {
                    attempts.incrementAndGet();
                    store.insert(position("a"));
                    throw new ContentionException("progress of m-1");
                }))
                .withMessage("test lost 3 attempts in a row; contended: progress of m-1")
                .withCauseInstanceOf(ContentionException.class);

        assertThat(attempts).hasValue(3);
        assertThat(store.find("a")).isEmpty();
        assertThat(heard.words).contains("contended test 3").last().asString().startsWith("failed test");
    }

    @Test
    void inTheTransactionOfTheHostContentionIsAnAnswerAndTheTransactionStaysUsable() {
        AtomicInteger attempts = new AtomicInteger();

        Outcome<Integer> outcome = storage.inTransaction(() -> {
            store.insert(position("host-before"));
            Outcome<Integer> answer = unit.run("test", () -> {
                store.insert(position("lost"));
                attempts.incrementAndGet();
                throw new ContentionException("progress of m-1");
            });
            store.insert(position("host-after"));
            return answer;
        });

        assertThat(outcome).isEqualTo(new Outcome.Contended<>("progress of m-1"));
        assertThat(attempts).hasValue(1);
        assertThat(store.page(java.util.Optional.empty(), 9).items())
                .extracting(ConsumerPosition::consumer)
                .containsExactly("host-after", "host-before");
    }

    @Test
    void aServiceInsideAServiceLeavesTheRetryToTheOuterOne() {
        AtomicInteger attempts = new AtomicInteger();

        Outcome<Integer> outcome = unit.run(
                "outer",
                () -> unit.run("inner", () -> {
                            if (attempts.incrementAndGet() == 1) {
                                throw new ContentionException("inner");
                            }
                            return attempts.get();
                        })
                        .orElseThrow());

        assertThat(outcome.orElseThrow()).isEqualTo(2);
    }

    @Test
    void anyOtherFailureReachesTheCallerAtOnce() {
        IllegalStateException failure = new IllegalStateException("broken");

        assertThatThrownBy(() -> unit.run("test", () -> {
                    store.insert(position("a"));
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(store.find("a")).isEmpty();
        assertThat(heard.words).containsExactly("started test", "failed test java.lang.IllegalStateException: broken");
    }

    @Test
    void thereIsAtLeastOneAttempt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitOfWork(storage, heard, () -> Instant.EPOCH, 0))
                .withMessage("attempts was 0 but it must be at least 1");
    }

    @Test
    void anOutcomeIsAValueOrAWordAboutContention() {
        assertThat(new Outcome.Done<>(1).toOptional()).contains(1);
        assertThat(new Outcome.Contended<>("x").toOptional()).isEmpty();
        assertThatExceptionOfType(ContentionException.class)
                .isThrownBy(() -> new Outcome.Contended<>("x").orElseThrow())
                .withMessage("x");
    }

    private static ConsumerPosition position(String name) {
        return new ConsumerPosition(name, Positions.NONE, List.of(), 1);
    }

    private static final class Heard implements Observer {

        private final List<String> words = new ArrayList<>();

        @Override
        public void started(String operation) {
            words.add("started " + operation);
        }

        @Override
        public void finished(String operation, Object result, Duration duration) {
            words.add("finished " + operation + " " + result + " " + duration);
        }

        @Override
        public void contended(String operation, int attempt) {
            words.add("contended " + operation + " " + attempt);
        }

        @Override
        public void failed(String operation, Throwable failure) {
            words.add("failed " + operation + " " + failure);
        }
    }
}
