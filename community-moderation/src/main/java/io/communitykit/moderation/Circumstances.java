package io.communitykit.moderation;

import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.Visibility;
import io.communitykit.moderation.port.PortAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records under which circumstances a decision was taken. Immutable.
 *
 * @param visibility who may see what was judged
 * @param answers what the ports of the host answered
 * @param restraints why the verdict is another than the rules ask for; none if it is not
 * @param proposed what the rules ask for where a person has decided otherwise
 */
public record Circumstances(
        Visibility visibility,
        List<PortAnswer> answers,
        List<Restraint> restraints,
        @Nullable Verdict proposed) {

    /** Public, no ports asked, nothing restrained. */
    public static final Circumstances USUAL = new Circumstances(Visibility.PUBLIC, List.of(), List.of(), null);

    /** Copies the lists. */
    public Circumstances {
        answers = List.copyOf(answers);
        restraints = List.copyOf(restraints);
    }
}
