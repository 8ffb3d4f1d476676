package io.communitykit.testkit.rules;

import io.communitykit.moderation.Decision;
import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.Submission;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Holds a decision beside what was judged. Immutable.
 *
 * @param submission what was judged
 * @param decision what was decided
 */
public record Reviewed(Submission submission, Decision decision) {

    /**
     * Lists the rules that fired.
     *
     * @return their names, by priority, then by name
     */
    public List<String> rules() {
        return decision.findings().stream().map(Finding::rule).toList();
    }

    /**
     * Lists the rules that could not be decided because a fact was missing.
     *
     * @return their names, by priority, then by name
     */
    public List<String> undecided() {
        return decision.undecided().stream().map(Finding::rule).toList();
    }

    /**
     * Quotes what the rules found, from the original texts.
     *
     * @return the passages in the order in which they were found, each once
     */
    public List<String> found() {
        Set<String> passages = new LinkedHashSet<>();
        for (Finding finding : decision.findings()) {
            for (Evidence evidence : finding.evidence()) {
                String text = Objects.requireNonNull(submission.parts().get(evidence.part()));
                passages.add(text.substring(evidence.start(), evidence.end()));
            }
        }
        return List.copyOf(passages);
    }
}
