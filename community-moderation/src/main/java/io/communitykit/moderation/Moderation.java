package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.Subject;
import io.communitykit.SystemClock;
import io.communitykit.activity.Moment;
import io.communitykit.config.VersionHistory;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.text.Vocabulary;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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

    private final VersionHistory<ModerationEngine> engines;
    private final DecisionLog log;
    private final ConductStore conducts;
    private final AuthorFacts facts;
    private final InstantSource clock;
    private final UnitOfWork work;

    private Moderation(Builder builder) {
        this.engines = builder.engines;
        this.log = builder.storage.port(DecisionLog.PORT);
        this.conducts = builder.storage.port(ConductStore.PORT);
        this.facts = builder.facts;
        this.clock = builder.clock;
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
        return work.run("moderation.review", () -> new Batch(submissions).review());
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

    /** One transaction's work. */
    private final class Batch {

        private final List<Submission> submissions;
        private final Instant now = clock.instant();
        private final Map<Subject, RecordedDecision> latest;
        private final Map<DecisionKey, RecordedDecision> numbered;
        private final Map<DecisionKey, RecordedDecision> fresh = new LinkedHashMap<>();

        Batch(List<Submission> submissions) {
            this.submissions = submissions;
            this.latest = new LinkedHashMap<>(
                    log.latest(submissions.stream().map(Submission::subject).toList()));
            this.numbered = new LinkedHashMap<>(log.findAll(submissions.stream()
                    .filter(submission -> submission.revision() != null)
                    .map(submission -> key(submission, submission.revision()))
                    .toList()));
        }

        List<Decision> review() {
            List<Decision> decisions = new ArrayList<>(submissions.size());
            submissions.forEach(submission -> decisions.add(decide(submission)));
            if (!log.insertAll(List.copyOf(fresh.values())).isEmpty()) {
                throw new ContentionException("decisions about " + fresh.keySet());
            }
            remember();
            return List.copyOf(decisions);
        }

        private Decision decide(Submission submission) {
            String digest = Digest.of(submission);
            RecordedDecision last = latest.get(submission.subject());
            Long number = submission.revision();
            RecordedDecision known = number == null ? last : numbered.get(key(submission, number));
            if (known != null && known.digest().equals(digest)) {
                return known.decision();
            }
            if (known != null && number != null) {
                throw new IllegalArgumentException("text of " + known.key()
                        + " was not the one that was judged under this revision but it must be; number each edit anew");
            }
            long revision =
                    number != null ? number : last == null ? 1 : last.decision().revision() + 1;
            Decision decision = judge(submission, revision);
            RecordedDecision recorded = new RecordedDecision(decision, digest);
            fresh.put(recorded.key(), recorded);
            numbered.put(recorded.key(), recorded);
            if (last == null || last.decision().revision() < revision) {
                latest.put(submission.subject(), recorded);
            }
            return decision;
        }

        private Decision judge(Submission submission, long revision) {
            Instant at = submission.at() == null ? Moment.storable("now", now) : submission.at();
            ModerationEngine engine = engines.at(at)
                    .map(VersionHistory.Version::configuration)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "at of " + submission.subject() + " was " + at + " but no policy was in force yet"));
            Author author = engine.needsAuthor() ? facts.find(submission.author(), at) : Author.UNKNOWN;
            return engine.review(submission.withRevision(revision), author, at);
        }

        private void remember() {
            Map<MemberId, List<Decision>> byAuthor = new TreeMap<>();
            fresh.values()
                    .forEach(recorded -> byAuthor.computeIfAbsent(
                                    recorded.decision().author(), author -> new ArrayList<>())
                            .add(recorded.decision()));
            Map<MemberId, Conduct> stored = conducts.findAll(byAuthor.keySet());
            List<Conduct> first = new ArrayList<>();
            List<Conduct> next = new ArrayList<>();
            byAuthor.forEach((author, decisions) -> {
                Conduct conduct = stored.get(author);
                if (conduct == null) {
                    first.add(Conduct.of(author, decisions));
                } else {
                    next.add(conduct.plus(decisions));
                }
            });
            if (!conducts.insertAll(first).isEmpty()
                    || !conducts.replaceAll(next).isEmpty()) {
                throw new ContentionException("conduct of " + byAuthor.keySet());
            }
        }

        private static DecisionKey key(Submission submission, @Nullable Long revision) {
            return new DecisionKey(submission.subject(), revision == null ? 1 : revision);
        }
    }

    /** Collects what a service needs. Not thread-safe. */
    public static final class Builder {

        private final VersionHistory<ModerationPolicy> policies;
        private final Storage storage;
        private VersionHistory<ModerationEngine> engines;
        private AuthorFacts facts = AuthorFacts.none();
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
         */
        public Moderation build() {
            return new Moderation(this);
        }
    }
}
