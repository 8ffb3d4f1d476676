package io.communitykit.moderation.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the terms of one list in disguise; undisguised they are found by a {@link FoldMatcher}. Immutable. */
final class StrictMatcher {

    private final Lexicon lexicon;
    private final Slips slips;
    private final Joins joins;
    private final CleanPass clean;

    private StrictMatcher(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.slips = new Slips(lexicon);
        this.joins = new Joins(lexicon);
        this.clean = new CleanPass(slips, joins, lexicon.hasVocabulary());
    }

    static StrictMatcher compile(List<Term> terms, List<Integer> chosen, @Nullable Vocabulary vocabulary) {
        return new StrictMatcher(new Lexicon(terms, chosen, vocabulary));
    }

    long find(String text, TermMatcher.Sink sink) {
        int first = clean.next(text, 0);
        return first == text.length() ? first : new Scan(text, this, sink).run(first, true);
    }

    CleanPass clean() {
        return clean;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Slips slips() {
        return slips;
    }

    Joins joins() {
        return joins;
    }
}
