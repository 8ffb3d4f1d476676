package io.communitykit.examples.replay.run;

import io.communitykit.Subject;
import io.communitykit.moderation.policy.Verdict;
import java.util.List;

/**
 * Says what became of one text.
 *
 * @param subject the post or comment
 * @param verdict the verdict
 * @param rules the rules that fired, by priority, then by name
 */
public record Judgement(Subject subject, Verdict verdict, List<String> rules) {

    /** Copies the list. */
    public Judgement {
        rules = List.copyOf(rules);
    }
}
