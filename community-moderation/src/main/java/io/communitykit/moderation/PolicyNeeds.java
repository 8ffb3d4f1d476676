package io.communitykit.moderation;

import io.communitykit.moderation.policy.AuthorCondition;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.SituationCondition;
import io.communitykit.moderation.policy.SituationCondition.Per;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What the rules of a policy ask beside the submission. Immutable once gathered. */
final class PolicyNeeds {

    private final Set<String> lists = new TreeSet<>();
    private final Set<String> ports = new TreeSet<>();
    private final Map<Per, Integer> windows = new EnumMap<>(Per.class);
    private boolean author;
    private boolean conduct;

    static PolicyNeeds of(List<Condition> conditions) {
        PolicyNeeds needs = new PolicyNeeds();
        conditions.forEach(condition -> needs.gather(condition, true));
        return needs;
    }

    /** Looks at a condition; of what surrounds a submission, the submission itself brings the facts. */
    private void gather(Condition condition, boolean own) {
        boolean elsewhere =
                condition instanceof SituationCondition.Parent || condition instanceof SituationCondition.InThread;
        condition.parts().forEach(part -> gather(part, own && !elsewhere));
        if (condition instanceof Condition.Words words) {
            lists.add(words.list());
        }
        if (!own) {
            return;
        }
        if (condition instanceof SituationCondition.Port port) {
            ports.add(port.name());
        } else if (condition instanceof SituationCondition.Count count) {
            int bound = Math.max(
                    Objects.requireNonNullElse(count.atLeast(), 0), Objects.requireNonNullElse(count.atMost(), 0));
            windows.merge(count.per(), bound + 1, Math::max);
        } else if (condition instanceof AuthorCondition.Decisions) {
            conduct = true;
        } else if (condition instanceof Condition.AccountAge
                || condition instanceof Condition.Custom
                || (condition instanceof AuthorCondition && !(condition instanceof AuthorCondition.By))) {
            author = true;
        }
    }

    Set<String> lists() {
        return lists;
    }

    /** The names of the ports, the one that knows authors included. */
    Set<String> portsAndAuthors() {
        Set<String> all = new TreeSet<>(ports);
        if (author) {
            all.add(Background.AUTHORS);
        }
        return Collections.unmodifiableSet(all);
    }

    Set<String> ports() {
        return Collections.unmodifiableSet(ports);
    }

    /** How many sightings the windows of each sort must remember. */
    Map<Per, Integer> windows() {
        return Collections.unmodifiableMap(windows);
    }

    boolean author() {
        return author;
    }

    boolean conduct() {
        return conduct;
    }
}
