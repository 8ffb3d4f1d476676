package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.Subject;
import io.communitykit.SystemClock;
import io.communitykit.activity.Moment;
import io.communitykit.config.VersionHistory;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.moderation.ruling.RulingStore;
import io.communitykit.moderation.text.Vocabulary;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import io.communitykit.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reviews submissions: judges them by the policy in force, records each decision once, remembers the conduct of
 * authors. Thread-safe; every call is one transaction, or takes part in the host's.
 *
 * <ul>
 *   <li>The same text of the same subject is judged once; a repeat answers the decision that was taken.
 *   <li>Another text of the same subject is an edit: it is judged anew as the next revision, and both decisions stay.
 *   <li>Under a revision that the host numbers itself there is one text; another one is refused.
 *   <li>A decision is recorded with the version of the policy and with all facts about the author that it rests on; a
 *       late fact changes nothing in it.
 *   <li>Decision and conduct are written together or not at all.
 * </ul>
 */
public final class Moderation {

    /** How long a port may take unless said otherwise. */
    public static final Duration DEADLINE = Duration.ofSeconds(2);

    private final DecisionLog log;
    private final ConductStore conducts;
    private final Storage storage;
    private final ReviewDesk desk;
    private final InstantSource clock;
    private final UnitOfWork work;

    private Moderation(Builder builder) {
        this.log = builder.storage.port(DecisionLog.PORT);
        this.conducts = builder.storage.port(ConductStore.PORT);
        this.storage = builder.storage;
        this.clock = builder.clock;
        Ports ports = new Ports(
                builder.facts, builder.named, builder.deadline, builder.runner, builder.clock, builder.observer);
        builder.engines.versions().forEach(version -> ports.check(version.configuration()));
        Rulings own = builder.rulings;
        this.desk = new ReviewDesk(
                builder.engines,
                builder.storage,
                own == null ? builder.storage.port(RulingStore.PORT)::findAll : own,
                ports,
                builder.clock);
        this.work = new UnitOfWork(builder.storage, builder.observer, builder.clock);
    }

    /**
     * Moderates by one policy, with the system's clock and no facts beside those that submissions bring.
     *
     * @param policy the policy
     * @param storage the community's storage
     * @return the service
     * @throws io.communitykit.config.ConfigException if the policy's own checks find problems
     */
    public static Moderation of(ModerationPolicy policy, Storage storage) {
        return builder(policy, storage).build();
    }

    /**
     * Begins a service with its own clock, facts or observer.
     *
     * @param policy the policy
     * @param storage the community's storage
     * @return a builder
     * @throws io.communitykit.config.ConfigException if the policy's own checks find problems
     */
    public static Builder builder(ModerationPolicy policy, Storage storage) {
        return builder(VersionHistory.always(policy), storage);
    }

    /**
     * Begins a service that follows the version of the policy which was in force when something was submitted.
     *
     * @param policies the policy's versions
     * @param storage the community's storage
     * @return a builder
     * @throws io.communitykit.config.ConfigException if the own checks of a version find problems
     */
    public static Builder builder(VersionHistory<ModerationPolicy> policies, Storage storage) {
        return new Builder(policies, Objects.requireNonNull(storage, "storage"));
    }

    /**
     * Reviews one submission.
     *
     * @param submission what was submitted
     * @return the decision, the recorded one if this text was judged before
     * @throws ContentionException if others were faster, every time in a transaction of our own, or once in the host's;
     *     {@link #process} answers that as a value
     * @throws IllegalArgumentException if another text was judged under the same numbered revision, or no version of
     *     the policy is in force
     */
    public Decision review(Submission submission) {
        return process(List.of(Objects.requireNonNull(submission, "submission")))
                .orElseThrow()
                .get(0);
    }

    /**
     * Reviews submissions in one transaction, as if one after the other.
     *
     * @param submissions what was submitted
     * @return the decisions in the same order, or contended in a transaction of the host
     * @throws IllegalArgumentException if another text was judged under the same numbered revision, or no version of
     *     the policy is in force
     */
    public Outcome<List<Decision>> process(List<Submission> submissions) {
        Instant now = Moment.storable("now", clock.instant());
        Map<Integer, Background> asked = desk.asked(submissions, now);
        return work.run("moderation.review", () -> desk.reviewed(submissions, now, asked));
    }

    /**
     * Tells how a member has fared.
     *
     * @param member the member
     * @return the conduct; empty if nothing of theirs was judged
     */
    public Optional<Conduct> conduct(MemberId member) {
        return conducts.find(member);
    }

