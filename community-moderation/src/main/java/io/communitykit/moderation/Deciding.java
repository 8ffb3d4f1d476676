package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Value;
import io.communitykit.config.VersionHistory;
import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes decisions one after the other over what is remembered, and remembers them. The service loads what is remembered
 * before and stores it after; a replay begins with nothing. Confined to one thread.
 */
final class Deciding {

    private final VersionHistory<ModerationEngine> engines;
    private final Map<Subject, RecordedDecision> latest = new LinkedHashMap<>();
    private final Map<DecisionKey, RecordedDecision> numbered = new LinkedHashMap<>();
    private final Map<Subject, Ruling> rulings = new TreeMap<>();
    private final Map<MemberId, Conduct> conducts = new TreeMap<>();
    private final Map<CounterKey, Counter> counters = new TreeMap<>();
    private final Map<DecisionKey, RecordedDecision> fresh = new LinkedHashMap<>();
    private final Map<CounterKey, Counter> counted = new TreeMap<>();

    Deciding(VersionHistory<ModerationEngine> engines) {
        this.engines = engines;
    }

    void know(Map<Subject, RecordedDecision> last, Map<DecisionKey, RecordedDecision> byNumber) {
        latest.putAll(last);
        numbered.putAll(byNumber);
    }

    void know(Map<Subject, Ruling> decided) {
        rulings.putAll(decided);
    }

    void knowConduct(Map<MemberId, Conduct> known) {
        conducts.putAll(known);
    }

    void knowCounters(Map<CounterKey, Counter> known) {
        counters.putAll(known);
    }

    static ModerationEngine engine(VersionHistory<ModerationEngine> engines, Submission submission, Instant at) {
        return engines.at(at)
                .map(VersionHistory.Version::configuration)
                .orElseThrow(() -> new IllegalArgumentException(
                        "at of " + submission.subject() + " was " + at + " but no policy was in force yet"));
    }

    /** Answers the decision that was taken about the same text, or takes one. */
    Decision decide(Submission submission, Instant at, BiFunction<ModerationEngine, Submission, Background> ask) {
        ModerationEngine engine = engine(engines, submission, at);
        boolean kept = engine.keeps(submission);
        String digest = kept ? Digest.of(submission) : RecordedDecision.NO_DIGEST;
        RecordedDecision last = latest.get(submission.subject());
        Long number = submission.revision();
        RecordedDecision known = number == null ? last : numbered.get(key(submission, number));
        if (known != null && isRepeat(known, digest, number)) {
            return known.decision();
        }
        if (known != null && number != null) {
            throw new IllegalArgumentException("text of " + known.key()
                    + " was not the one that was judged under this revision but it must be; number each edit anew");
        }
        long revision =
                number != null ? number : last == null ? 1 : last.decision().revision() + 1;
        Submission edit = submission.withRevision(revision);
        Background background = background(engine, edit, ask.apply(engine, submission));
        Decision decision = engine.review(edit, background, at);
        remember(edit, decision, digest, last);
        count(engine, edit, decision);
        return decision;
    }

    /** Of private text no digest is kept; then only the number of the edit tells whether it is the same. */
    private static boolean isRepeat(RecordedDecision known, String digest, @Nullable Long number) {
        boolean told = !known.digest().equals(RecordedDecision.NO_DIGEST);
        return told ? known.digest().equals(digest) : number != null && digest.equals(RecordedDecision.NO_DIGEST);
    }

    private Background background(ModerationEngine engine, Submission submission, Background asked) {
        Author author = asked.author();
        if (engine.needsConduct()) {
            Conduct conduct = conducts.get(submission.author());
            for (Verdict verdict : Verdict.values()) {
                long count = conduct == null ? 0 : conduct.count(verdict);
                author = author.with(AuthorChecks.fact(verdict), new Value.Whole(count));
            }
        }
        return new Background(author, counters, asked.answers(), rulings.get(submission.subject()));
    }

    private void remember(Submission submission, Decision decision, String digest, @Nullable RecordedDecision last) {
        RecordedDecision recorded = new RecordedDecision(decision, digest);
        fresh.put(recorded.key(), recorded);
        numbered.put(recorded.key(), recorded);
        if (last == null || last.decision().revision() < decision.revision()) {
            latest.put(submission.subject(), recorded);
        }
        Conduct before = conducts.getOrDefault(
                decision.author(), new Conduct(decision.author(), Map.of(), Versioned.FIRST_VERSION - 1));
        conducts.put(decision.author(), before.counting(decision));
    }

    private void count(ModerationEngine engine, Submission submission, Decision decision) {
        for (Counter counter : engine.count(submission, decision, counters)) {
            counters.put(counter.key(), counter);
            counted.put(counter.key(), counter);
        }
    }

    static DecisionKey key(Submission submission, long revision) {
        return new DecisionKey(submission.subject(), revision);
    }

    /** The decisions that were taken here, in the order in which they were. */
    List<RecordedDecision> fresh() {
        return new ArrayList<>(fresh.values());
    }

    /** How the authors of those fare now, under the versions that were known. */
    List<Conduct> conducts() {
        Map<MemberId, Conduct> changed = new TreeMap<>();
        for (RecordedDecision recorded : fresh.values()) {
            MemberId author = recorded.decision().author();
            Conduct conduct = conducts.get(author);
            if (conduct != null) {
                changed.put(author, conduct);
            }
        }
        return List.copyOf(changed.values());
    }

    /** The counters that changed here, under the versions that were known. */
    List<Counter> counted() {
        return List.copyOf(counted.values());
    }
}
