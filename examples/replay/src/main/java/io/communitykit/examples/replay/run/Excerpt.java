package io.communitykit.examples.replay.run;

import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Submission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Quotes the surroundings of what a rule saw.
 *
 * @param segments the quoted text, cut where marking begins and ends
 */
public record Excerpt(List<Segment> segments) {

    private static final int AROUND = 60;
    private static final int LONGEST = 240;

    /** Copies the list. */
    public Excerpt {
        segments = List.copyOf(segments);
    }

    /**
     * Holds a stretch of text.
     *
     * @param text the text
     * @param marked whether a rule saw it
     */
    public record Segment(String text, boolean marked) {}

    /**
     * Quotes a submission around the first evidence; its beginning if there is none.
     *
     * @param submission the submission
     * @param evidence what the rules saw
     * @return the excerpt
     */
    static Excerpt of(Submission submission, List<Evidence> evidence) {
        List<Evidence> sorted = evidence.stream()
                .sorted(Comparator.comparing((Evidence seen) -> !seen.part().equals(Submission.TITLE))
                        .thenComparing(Evidence::part)
                        .thenComparingInt(Evidence::start)
                        .thenComparingInt(Evidence::end))
                .toList();
        if (sorted.isEmpty()) {
            String body = submission.parts().values().iterator().next();
            return new Excerpt(List.of(new Segment(cut(body, 0, Math.min(body.length(), LONGEST)), false)));
        }
        String part = sorted.get(0).part();
        String text = submission.parts().getOrDefault(part, "");
        int from = Math.max(0, sorted.get(0).start() - AROUND);
        int to = Math.min(text.length(), Math.max(from + LONGEST, sorted.get(0).end()));
        List<Segment> segments = new ArrayList<>();
        int at = from;
        for (Evidence seen : sorted) {
            if (!seen.part().equals(part) || seen.start() < at || seen.end() > to) {
                continue;
            }
            add(segments, text, at, seen.start(), false);
            add(segments, text, seen.start(), seen.end(), true);
            at = seen.end();
        }
        add(segments, text, at, to, false);
        return new Excerpt(segments);
    }

    private static void add(List<Segment> segments, String text, int from, int to, boolean marked) {
        if (to > from) {
            segments.add(new Segment(cut(text, from, to), marked));
        }
    }

    /** Never cuts a pair of surrogates. */
    private static String cut(String text, int from, int to) {
        int start = from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = to < text.length() && to > 0 && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
        return text.substring(Math.min(start, end), end);
    }
}
