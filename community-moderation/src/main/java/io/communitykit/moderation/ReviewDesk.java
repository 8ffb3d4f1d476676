package io.communitykit.moderation;

import io.communitykit.Subject;
import io.communitykit.activity.Moment;
import io.communitykit.config.VersionHistory;
import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.counter.CounterStore;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Loads what deciding needs, decides, stores. Thread-safe; the service gives it its transactions. */
final class ReviewDesk {

    private final VersionHistory<ModerationEngine> engines;
    private final Storage storage;
    private final DecisionLog log;
    private final ConductStore conducts;
    private final Rulings rulings;
    private final Ports ports;
    private final InstantSource clock;

    ReviewDesk(
            VersionHistory<ModerationEngine> engines,
            Storage storage,
            Rulings rulings,
            Ports ports,
            InstantSource clock) {
        this.engines = engines;
        this.storage = storage;
        this.log = storage.port(DecisionLog.PORT);
        this.conducts = storage.port(ConductStore.PORT);
        this.rulings = rulings;
        this.ports = ports;
        this.clock = clock;
    }

    /** What would be decided now, if that is not what was. */
    Optional<Reconsideration> reconsider(Submission submission, Decision taken) {
        Instant now = Moment.storable("now", clock.instant());
        Submission edit = submission.withRevision(taken.revision());
        Background background = ports.ask(Deciding.engine(engines, edit, now), edit, now);
        Decision again = storage.inTransaction(
                () -> deciding(List.of(edit), now, false).decide(edit, now, (engine, one) -> background));
        boolean same = again.verdict() == taken.verdict() && names(again).equals(names(taken));
        return same ? Optional.empty() : Optional.of(new Reconsideration(taken, again));
    }

    private static List<String> names(Decision decision) {
        return decision.findings().stream().map(Finding::rule).toList();
    }

    /** Loads what is remembered about submissions; with or without what was decided about them. */
    private Deciding deciding(List<Submission> submissions, Instant now, boolean repeats) {
        Deciding deciding = new Deciding(engines);
        List<Subject> subjects = submissions.stream().map(Submission::subject).toList();
        if (repeats) {
            deciding.know(
                    log.latest(subjects),
                    log.findAll(submissions.stream()
                            .flatMap(submission -> Stream.ofNullable(submission.revision())
                                    .map(revision -> Deciding.key(submission, revision)))
                            .toList()));
        }
        deciding.know(rulings.find(subjects));
        deciding.knowConduct(conducts.findAll(
                submissions.stream().map(Submission::author).distinct().toList()));
        Set<CounterKey> keys = new TreeSet<>();
        for (Submission submission : submissions) {
            Instant at = at(submission, now);
            keys.addAll(Deciding.engine(engines, submission, at).counters(submission, at));
        }
        if (!keys.isEmpty()) {
            deciding.knowCounters(storage.port(CounterStore.PORT).findAll(keys));
        }
        return deciding;
    }

    private static Instant at(Submission submission, Instant now) {
        return submission.at() == null ? now : submission.at();
    }

    /** Judges submissions one after the other and stores what came out, within a transaction. */
    List<Decision> reviewed(List<Submission> submissions, Instant now, Map<Integer, Background> asked) {
        Deciding deciding = deciding(submissions, now, true);
        List<Decision> decisions = new ArrayList<>(submissions.size());
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            Instant at = at(submission, now);
            int number = i;
            decisions.add(deciding.decide(
                    submission,
                    at,
                    (engine, one) -> asked.computeIfAbsent(number, absent -> ports.ask(engine, submission, at))));
        }
        save(deciding);
        return List.copyOf(decisions);
    }

    private void save(Deciding deciding) {
        List<RecordedDecision> fresh = deciding.fresh();
        if (fresh.isEmpty()) {
            return;
        }
        if (!log.insertAll(fresh).isEmpty()) {
            throw new ContentionException("decisions about "
                    + fresh.stream().map(RecordedDecision::key).toList());
        }
        save(conducts, deciding.conducts().stream().map(Conduct::next).toList());
        List<Counter> counted = deciding.counted().stream()
                .map(counter -> counter.after(counter.version()))
                .toList();
        if (!counted.isEmpty()) {
            save(storage.port(CounterStore.PORT), counted);
        }
    }

    private static <K extends Comparable<? super K>, V extends Versioned<K>> void save(
            VersionedStore<K, V> store, List<V> next) {
        List<V> first = next.stream()
                .filter(value -> value.version() == Versioned.FIRST_VERSION)
                .toList();
        List<V> changed = next.stream()
                .filter(value -> value.version() != Versioned.FIRST_VERSION)
                .toList();
        if (!store.insertAll(first).isEmpty() || !store.replaceAll(changed).isEmpty()) {
            throw new ContentionException(
                    "state of " + next.stream().map(Versioned::key).toList());
        }
    }

    /** Asks the ports before any transaction of our own begins; of what was judged before nothing is asked. */
    Map<Integer, Background> asked(List<Submission> submissions, Instant now) {
        Map<Integer, Background> asked = new TreeMap<>();
        if (storage.isInTransaction()) {
            return asked;
        }
        Map<Subject, RecordedDecision> latest =
                log.latest(submissions.stream().map(Submission::subject).toList());
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            Instant at = at(submission, now);
            ModerationEngine engine = Deciding.engine(engines, submission, at);
            RecordedDecision known = latest.get(submission.subject());
            boolean fresh = known == null || !known.digest().equals(Digest.of(submission));
            if (fresh && (engine.needsAuthor() || !engine.ports(submission).isEmpty())) {
                asked.put(i, ports.ask(engine, submission, at));
            }
        }
        return asked;
    }
}