    /**
     * Records what a person decides about a subject, as it is now. No rule overrides it.
     *
     * @param subject what is decided about
     * @param verdict what is to become of it
     * @param moderator who decides
     * @return the decision
     * @throws ContentionException if others were faster
     */
    public Ruling decide(Subject subject, Verdict verdict, MemberId moderator) {
        RulingStore store = storage.port(RulingStore.PORT);
        return work.run("moderation.decide", () -> {
                    Ruling stored = store.find(subject).orElse(null);
                    long revision = log.latest(subject)
                            .map(recorded -> recorded.decision().revision())
                            .orElse(1L);
                    long version = stored == null ? Versioned.FIRST_VERSION : stored.version() + 1;
                    Ruling ruling = new Ruling(
                            subject, revision, verdict, moderator, Moment.storable("now", clock.instant()), version);
                    boolean done = stored == null ? store.insert(ruling) : store.replace(ruling, stored.version());
                    if (!done) {
                        throw new ContentionException("ruling about " + subject);
                    }
                    return ruling;
                })
                .orElseThrow();
    }

    /**
     * Judges a text again that was judged, as it would be now: by the policy in force, and by what is known now. The
     * decision that was taken stands, and nothing is recorded.
     *
     * @param submission the same text under the same subject
     * @return both decisions; empty if nothing was decided about this subject, or the same would be decided now
     */
    public Optional<Reconsideration> reconsider(Submission submission) {
        return storage.inTransaction(() -> log.latest(submission.subject()))
                .map(RecordedDecision::decision)
                .flatMap(taken -> desk.reconsider(submission, taken));
    }

    /** Collects what a service needs. Not thread-safe. */
    public static final class Builder {

        private final VersionHistory<ModerationPolicy> policies;
        private final Storage storage;
        private VersionHistory<ModerationEngine> engines;
        private AuthorFacts facts = AuthorFacts.none();
        private final Map<String, FactPort> named = new TreeMap<>();
        private Duration deadline = DEADLINE;
        private @Nullable Consumer<Runnable> runner;
        private @Nullable Rulings rulings;
        private InstantSource clock = SystemClock.get();
        private Observer observer = Observer.none();

        private Builder(VersionHistory<ModerationPolicy> policies, Storage storage) {
            this.policies = policies;
            this.engines = compiled(policies, ModerationEngine::compile);
            this.storage = storage;
        }

        private static VersionHistory<ModerationEngine> compiled(
                VersionHistory<ModerationPolicy> policies, Function<ModerationPolicy, ModerationEngine> compiler) {
            return new VersionHistory<>(policies.versions().stream()
                    .map(version ->
                            new VersionHistory.Version<>(version.validFrom(), compiler.apply(version.configuration())))
                    .toList());
        }

        /**
         * Tells ordinary words from disguised ones.
         *
         * @param words the words that members use in earnest
         * @return this builder
         */
        public Builder vocabulary(Vocabulary words) {
            engines = compiled(policies, policy -> ModerationEngine.compile(policy, words));
            return this;
        }

        /**
         * Asks the host about authors.
         *
         * @param port tells what the host knows
         * @return this builder
         */
        public Builder facts(AuthorFacts port) {
            facts = port;
            return this;
        }

        /**
         * Asks the host about submissions, for conditions that name the port.
         *
         * @param name its name in the policy
         * @param port finds out
         * @return this builder
         */
        public Builder port(String name, FactPort port) {
            named.put(name, port);
            return this;
        }

        /**
         * Says how long a port may take. It is measured; a port that took longer is recorded as late. Nobody is
         * interrupted for it, see {@link #runner}.
         *
         * @param longest how long, two seconds unless said otherwise
         * @return this builder
         */
        public Builder deadline(Duration longest) {
            deadline = longest;
            return this;
        }

        /**
         * Lets somebody else run the questions to ports, so that nobody waits longer than the deadline.
         *
         * @param who runs what it is given, such as {@code executor::execute}
         * @return this builder
         */
        public Builder runner(Consumer<Runnable> who) {
            runner = who;
            return this;
        }

        /**
         * Looks up what people have decided in the host's own tables rather than in the storage.
         *
         * @param decided tells what was decided
         * @return this builder
         */
        public Builder rulings(Rulings decided) {
            rulings = decided;
            return this;
        }

        /**
         * Takes time from a source other than the system's clock.
         *
         * @param source tells the time
         * @return this builder
         */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /**
         * Tells an observer what happens.
         *
         * @param who is told
         * @return this builder
         */
        public Builder observer(Observer who) {
            observer = who;
            return this;
        }

        /**
         * Makes the service.
         *
         * @return the service
         * @throws IllegalArgumentException if the policy asks a port that has no name here
         */
        public Moderation build() {
            return new Moderation(this);
        }
    }
}
