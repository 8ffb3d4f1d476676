package io.communitykit.moderation.text;

/** Finds words of which some letters are covered, such as {@code id*ot}. Not thread-safe. */
final class Masks {

    private static final int SHORTEST = 4;
    private static final int MOST = 3;
    private static final String COVERS = "*#\u2022\u25cf\u25a0\u2588\u00d7";

    private final Lexicon lexicon;
    private final Glyphs glyphs;
    private final TermMatcher.Sink sink;
    private long steps;

    Masks(Lexicon lexicon, Glyphs glyphs, TermMatcher.Sink sink) {
        this.lexicon = lexicon;
        this.glyphs = glyphs;
        this.sink = sink;
    }

    long find() {
        for (int i = 0; i < glyphs.size(); ) {
            int end = i;
            int covered = 0;
            while (end < glyphs.size() && (glyphs.isWord(end) || (end > i && isCover(end)))) {
                covered += isCover(end) ? 1 : 0;
                end++;
            }
            int after = end;
            while (end > i && isCover(end - 1)) {
                end--;
                covered--;
            }
            int length = end - i;
            if (covered > 0 && covered <= MOST && length >= SHORTEST && length - covered >= covered) {
                compare(i, end);
            }
            i = Math.max(after, i + 1);
        }
        return steps;
    }

    private void compare(int start, int end) {
        for (int index : lexicon.ofShape(end - start, glyphs.codePoint(start), glyphs.codePoint(end - 1))) {
            steps++;
            int[] pattern = lexicon.pattern(index);
            boolean fits = true;
            for (int i = 1; i < pattern.length - 1 && fits; i++) {
                fits = pattern[i] == glyphs.codePoint(start + i) || isCover(start + i);
            }
            if (fits) {
                sink.disguised(lexicon.number(index), glyphs.from(start), glyphs.to(end - 1), Disguise.MASKED, true);
            }
        }
    }

    private boolean isCover(int at) {
        int cp = glyphs.codePoint(at);
        return !glyphs.isWord(at) && cp <= Character.MAX_VALUE && COVERS.indexOf(cp) >= 0;
    }
}
