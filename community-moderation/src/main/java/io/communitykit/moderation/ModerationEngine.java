package io.communitykit.moderation;

import io.communitykit.activity.Moment;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.ConfigHash;
import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.RuleStatus;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.Visibility;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.moderation.text.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges submissions by a policy. Immutable and thread-safe; does no I/O and knows no clock.
 *
 * <ul>
 *   <li>The same submission, facts and instant always give the same decision.
 *   <li>Rules are asked by priority, the lowest number first; the order of rules of one priority does not matter.
 *   <li>A rule fires if its condition is true. One that is unknown does not fire and is listed as undecided.
 *   <li>A rule that is being tried, or has reached its daily cap, is recorded and has no effect.
 *   <li>A rule that is unknown because a port failed does what it says for that case.
 *   <li>No rule overrides what a person has decided, see {@link io.communitykit.moderation.ruling.Ruling#over}.
 *   <li>What would cost more steps than the policy allows is held for review.
 *   <li>A rule that fires only if words are taken for terms which could as well be ordinary ones asks for review at
 *       most.
 *   <li>A rule that fires and says {@code stop} keeps rules of higher numbers from being asked.
 *   <li>The most severe verdict of the rules that fired is the verdict.
 *   <li>The texts are read once for all rules, and a condition that several rules ask is asked once; time is linear in
 *       their length, whatever they are.
 * </ul>
 */
public final class ModerationEngine {

    private static final Comparator<Rule> ORDER =
            Comparator.<Rule>comparingInt(CompiledRule::priorityOf).thenComparing(Rule::name);

    private final ModerationPolicy policy;
    private final PolicyRef reference;
    private final TermIndex terms;
    private final List<Level> levels;
    private final int atoms;
    private final PolicyNeeds needs;
    private final Counting counting;
    private final Reasons reasons;
    private final Actions actions;
    private final boolean keepsPrivate;

    private ModerationEngine(ModerationPolicy policy, @Nullable Vocabulary vocabulary) {
        this.policy = policy;
        this.reference = new PolicyRef(policy.id(), policy.version(), ConfigHash.of(policy));
        List<Rule> asked = policy.resolved().stream()
                .filter(rule -> rule.status() != RuleStatus.DRAFT && rule.status() != RuleStatus.EXPIRED)
                .sorted(ORDER)
                .toList();
        this.needs =
                PolicyNeeds.of(asked.stream().map(CompiledRule::conditionOf).toList());
        this.terms = new TermIndex(usedLists(policy, needs), vocabulary);
        Checks checks = new Checks(terms, policy.privateText());
        this.levels = levels(asked, checks);
        this.atoms = checks.atoms();
        this.keepsPrivate = policy.privateText() != null && policy.privateText().keep();
        this.counting = new Counting(policy, needs.windows(), asked, keepsPrivate);
        this.reasons = Reasons.bundled();
        this.actions = new Actions(reasons.askToEdit());
    }

    /** Rules of one priority. */
    private record Level(int priority, RuleTree rules) {}

    private static List<Level> levels(List<Rule> asked, Checks checks) {
        Map<Integer, List<CompiledRule>> byPriority = new TreeMap<>();
        for (Rule rule : asked) {
            Set<String> ports =
                    PolicyNeeds.of(List.of(CompiledRule.conditionOf(rule))).portsAndAuthors();
            CompiledRule compiled = new CompiledRule(
                    rule,
                    byPriority.values().stream().mapToInt(List::size).sum(),
                    checks.compile(CompiledRule.conditionOf(rule)),
                    ports);
            byPriority
                    .computeIfAbsent(compiled.priority(), priority -> new ArrayList<>())
                    .add(compiled);
        }
        List<Level> levels = new ArrayList<>();
        byPriority.forEach((priority, rules) -> levels.add(new Level(priority, RuleTree.of(rules))));
        return levels;
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

    private static Map<String, WordList> usedLists(ModerationPolicy policy, PolicyNeeds needs) {
        Map<String, WordList> used = new LinkedHashMap<>(policy.lists());
        used.keySet().retainAll(needs.lists());
        return used;
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
        return needs.author() || !policy.staff().isEmpty();
    }

    /**
     * Tells whether any rule asks how earlier decisions about an author came out.
     *
     * @return false if decisions do not depend on it
     */
    public boolean needsConduct() {
        return needs.conduct();
    }

    /**
     * Names the ports that rules ask about a submission.
     *
     * @param submission what is to be judged
     * @return their names; none if it is private and the policy lets no port read private text
     */
    public Set<String> ports(Submission submission) {
        boolean closed = isPrivate(submission)
                && (policy.privateText() == null
                        || !policy.privateText().detectors().contains("port"));
        return closed ? new TreeSet<>() : needs.ports();
    }

    /** Names every port that a rule asks. */
    Set<String> portNames() {
        return needs.ports();
    }

    /**
     * Names the counters that decide about a submission.
     *
     * @param submission what is to be judged
     * @param at as of when
     * @return their keys; none if no rule counts or is capped
     */
    public Set<CounterKey> counters(Submission submission, Instant at) {
        return counting.keys(submission, at);
    }

    /**
     * Counts what was judged.
     *
     * @param submission what was judged
     * @param decision how
     * @param known the counters as they were when it was judged
     * @return the counters that have changed, under the versions that they had
     */
    public Collection<Counter> count(Submission submission, Decision decision, Map<CounterKey, Counter> known) {
        return counting.after(submission, decision, known);
    }

    boolean keeps(Submission submission) {
        return keepsPrivate || !isPrivate(submission);
    }

    private static boolean isPrivate(Submission submission) {
        return submission.surroundings().visibility() == Visibility.PRIVATE;
    }

    /**
     * Judges a submission by itself: nothing was counted before, no port was asked and nobody has decided.
     *
     * @param submission what was submitted; without a revision it is taken for the first
     * @param author what is known about its author beside what the submission says
     * @param at as of when, in event time
     * @return the decision
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999
     */
    public Decision review(Submission submission, Author author, Instant at) {
        return review(submission, Background.of(author), at);
    }

    /**
     * Judges a submission.
     *
     * @param submission what was submitted; without a revision it is taken for the first
     * @param background everything that is known beside it
     * @param at as of when, in event time
     * @return the decision
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999
     */
    public Decision review(Submission submission, Background background, Instant at) {
        Instant asOf = Moment.storable("at", at);
        Author known = submission.known().or(background.author());
        Meter meter = new Meter(policy.budget());
        Judging judging = new Judging(terms, atoms, background, asOf, policy.zone(), keepsPrivate, meter);
        Reading reading = new Reading(judging, submission, known);
        Course course = new Course(
                reading,
                isStaff(known),
                failed(background),
                rule -> counting.isCapped(rule.rule(), asOf, background.counters()));
        for (Level level : levels) {
            if (level.priority() > course.last() || meter.isExhausted()) {
                break;
            }
            level.rules().visit(reading, course::ask);
        }
        return decide(submission, background, known, judging, course);
    }

    private Decision decide(
            Submission submission, Background background, Author known, Judging judging, Course course) {
        List<Course.Found> fired = course.fired();
        List<Restraint> restraints = new ArrayList<>(0);
        Verdict verdict = Verdict.ALLOW;
        for (Course.Found found : fired) {
            verdict = verdict.strictest(found.finding().verdict());
        }
        if (judging.meter().isExhausted()) {
            restraints.add(Restraint.BUDGET);
            verdict = verdict.strictest(Verdict.HOLD);
        }
        long revision = submission.revision() == null ? 1 : submission.revision();
        Verdict proposed = verdict;
        Ruling ruling = background.ruling();
        if (ruling != null) {
            verdict = ruling.over(proposed, revision);
        }
        boolean overruled = verdict != proposed;
        if (overruled) {
            restraints.add(Restraint.PERSON);
        }
        boolean usual = restraints.isEmpty() && background.answers().isEmpty() && !isPrivate(submission);
        return new Decision(
                submission.subject(),
                revision,
                submission.author(),
                submission.group(),
                submission.channel(),
                judging.at(),
                reference,
                verdict,
                Course.findings(fired),
                course.undecided(),
                reason(submission, verdict, fired),
                known,
                judging.meter().steps(),
                course.shadow(),
                overruled ? List.of() : actions.of(submission, reference, fired),
                usual
                        ? Circumstances.USUAL
                        : new Circumstances(
                                submission.surroundings().visibility(),
                                background.answers(),
                                restraints,
                                overruled ? proposed : null));
    }

    private boolean isStaff(Author author) {
        return !policy.staff().isEmpty()
                && author.roles()
                        .map(roles -> roles.stream().anyMatch(policy.staff()::contains))
                        .orElse(false);
    }

    private static Set<String> failed(Background background) {
        if (background.answers().isEmpty()) {
            return Collections.emptySet();
        }
        Set<String> failed = new TreeSet<>();
        for (PortAnswer answer : background.answers()) {
            if (answer.isFailure()) {
                failed.add(answer.port());
            }
        }
        return failed;
    }

    /** The text of the first rule that decided and has one, over the library's own for the languages it lacks. */
    private Map<String, String> reason(Submission submission, Verdict verdict, List<Course.Found> fired) {
        if (verdict == Verdict.ALLOW) {
            return Map.of();
        }
        for (Course.Found found : fired) {
            if (found.rule().then().verdict() == verdict
                    && found.finding().verdict() == verdict
                    && !found.rule().then().reason().isEmpty()) {
                Placeholders values = Placeholders.of(submission, reference, found.finding());
                return reasons.of(verdict, values.fill(found.rule().then().reason()));
            }
        }
        return reasons.of(verdict, Map.of());
    }
}
