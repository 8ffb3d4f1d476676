package io.communitykit.moderation;

import io.communitykit.moderation.policy.WordList;
import io.communitykit.moderation.text.Match;
import io.communitykit.moderation.text.Term;
import io.communitykit.moderation.text.TermMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One matcher over the word lists of all rules, and what each term belongs to. Immutable. */
final class TermIndex {

    private final List<String> lists;
    private final int[] listOf;
    private final TermMatcher matcher;

    TermIndex(Map<String, WordList> used) {
        this.lists = List.copyOf(used.keySet());
        List<Term> terms = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        used.forEach((name, list) -> list.terms().forEach(term -> {
            terms.add(new Term(term, list.mode(), list.evasion()));
            numbers.add(lists.indexOf(name));
        }));
        this.listOf = numbers.stream().mapToInt(Integer::intValue).toArray();
        this.matcher = TermMatcher.compile(terms);
    }

    int listNumber(String name) {
        return lists.indexOf(name);
    }

    Hits find(Map<String, String> parts) {
        Hits hits = new Hits();
        parts.forEach((part, text) -> {
            hits.part = part;
            hits.steps += matcher.find(text, hits);
        });
        return hits;
    }

    /** What was found in one submission. Counts all, keeps the first of each list. */
    final class Hits implements TermMatcher.Sink {

        private String part = "";
        private long steps;
        private long @Nullable [] counts;
        private final List<List<Kept>> kept = new ArrayList<>();

        private Hits() {}

        @Override
        public void match(int term, int start, int end) {
            if (counts == null) {
                counts = new long[lists.size()];
                lists.forEach(list -> kept.add(new ArrayList<>()));
            }
            int list = listOf[term];
            counts[list]++;
            List<Kept> places = kept.get(list);
            if (places.size() < Trace.MAX_EVIDENCE) {
                places.add(new Kept(part, new Match(term, start, end)));
            }
        }

        long steps() {
            return steps;
        }

        long count(int list) {
            return counts == null ? 0 : counts[list];
        }

        List<Evidence> evidence(int list) {
            if (count(list) == 0) {
                return List.of();
            }
            // A stable sort: parts stay in their order, matches are put into that of the text.
            List<Kept> places = new ArrayList<>(kept.get(list));
            List<String> parts = places.stream().map(Kept::part).distinct().toList();
            places.sort(Comparator.<Kept>comparingInt(place -> parts.indexOf(place.part()))
                    .thenComparing(Kept::match, Match.IN_TEXT));
            return places.stream()
                    .map(place -> new Evidence(
                            place.part(),
                            place.match().start(),
                            place.match().end(),
                            lists.get(list),
                            matcher.terms().get(place.match().term()).text()))
                    .toList();
        }
    }

    private record Kept(String part, Match match) {}
}
