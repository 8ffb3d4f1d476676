package io.communitykit.moderation;

import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.TermEntry;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.moderation.text.Disguise;
import io.communitykit.moderation.text.Exemptions;
import io.communitykit.moderation.text.Match;
import io.communitykit.moderation.text.PatternMatcher;
import io.communitykit.moderation.text.Term;
import io.communitykit.moderation.text.TermMatcher;
import io.communitykit.moderation.text.TermMode;
import io.communitykit.moderation.text.TextPattern;
import io.communitykit.moderation.text.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One matcher over the word lists of all rules, and what each term belongs to. Immutable. */
final class TermIndex {

    private final List<String> lists;
    private final int[] listOf;
    private final BitSet allowed = new BitSet();
    private final List<TermEntry> entries = new ArrayList<>();
    private final TermMatcher matcher;
    private final PatternMatcher patterns;

    TermIndex(Map<String, WordList> used, @Nullable Vocabulary vocabulary) {
        this.lists = List.copyOf(used.keySet());
        List<Term> terms = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        used.forEach((name, list) -> {
            int number = lists.indexOf(name);
            for (TermEntry entry : list.all()) {
                terms.add(list.term(entry));
                entries.add(entry);
                numbers.add(number);
            }
            for (String phrase : list.allowed()) {
                allowed.set(terms.size());
                terms.add(new Term(phrase, TermMode.WORD, list.evasion().ofAllowed()));
                entries.add(TermEntry.of(phrase));
                numbers.add(number);
            }
        });
        List<TextPattern> expressions = new ArrayList<>();
        used.forEach((name, list) -> list.patterns().forEach(expression -> {
            expressions.add(list.pattern(expression));
            entries.add(TermEntry.of(expression));
            numbers.add(lists.indexOf(name));
        }));
        this.patterns = PatternMatcher.compile(expressions);
        this.listOf = numbers.stream().mapToInt(Integer::intValue).toArray();
        this.matcher = vocabulary == null ? TermMatcher.compile(terms) : TermMatcher.compile(terms, vocabulary);
    }

    /** The terms that a condition asks for. */
    BitSet selection(Condition.Words words) {
        BitSet selected = new BitSet();
        int list = lists.indexOf(words.list());
        for (int term = 0; term < listOf.length; term++) {
            TermEntry entry = entries.get(term);
            boolean tagged = words.tags().isEmpty() || entry.tags().stream().anyMatch(words.tags()::contains);
            String language = entry.language();
            boolean spoken = words.languages().isEmpty()
                    || language == null
                    || words.languages().contains(language);
            Integer least = words.severity();
            boolean severe = least == null || entry.severity() >= least;
            selected.set(term, listOf[term] == list && !allowed.get(term) && tagged && spoken && severe);
        }
        return selected;
    }

    Hits find(Map<String, String> parts) {
        Hits hits = new Hits();
        int first = matcher.terms().size();
        parts.forEach((part, text) -> {
            hits.steps += matcher.find(text, hits);
            if (!patterns.patterns().isEmpty()) {
                hits.steps += patterns.find(text, (pattern, start, end) -> hits.match(first + pattern, start, end));
            }
            hits.end(part);
        });
        return hits;
    }

    /** What was found in one submission. */
    final class Hits implements TermMatcher.Sink {

        private long steps;
        private boolean suspects;
        private List<Match> open = List.of();
        private List<Kept> kept = List.of();

        private Hits() {}

        @Override
        public void match(int term, int start, int end) {
            disguised(term, start, end, Disguise.NONE, true);
        }

        @Override
        public void disguised(int term, int start, int end, Disguise disguise, boolean certain) {
            if (open.isEmpty()) {
                open = new ArrayList<>();
            }
            open.add(new Match(term, start, end, disguise, certain));
        }

        private void end(String part) {
            if (open.isEmpty()) {
                return;
            }
            if (kept.isEmpty()) {
                kept = new ArrayList<>();
            }
            // Allowed phrases exempt the terms of their own list alone.
            Map<Integer, List<Match>> byList = new TreeMap<>();
            open.forEach(match -> byList.computeIfAbsent(listOf[match.term()], list -> new ArrayList<>())
                    .add(match));
            byList.values()
                    .forEach(own -> Exemptions.applied(
                                    own, allowed::get, term -> entries.get(term).always())
                            .forEach(match -> {
                                suspects |= !match.certain();
                                kept.add(new Kept(part, match));
                            }));
            open = List.of();
        }

        long steps() {
            return steps;
        }

        /** Tells whether anything could as well be an ordinary word. */
        boolean hasSuspects() {
            return suspects;
        }

        /** How many places were found, with or without those that are only suspected. */
        long count(BitSet selection, boolean suspected) {
            long count = 0;
            for (Kept place : kept) {
                boolean counts = suspected || place.match().certain();
                count += counts && selection.get(place.match().term()) ? 1 : 0;
            }
            return count;
        }

        List<Evidence> evidence(BitSet selection, boolean suspected) {
            return kept.stream()
                    .filter(place -> selection.get(place.match().term()))
                    .filter(place -> suspected || place.match().certain())
                    .limit(Trace.MAX_EVIDENCE)
                    .map(place -> new Evidence(
                            place.part(),
                            place.match().start(),
                            place.match().end(),
                            lists.get(listOf[place.match().term()]),
                            entries.get(place.match().term()).term()))
                    .toList();
        }
    }

    private record Kept(String part, Match match) {}
}
