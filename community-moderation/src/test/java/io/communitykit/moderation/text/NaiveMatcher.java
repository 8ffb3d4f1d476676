package io.communitykit.moderation.text;

import java.util.ArrayList;
import java.util.List;

/** Does by definition what {@link TermMatcher} does by cleverness: tries every term at every place. */
final class NaiveMatcher {

    private final FoldTable table;
    private final String text;
    private final List<Integer> folded = new ArrayList<>();
    private final List<Integer> from = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();

    private NaiveMatcher(Fold fold, String text) {
        this.table = FoldTable.of(fold);
        this.text = text;
        FoldedCursor cursor = new FoldedCursor(table, text, 0);
        while (cursor.next()) {
            folded.add(cursor.codePoint());
            from.add(cursor.from());
            to.add(cursor.to());
        }
    }

    static List<Match> findAll(List<Term> terms, String text) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            new NaiveMatcher(terms.get(i).evasion().fold(), text).find(i, terms.get(i), found);
        }
        return found.stream().sorted(Match.IN_TEXT).distinct().toList();
    }

    private void find(int number, Term term, List<Match> found) {
        List<Integer> pattern = term.evasion()
                .fold()
                .apply(term.text())
                .strip()
                .codePoints()
                .boxed()
                .toList();
        for (int start = 0; start + pattern.size() <= folded.size(); start++) {
            int end = start + pattern.size();
            if (folded.subList(start, end).equals(pattern) && stands(term.mode(), start, end)) {
                found.add(new Match(number, from.get(start), withMarks(to.get(end - 1))));
            }
        }
    }

    private boolean stands(TermMode mode, int start, int end) {
        boolean whole = end == folded.size() || kind(end) != CharKind.EXTEND;
        return switch (mode) {
            case WORD -> isBorder(start) && isBorder(end);
            case ANYWHERE -> whole;
            case PREFIX -> isBorder(start) && whole;
            case SUFFIX -> isBorder(end);
            case TEXT_START -> isBorder(start) && whole && nothingBefore(start);
            case TEXT_END -> isBorder(end) && nothingAfter(end);
            case FULL_TEXT -> isBorder(start) && isBorder(end) && nothingBefore(start) && nothingAfter(end);
            case FULL_EXACT ->
                isBorder(start)
                        && isBorder(end)
                        && from.get(start) == 0
                        && to.get(end - 1) == text.length()
                        && (start == 0 || from.get(start - 1) < from.get(start))
                        && (end == folded.size() || to.get(end) > to.get(end - 1));
        };
    }

    private boolean nothingBefore(int start) {
        for (int i = 0; i < start; i++) {
            if (kind(i) <= CharKind.SOLO) {
                return false;
            }
        }
        return true;
    }

    private boolean nothingAfter(int end) {
        for (int i = end; i < folded.size(); i++) {
            if (kind(i) <= CharKind.SOLO) {
                return false;
            }
        }
        return true;
    }

    private boolean isBorder(int place) {
        if (place == folded.size()) {
            return true;
        }
        int before = place - 1;
        while (before >= 0 && kind(before) == CharKind.EXTEND) {
            before--;
        }
        boolean wordBefore = before >= 0 && kind(before) == CharKind.WORD;
        return kind(place) != CharKind.EXTEND && (kind(place) != CharKind.WORD || !wordBefore);
    }

    private int kind(int place) {
        return FoldTable.kind(table.entry(folded.get(place)));
    }

    private int withMarks(int end) {
        int position = end;
        while (position < text.length()
                && FoldTable.kind(table.entry(text.codePointAt(position))) == CharKind.DROP_MARK) {
            position += Character.charCount(text.codePointAt(position));
        }
        return position;
    }
}
