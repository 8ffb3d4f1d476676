package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says what may be done with private text. What is not allowed leaves a condition unknown. Immutable.
 *
 * @param detectors the keys of the conditions that may read it, such as {@code links}; none unless said otherwise
 * @param keep whether places, lengths and a digest of it are recorded; not unless said otherwise
 */
public record PrivateText(
        List<String> detectors,
        @JsonProperty(defaultValue = "false") Boolean keep) implements SelfChecking {

    /** Nothing may be done. */
    public static final PrivateText UNTOUCHED = new PrivateText(List.of(), false);

    /** Fills in the defaults. */
    public PrivateText {
        detectors = List.copyOf(detectors);
        keep = Objects.requireNonNullElse(keep, false);
    }

    @Override
    public void check(ConfigCheck check) {
        Set<String> known = new TreeSet<>();
        gather(Condition.class, known);
        check.enclosing(ModerationPolicy.class)
                .ifPresent(policy -> policy.rules().stream()
                        .flatMap(rule -> Stream.ofNullable(rule.when()))
                        .forEach(when -> gather(when, known)));
        for (int i = 0; i < detectors.size(); i++) {
            check.dangling("detectors[" + i + "]", detectors.get(i), known);
        }
    }

    /** The keys of the library's own conditions. */
    private static void gather(Class<?> union, Set<String> keys) {
        for (Class<?> branch : union.getPermittedSubclasses()) {
            if (branch.isSealed()) {
                gather(branch, keys);
            } else if (branch != Condition.Custom.class) {
                String simple = branch.getSimpleName();
                keys.add(Character.toLowerCase(simple.charAt(0)) + simple.substring(1));
            }
        }
    }

    /** The keys of the host's conditions that a rule uses. */
    private static void gather(Condition condition, Set<String> keys) {
        keys.add(condition.key());
        condition.parts().forEach(part -> gather(part, keys));
    }
}
