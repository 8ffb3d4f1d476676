package io.communitykit.examples.replay.run;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.examples.replay.source.PostedText;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges every text whose activity stands, as of the time of posting. Texts pass through; few are quoted. */
final class ModerationRun {

    /** How many findings are quoted; the first by subject, so that the order of texts does not matter. */
    private static final int QUOTED = 60;

    private final ModerationEngine engine;
    private final Stopwatch stopwatch;
    private final Map<MemberId, Instant> joined = new HashMap<>();
    private final Set<ActivityId> standing = new HashSet<>();
    private final Map<Subject, Judgement> judgements = new TreeMap<>(Natural.SUBJECTS);
    private final TreeMap<Subject, Moderated.Quote> quotes = new TreeMap<>(Natural.SUBJECTS);

    ModerationRun(ModerationPolicy policy, List<Activity> standing, Stopwatch stopwatch) {
        this.engine = ModerationEngine.compile(policy);
        this.stopwatch = stopwatch;
        for (Activity activity : standing) {
            this.standing.add(activity.id());
            if (activity.type().equals(ActivityTypes.MEMBER_JOINED)) {
                joined.putIfAbsent(activity.actor(), activity.occurredAt());
            }
        }
    }

    /** Judges a text; one that was judged before, or whose activity does not stand, is passed over. */
    void accept(PostedText text) {
        if (!standing.contains(text.activity()) || judgements.containsKey(text.subject())) {
            return;
        }
        Submission.Builder parts =
                Submission.of(text.subject(), text.author()).at(text.postedAt()).joinedAt(joined.get(text.author()));
        text.title().ifPresent(title -> parts.part(Submission.TITLE, title));
        Submission submission = parts.part(Submission.BODY, text.body()).build();
        Decision decision = stopwatch.time(
                Stopwatch.Phase.MODERATION, () -> engine.review(submission, Author.UNKNOWN, text.postedAt()));
        List<String> rules = decision.findings().stream().map(Finding::rule).toList();
        judgements.put(text.subject(), new Judgement(text.subject(), decision.verdict(), rules));
        if (decision.verdict() != Verdict.ALLOW) {
            quote(submission, decision);
        }
    }

    private void quote(Submission submission, Decision decision) {
        List<Evidence> evidence = new ArrayList<>();
        decision.findings().forEach(finding -> evidence.addAll(finding.evidence()));
        quotes.put(decision.subject(), new Moderated.Quote(decision, Excerpt.of(submission, evidence)));
        if (quotes.size() > QUOTED) {
            quotes.pollLastEntry();
        }
    }

    Moderated result() {
        return new Moderated(
                List.copyOf(judgements.values()), Collections.unmodifiableList(new ArrayList<>(quotes.values())));
    }
}
