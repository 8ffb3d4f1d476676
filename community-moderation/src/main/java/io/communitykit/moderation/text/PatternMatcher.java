package io.communitykit.moderation.text;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of many regular expressions. Immutable and thread-safe.
 *
 * <ul>
 *   <li>Time is linear in the length of the text for every text and every expression that can be compiled.
 *   <li>An expression is run only if the text holds characters that it cannot do without; all those of all expressions
 *       are looked for in one pass. So a thousand expressions cost little as long as they name at least two letters in
 *       a row.
 *   <li>Of each expression the first {@value TextPattern#MAX_PLACES} places are found, from left to right; they do not
 *       overlap, and none is empty.
 * </ul>
 */
public final class PatternMatcher {

    private final List<TextPattern> patterns;
    private final List<Expression.Program> programs;
    private final @Nullable FoldMatcher literals;
    private final int[][] expressionsOf;
    /** The expressions that demand nothing. */
    private final BitSet always = new BitSet();

    private PatternMatcher(List<TextPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        this.programs = patterns.stream().map(Expression::of).toList();
        List<TermPattern> all = new ArrayList<>();
        List<List<Integer>> owners = new ArrayList<>();
        Map<String, Integer> known = new LinkedHashMap<>();
        FoldTable table = FoldTable.of(Fold.STANDARD);
        for (int i = 0; i < programs.size(); i++) {
            Set<String> needed = programs.get(i).literals();
            if (needed == null || !needed.stream().allMatch(text -> Term.isVisible(text, Evasion.STANDARD))) {
                always.set(i);
                continue;
            }
            for (String literal : needed) {
                int number = known.computeIfAbsent(literal, text -> {
                    all.add(TermPattern.literal(table, text, all.size()));
                    owners.add(new ArrayList<>());
                    return all.size() - 1;
                });
                owners.get(number).add(i);
            }
        }
        this.literals = all.isEmpty() ? null : FoldMatcher.compile(table, all);
        this.expressionsOf = owners.stream()
                .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * Compiles expressions. Costs time and memory in proportion to what they come to.
     *
     * @param patterns the expressions
     * @return the matcher
     */
    public static PatternMatcher compile(List<TextPattern> patterns) {
        return new PatternMatcher(patterns);
    }

    /**
     * Tells what is looked for.
     *
     * @return the expressions as compiled
     */
    public List<TextPattern> patterns() {
        return patterns;
    }

    /**
     * Finds all places, telling each as it is found.
     *
     * @param text any text
     * @param sink who is told; the term is the pattern's index in the list that was compiled
     * @return how many steps it took at most: characters read, times what an expression comes to where one is run; the
     *     same on every machine
     */
    public long find(String text, TermMatcher.Sink sink) {
        Candidates candidates = new Candidates();
        long steps = literals == null ? 0 : literals.find(text, candidates);
        BitSet chosen = candidates.chosen();
        if (chosen.isEmpty() || text.isEmpty()) {
            return steps;
        }
        PatternText folded = new PatternText(text);
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            steps += run(i, text, folded, sink);
        }
        return steps;
    }

    private long run(int number, String text, PatternText folded, TermMatcher.Sink sink) {
        boolean reads = patterns.get(number).isFolded();
        String input = reads ? folded.folded() : text;
        Expression.Program program = programs.get(number);
        Matcher matcher = program.expression().matcher(input);
        int places = 0;
        long steps = 0;
        for (int from = 0; places < TextPattern.MAX_PLACES && from <= input.length() && matcher.find(from); places++) {
            int start = matcher.start();
            int end = matcher.end();
            steps += (end - from + 1L) * program.size();
            if (end > start) {
                sink.match(number, reads ? folded.start(start) : start, reads ? folded.end(end) : end);
                from = end;
            } else {
                from = end + 1;
            }
        }
        return steps + input.length() * program.size();
    }

    /** Collects the expressions whose characters are there. */
    private final class Candidates implements TermMatcher.Sink {

        private @Nullable BitSet more;

        BitSet chosen() {
            return more == null ? always : more;
        }

        @Override
        public void match(int term, int start, int end) {
            BitSet chosen = more;
            if (chosen == null) {
                chosen = (BitSet) always.clone();
                more = chosen;
            }
            for (int expression : expressionsOf[term]) {
                chosen.set(expression);
            }
        }
    }
}
