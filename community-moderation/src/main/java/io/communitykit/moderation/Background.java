package io.communitykit.moderation;

import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.moderation.ruling.Ruling;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that an engine is told beside the submission. Immutable.
 *
 * @param author what is known about the author beside what the submission says
 * @param counters what was counted before, see {@link ModerationEngine#counters}; null if nobody knows, then conditions
 *     that count are unknown and no rule is capped
 * @param answers what ports answered
 * @param ruling what a person has decided about the subject
 */
public record Background(
        Author author,
        @Nullable Map<CounterKey, Counter> counters,
        List<PortAnswer> answers,
        @Nullable Ruling ruling) {

    /** Names what {@link AuthorFacts} answered among the answers, where that failed. */
    public static final String AUTHORS = "authors";

    /** Nothing is known. */
    public static final Background UNKNOWN = of(Author.UNKNOWN);

    /** Copies counters and answers. */
    public Background {
        counters = counters == null ? null : Collections.unmodifiableMap(new TreeMap<>(counters));
        answers = List.copyOf(answers);
    }

    /**
     * Tells about the author alone.
     *
     * @param author what is known
     * @return the background
     */
    public static Background of(Author author) {
        return new Background(author, null, List.of(), null);
    }

    /**
     * Tells what was counted before.
     *
     * @param known the counters; what is absent was never counted
     * @return the background with it
     */
    public Background counting(Map<CounterKey, Counter> known) {
        return new Background(author, known, answers, ruling);
    }

    /**
     * Tells what ports answered.
     *
     * @param given their answers
     * @return the background with it
     */
    public Background answered(List<PortAnswer> given) {
        return new Background(author, counters, given, ruling);
    }

    /**
     * Tells what a person has decided.
     *
     * @param decided what was decided; nothing if nobody has
     * @return the background with it
     */
    public Background ruled(@Nullable Ruling decided) {
        return new Background(author, counters, answers, decided);
    }
}
