package io.communitykit.moderation;

import io.communitykit.Observer;
import io.communitykit.activity.Value;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.moderation.port.PortAnswer.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ports of the host. How long each takes is measured; nobody waits longer than the deadline if the host gave
 * somebody to run the question. Thread-safe.
 */
final class Ports {

    private final AuthorFacts authors;
    private final Map<String, FactPort> named;
    private final Duration deadline;
    private final @Nullable Consumer<Runnable> runner;
    private final InstantSource clock;
    private final Observer observer;

    Ports(
            AuthorFacts authors,
            Map<String, FactPort> named,
            Duration deadline,
            @Nullable Consumer<Runnable> runner,
            InstantSource clock,
            Observer observer) {
        this.authors = authors;
        this.named = Collections.unmodifiableMap(new TreeMap<>(named));
        this.deadline = deadline;
        this.runner = runner;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * Checks that every port is there which an engine asks.
     *
     * @throws IllegalArgumentException if one is missing
     */
    void check(ModerationEngine engine) {
        Set<String> missing = new TreeSet<>(engine.portNames());
        missing.removeAll(named.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("ports were " + named.keySet() + " but policy "
                    + engine.policy().id() + " asks " + missing + " as well; name them by Builder.port");
        }
    }

    /** What came of one question. */
    private record Asked<T>(@Nullable T answer, Result result, long micros) {}

    /** Asks everything that an engine needs about a submission. */
    Background ask(ModerationEngine engine, Submission submission, Instant at) {
        List<PortAnswer> answers = new ArrayList<>(0);
        Author author = Author.UNKNOWN;
        if (engine.needsAuthor()) {
            Asked<Author> asked = ask(Background.AUTHORS, () -> authors.find(submission.author(), at));
            author = asked.answer() == null ? Author.UNKNOWN : asked.answer();
            if (asked.result() != Result.ANSWERED) {
                // What was answered in time is recorded as what was known about the author.
                answers.add(new PortAnswer(Background.AUTHORS, asked.result(), Map.of(), asked.micros()));
            }
        }
        for (String name : engine.ports(submission)) {
            FactPort port = named.get(name);
            if (port != null) {
                Asked<Map<String, Value>> asked = ask(name, () -> port.ask(submission, at));
                Map<String, Value> facts = asked.answer() == null ? Map.of() : asked.answer();
                answers.add(new PortAnswer(name, asked.result(), facts, asked.micros()));
            }
        }
        return Background.of(author).answered(answers);
    }

    private <T> Asked<T> ask(String name, Supplier<T> question) {
        Instant begin = clock.instant();
        T answer = null;
        Result result;
        try {
            answer = runner == null ? question.get() : waited(runner, question);
            result = answer == null ? Result.FAILED : Result.ANSWERED;
        } catch (TimeoutException late) {
            result = Result.TIMED_OUT;
            observer.failed("moderation.port." + name, late);
        } catch (ExecutionException | RuntimeException failure) {
            result = Result.FAILED;
            observer.failed("moderation.port." + name, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            result = Result.FAILED;
            observer.failed("moderation.port." + name, interrupted);
        }
        Duration taken = Duration.between(begin, clock.instant());
        boolean late = result == Result.ANSWERED && taken.compareTo(deadline) > 0;
        return new Asked<>(answer, late ? Result.LATE : result, Quantity.micros(taken));
    }

    private <T> T waited(Consumer<Runnable> who, Supplier<T> question)
            throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        who.accept(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    }
}
