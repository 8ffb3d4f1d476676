package io.communitykit.examples.replay.run;

import io.communitykit.moderation.Decision;
import io.communitykit.moderation.policy.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds what became of all texts.
 *
 * @param judgements one per text, by subject
 * @param quotes the first texts that were not simply allowed, by subject
 */
public record Moderated(List<Judgement> judgements, List<Quote> quotes) {

    /** Copies the lists. */
    public Moderated {
        judgements = List.copyOf(judgements);
        quotes = List.copyOf(quotes);
    }

    /**
     * Quotes a text with its decision.
     *
     * @param decision the decision
     * @param excerpt the text around what the rules saw
     */
    public record Quote(Decision decision, Excerpt excerpt) {}

    /**
     * Counts texts by verdict.
     *
     * @return every verdict, the mildest first
     */
    public Map<Verdict, Long> byVerdict() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
        judgements.forEach(judgement -> counts.merge(judgement.verdict(), 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Counts texts by rule.
     *
     * @return the rules that fired, by name
     */
    public Map<String, Long> byRule() {
        Map<String, Long> counts = new TreeMap<>();
        judgements.forEach(judgement -> judgement.rules().forEach(rule -> counts.merge(rule, 1L, Long::sum)));
        return Collections.unmodifiableMap(counts);
    }
}
