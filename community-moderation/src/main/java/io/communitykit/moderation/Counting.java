package io.communitykit.moderation;

import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.counter.Sighting;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.SituationCondition.Per;
import io.communitykit.moderation.policy.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Knows what the rules of a policy count, and what is to be remembered of a decision. Immutable. */
final class Counting {

    private final ModerationPolicy policy;
    private final Map<Per, Integer> windows;
    private final Map<String, Integer> caps = new TreeMap<>();
    private final boolean keepsPrivate;

    Counting(ModerationPolicy policy, Map<Per, Integer> windows, Collection<Rule> asked, boolean keepsPrivate) {
        this.policy = policy;
        this.windows = windows;
        this.keepsPrivate = keepsPrivate;
        for (Rule rule : asked) {
            if (rule.dailyCap() != null) {
                caps.put(rule.name(), rule.dailyCap());
            }
        }
    }

    Set<CounterKey> keys(Submission submission, Instant at) {
        Set<CounterKey> keys = new TreeSet<>();
        windows.keySet().forEach(per -> keys.addAll(CounterKeys.of(submission, per)));
        caps.keySet().forEach(rule -> keys.add(cap(rule, at)));
        return keys;
    }

    private CounterKey cap(String rule, Instant at) {
        return CounterKeys.cap(policy.id(), rule, at.atZone(policy.zone()).toLocalDate());
    }

    boolean isCapped(Rule rule, Instant at, @Nullable Map<CounterKey, Counter> counters) {
        Integer cap = caps.get(rule.name());
        if (cap == null || counters == null) {
            return false;
        }
        Counter counter = counters.get(cap(rule.name(), at));
        return counter != null && counter.total() >= cap;
    }

    Collection<Counter> after(Submission submission, Decision decision, Map<CounterKey, Counter> known) {
        Map<CounterKey, Counter> changed = new TreeMap<>();
        Sighting sighting = new Sighting(decision.at(), CounterKeys.subject(submission));
        windows.forEach((per, keep) -> {
            if (isRemembered(submission, per)) {
                for (CounterKey key : CounterKeys.of(submission, per)) {
                    Counter before = known.getOrDefault(key, Counter.none(key));
                    Counter after = before.with(sighting, keep);
                    if (!after.equals(before)) {
                        changed.put(key, after);
                    }
                }
            }
        });
        for (Finding finding : decision.findings()) {
            if (caps.containsKey(finding.rule())) {
                CounterKey key = cap(finding.rule(), decision.at());
                changed.put(key, known.getOrDefault(key, Counter.none(key)).plusOne());
            }
        }
        return changed.values();
    }

    /** Of private text nothing is remembered unless the policy says so. */
    private boolean isRemembered(Submission submission, Per per) {
        return keepsPrivate
                || per == Per.MEMBER
                || per == Per.COMMUNITY
                || submission.surroundings().visibility() != Visibility.PRIVATE;
    }
}
