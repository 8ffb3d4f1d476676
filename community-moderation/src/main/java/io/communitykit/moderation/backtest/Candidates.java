package io.communitykit.moderation.backtest;

import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.moderation.text.PlainWords;
import io.communitykit.moderation.text.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes changes that may keep one rule from firing on one submission. */
final class Candidates {

    private Candidates() {}

    static List<Candidate> of(ModerationPolicy policy, Submission submission, Finding finding) {
        List<Candidate> found = new ArrayList<>();
        finding.evidence().forEach(place -> found.addAll(phrases(policy, submission, place)));
        for (Rule rule : policy.resolved()) {
            Condition when = rule.when();
            if (rule.name().equals(finding.rule()) && when != null) {
                Thresholds.of(when, finding.trace())
                        .forEach(change -> found.add(new Candidate(
                                Proposal.Kind.THRESHOLD,
                                "rules." + rule.name() + ".when." + change.path(),
                                change.from(),
                                change.to(),
                                Backtest.replacing(
                                        policy,
                                        one -> one.name().equals(rule.name()) ? one.when(change.condition()) : one))));
            }
        }
        return found;
    }

    /** The word that a term stands in, and that with the words around it, the shortest first. */
    private static List<Candidate> phrases(ModerationPolicy policy, Submission submission, Evidence place) {
        WordList list = place.list() == null ? null : policy.lists().get(place.list());
        String text = submission.parts().get(place.part());
        if (list == null || text == null) {
            return List.of();
        }
        int start = PlainWords.start(text, place.start());
        int end = PlainWords.end(text, place.end());
        int before = PlainWords.start(text, gapBefore(text, start));
        int after = PlainWords.end(text, gapAfter(text, end));
        Set<String> phrases = new LinkedHashSet<>();
        phrases.add(text.substring(start, end));
        phrases.add(text.substring(start, after));
        phrases.add(text.substring(before, end));
        phrases.add(text.substring(before, after));
        String term = PlainWords.of(text.substring(place.start(), place.end()));
        return phrases.stream()
                .map(phrase -> String.join(" ", phrase.strip().split("\\s+", -1)))
                .filter(phrase -> !PlainWords.of(phrase).equals(term))
                .filter(phrase -> phrase.length() <= Term.MAX_LENGTH && Term.isVisible(phrase, list.evasion()))
                .filter(phrase -> !list.allowed().contains(phrase))
                .map(phrase -> new Candidate(
                        Proposal.Kind.ALLOWED_PHRASE,
                        "lists." + place.list() + ".allowed",
                        "",
                        phrase,
                        policy.withList(String.valueOf(place.list()), list.allowing(phrase))))
                .toList();
    }

    /** Where the word before ends, if nothing but one space lies between. */
    private static int gapBefore(String text, int start) {
        return start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
    }

    private static int gapAfter(String text, int end) {
        return end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }
}
