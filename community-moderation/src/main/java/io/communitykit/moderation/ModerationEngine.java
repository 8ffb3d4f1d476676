package io.communitykit.moderation;

import io.communitykit.activity.Moment;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.ConfigHash;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.moderation.text.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges submissions by a policy. Immutable and thread-safe; does no I/O and knows no clock.
 *
 * <ul>
 *   <li>The same submission, facts and instant always give the same decision.
 *   <li>Rules are asked by priority, the lowest number first; the order of rules of one priority does not matter.
 *   <li>A rule fires if its condition is true. One that is unknown does not fire and is listed as undecided.
 *   <li>A rule that fires only if words are taken for terms which could as well be ordinary ones asks for review at
 *       most.
 *   <li>A rule that fires and says {@code stop} keeps rules of higher numbers from being asked.
 *   <li>The most severe verdict of the rules that fired is the verdict.
 *   <li>The texts are read once for all rules; time is linear in their length, whatever they are.
 * </ul>
 */
public final class ModerationEngine {

    private static final Comparator<Rule> ORDER =
            Comparator.<Rule>comparingInt(Rule::priority).thenComparing(Rule::name);

    private final ModerationPolicy policy;
    private final PolicyRef reference;
    private final TermIndex terms;
    private final List<CompiledRule> rules;
    private final Reasons reasons;
    private final boolean needsAuthor;

    private ModerationEngine(ModerationPolicy policy, @Nullable Vocabulary vocabulary) {
        this.policy = policy;
        this.reference = new PolicyRef(policy.id(), policy.version(), ConfigHash.of(policy));
        this.terms = new TermIndex(usedLists(policy), vocabulary);
        Checks checks = new Checks(terms);
        this.rules = policy.rules().stream()
                .sorted(ORDER)
                .map(rule -> new CompiledRule(rule, checks.compile(rule.when())))
                .toList();
        this.reasons = Reasons.bundled();
        this.needsAuthor = policy.rules().stream().anyMatch(rule -> Checks.needsAuthor(rule.when()));
    }

    private record CompiledRule(Rule rule, Check check) {

        /** What a rule found; one that fires on a mere suspicion asks for review at most. */
        Finding finding(Reading reading) {
            Verdict wanted = rule.then().verdict();
            Verdict verdict = reading.isSuspicious() && wanted.compareTo(Verdict.HOLD) > 0 ? Verdict.HOLD : wanted;
            return new Finding(rule.name(), rule.priority(), verdict, check.explain(reading));
        }
    }

    /**
     * Compiles a policy without a vocabulary.
     *
     * @param policy the policy
     * @return the engine
     * @throws io.communitykit.config.ConfigException if the policy's own checks find problems; it names all of them
     */
    public static ModerationEngine compile(ModerationPolicy policy) {
        return new ModerationEngine(ConfigCheck.require(policy), null);
    }

    /**
     * Compiles a policy.
     *
     * @param policy the policy
     * @param vocabulary tells ordinary words from slips and joined words, for lists of the level {@code strict}
     * @return the engine
     * @throws io.communitykit.config.ConfigException if the policy's own checks find problems; it names all of them
     */
    public static ModerationEngine compile(ModerationPolicy policy, Vocabulary vocabulary) {
        return new ModerationEngine(ConfigCheck.require(policy), vocabulary);
    }

    private static Map<String, WordList> usedLists(ModerationPolicy policy) {
        Map<String, WordList> used = new LinkedHashMap<>();
        policy.lists().forEach((name, list) -> {
            if (policy.rules().stream().anyMatch(rule -> uses(rule.when(), name))) {
                used.put(name, list);
            }
        });
        return used;
    }

    private static boolean uses(Condition condition, String list) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().anyMatch(part -> uses(part, list));
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(part -> uses(part, list));
        } else if (condition instanceof Condition.Not not) {
            return uses(not.condition(), list);
        }
        return condition instanceof Condition.Words words && words.list().equals(list);
    }

    /**
     * Gives back what was compiled.
     *
     * @return the policy
     */
    public ModerationPolicy policy() {
        return policy;
    }

    /**
     * Names what was compiled, as decisions quote it.
     *
     * @return id, version and content hash of the policy
     */
    public PolicyRef reference() {
        return reference;
    }

    /**
     * Tells whether any rule asks for facts about authors.
     *
     * @return false if decisions do not depend on them
     */
    public boolean needsAuthor() {
        return needsAuthor;
    }

    /**
     * Judges a submission.
     *
     * @param submission what was submitted; without a revision it is taken for the first
     * @param author what is known about its author beside what the submission says
     * @param at as of when, in event time
     * @return the decision
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999
     */
    public Decision review(Submission submission, Author author, Instant at) {
        Instant asOf = Moment.storable("at", at);
        Author known = submission.known().or(author);
        Reading reading = new Reading(terms, submission, known, asOf);
        List<Finding> fired = new ArrayList<>(0);
        List<Finding> undecided = new ArrayList<>(0);
        Verdict verdict = Verdict.ALLOW;
        int last = Integer.MAX_VALUE;
        for (CompiledRule rule : rules) {
            if (rule.rule().priority() > last) {
                break;
            }
            Truth value = rule.check().test(reading);
            if (value == Truth.UNKNOWN && reading.hasSuspects()) {
                reading.suspect(true);
                value = rule.check().test(reading) == Truth.TRUE ? Truth.TRUE : value;
                reading.suspect(value == Truth.TRUE);
            }
            if (value == Truth.TRUE) {
                Finding finding = rule.finding(reading);
                fired.add(finding);
                verdict = verdict.strictest(finding.verdict());
                last = rule.rule().stop() ? rule.rule().priority() : last;
            } else if (value == Truth.UNKNOWN) {
                undecided.add(rule.finding(reading));
            }
            reading.suspect(false);
        }
        return new Decision(
                submission.subject(),
                submission.revision() == null ? 1 : submission.revision(),
                submission.author(),
                submission.group(),
                submission.channel(),
                asOf,
                reference,
                verdict,
                fired,
                undecided,
                reason(verdict, fired),
                known,
                reading.steps());
    }

    /** The text of the first rule that decided and has one, over the library's own for the languages it lacks. */
    private Map<String, String> reason(Verdict verdict, List<Finding> fired) {
        if (verdict == Verdict.ALLOW) {
            return Map.of();
        }
        return rules.stream()
                .map(CompiledRule::rule)
                .filter(rule -> rule.then().verdict() == verdict
                        && !rule.then().reason().isEmpty()
                        && fired.stream().anyMatch(finding -> finding.rule().equals(rule.name())))
                .findFirst()
                .map(rule -> reasons.of(verdict, rule.then().reason()))
                .orElseGet(() -> reasons.of(verdict, Map.of()));
    }
}
