package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.ConfigException;
import io.communitykit.config.VersionHistory;
import io.communitykit.rewards.program.RewardsProgram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what members earn by a program. Compiled once; immutable and thread-safe, without clock, chance and I/O.
 *
 * <p>What was earned as of an instant is a pure function of the program and of the standing activities up to then, in
 * event time. {@link #replay} computes it from the beginning; {@link #apply} goes on from stored states and says when
 * it cannot. Both give the same awards and states.
 *
 * <ul>
 *   <li>An anonymous actor and an absent recipient earn nothing; the scores of the subject run on.
 *   <li>An activity earns by every rule that speaks of it, points in the order of currencies and rules, then badges.
 *   <li>An activity costs O(1) for each rule of its type; rules of other types cost nothing.
 * </ul>
 */
public final class RewardsEngine {

    private final VersionHistory<RewardsProgram> programs;
    private final Layout layout;
    private final VersionHistory<Ruleset> rulesets;

    /** The only rules there are and ever were; null if there are several versions. */
    private final @Nullable Ruleset only;

    private RewardsEngine(VersionHistory<RewardsProgram> programs) {
        this.programs = programs;
        this.layout = new Layout(programs.versions().stream()
                .map(VersionHistory.Version::configuration)
                .toList());
        this.rulesets = new VersionHistory<>(programs.versions().stream()
                .map(version -> new VersionHistory.Version<>(
                        version.validFrom(), new ProgramCompiler(version.configuration(), layout).compile()))
                .toList());
        VersionHistory.Version<Ruleset> latest = rulesets.latest();
        this.only = latest.validFrom().equals(Instant.MIN) ? latest.configuration() : null;
    }

    /**
     * Compiles a program that has always been in force.
     *
     * @param program the program
     * @return the engine
     * @throws ConfigException if the program's own checks find something wrong
     */
    public static RewardsEngine compile(RewardsProgram program) {
        return compile(VersionHistory.always(program));
    }

    /**
     * Compiles the versions of a program. Each activity is judged by the version in force when it occurred; what is
     * called the same in two versions goes on.
     *
     * @param programs the versions
     * @return the engine
     * @throws ConfigException if a program's own checks find something wrong
     * @throws IllegalArgumentException if the programs have different ids, or two of them the same version
     */
    public static RewardsEngine compile(VersionHistory<RewardsProgram> programs) {
        String id = programs.latest().configuration().id();
        Set<String> labels = new LinkedHashSet<>();
        for (VersionHistory.Version<RewardsProgram> version : programs.versions()) {
            RewardsProgram program = ConfigCheck.require(version.configuration());
            if (!program.id().equals(id) || !labels.add(program.label())) {
                throw new IllegalArgumentException("programs held " + program.label()
                        + " but they must all have the id " + id + ", each with a version of its own");
            }
        }
        return new RewardsEngine(programs);
    }

    /**
     * Gives back what is in force last.
     *
     * @return the latest version of the program
     */
    public RewardsProgram program() {
        return programs.latest().configuration();
    }

    /**
     * Gives back what was compiled.
     *
     * @return all versions of the program
     */
    public VersionHistory<RewardsProgram> programs() {
        return programs;
    }

    /**
     * Computes what is earned from the beginning.
     *
     * @param standing the standing activities, in event time, each once
     * @return what was earned
     * @throws IllegalArgumentException if an activity stands before one that it must follow
     */
    public Earnings replay(Iterable<Activity> standing) {
        RewardsFold fold = fold(RewardsState.NONE);
        List<Award> awards = new ArrayList<>();
        Activity previous = null;
        for (Activity activity : standing) {
            if (previous != null && Activity.IN_TIME.compare(previous, activity) >= 0) {
                throw new IllegalArgumentException("activity " + activity.id() + " stood after " + previous.id()
                        + " but activities must be in event time, each once");
            }
            fold.offer(activity, 0, awards);
            previous = activity;
        }
        return new Earnings(program(), awards, fold.state());
    }

    /**
     * Begins to go through activities one at a time, for histories that do not fit into memory.
     *
     * @param state where to go on; {@link RewardsState#NONE} at the beginning
     * @return the fold
     */
    public RewardsFold fold(RewardsState state) {
        return new RewardsFold(this, state);
    }

    /**
     * Goes on by one activity.
     *
     * @param before the states of the activity's actor, recipient and subject, as far as there are any; others may be
     *     there too
     * @param activity an activity that stands
     * @return what became of it
     */
    public Step apply(RewardsState before, Activity activity) {
        RewardsFold fold = fold(before);
        List<Award> awards = new ArrayList<>();
        return fold.offer(activity, 0, awards)
                ? new Step.Applied(fold.changes(), awards)
                : new Step.NeedsHistory(Instant.MIN);
    }

    Layout layout() {
        return layout;
    }

    Match match() {
        return new Match(
                rulesets.versions().stream()
                        .flatMap(version -> version.configuration().all().stream())
                        .toList(),
                layout.scores.size());
    }

    /** Lists the members whose state an activity of this type can change. */
    List<MemberId> members(Activity activity) {
        Ruleset decides = ruleset(activity.occurredAt());
        TypeRules rules = decides == null ? null : decides.of(activity);
        List<MemberId> members = new ArrayList<>(2);
        if (rules != null && rules.concernsActor && !activity.actor().equals(Activity.ANONYMOUS)) {
            members.add(activity.actor());
        }
        MemberId recipient = activity.recipient();
        if (rules != null && rules.concernsRecipient && recipient != null && !recipient.equals(Activity.ANONYMOUS)) {
            members.add(recipient);
        }
        return members;
    }

    /** Lists the subjects whose state activities of these types can change. */
    Set<Subject> subjects(Collection<Activity> activities) {
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Activity activity : activities) {
            Ruleset decides = ruleset(activity.occurredAt());
            TypeRules rules = decides == null ? null : decides.of(activity);
            Subject about = activity.subject();
            if (rules != null && rules.concernsSubject && about != null) {
                subjects.add(about);
            }
        }
        return subjects;
    }

    /** Tells whether a rule speaks of activities of this type. */
    boolean knows(Activity activity) {
        Ruleset decides = ruleset(activity.occurredAt());
        return decides != null && decides.of(activity) != null;
    }

    /** Finds the rules that decide on what occurred at an instant; null if none do. */
    @Nullable
    Ruleset ruleset(Instant occurredAt) {
        return only != null
                ? only
                : rulesets.at(occurredAt)
                        .map(VersionHistory.Version::configuration)
                        .orElse(null);
    }

    /** Tells whether a state was computed by rules that did not decide then. */
    boolean isOutdated(String rules, Horizon horizon) {
        Instant at = horizon.at();
        Ruleset decided = at == null ? null : ruleset(at);
        return decided != null && !decided.label.equals(rules);
    }
}
