package io.communitykit.benchmarks;

import io.communitykit.MemberId;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.ModerationPolicy;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reviews one clean post of some 500 characters. Beside it the JDK's regular expression over the same five terms alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ModerationEngineBenchmark {

    private static final String SENTENCE =
            "The light over the harbor was best an hour before sunset, so we walked along the pier and waited. ";

    private String text;
    private Submission submission;
    private ModerationEngine engine;
    private Pattern pattern;
    private Instant now;

    @Setup
    public void prepare() {
        text = SENTENCE.repeat(5);
        submission = Submission.post("p-1", new MemberId("m-1"), text);
        engine = ModerationEngine.compile(Histories.configuration("policy.yaml", ModerationPolicy.class));
        pattern = Pattern.compile(
                "\\b(?:blockhead|nincompoop|silly goose|dunderhead|tomfool)\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        now = Instant.parse("2026-01-01T00:00:00Z");
    }

    @Benchmark
    public Decision review() {
        return engine.review(submission, Author.UNKNOWN, now);
    }

    @Benchmark
    public boolean regularExpression() {
        return pattern.matcher(text).find();
    }
}
