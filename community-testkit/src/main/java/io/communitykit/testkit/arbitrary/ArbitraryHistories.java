package io.communitykit.testkit.arbitrary;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Makes histories with retractions and restorations, and orders in which they may arrive. Immutable: each setting
 * answers a new maker. Facts are called f-0, f-1 and so on, whatever their activities were called.
 */
public final class ArbitraryHistories {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final int HOURS = 24 * 14;
    private static final int MEMBERS = 5;
    private static final int POSTS = 6;

    private final Arbitrary<Activity> activities;
    private final int maxSize;
    private final int retractions;

    private ArbitraryHistories(Arbitrary<Activity> activities, int maxSize, int retractions) {
        this.activities = activities;
        this.maxSize = maxSize;
        this.retractions = retractions;
    }

    /**
     * Makes histories of what a given arbitrary makes happen.
     *
     * @param activities what happens; ids need not differ, and none is a retraction
     * @return a maker of histories of up to 30 facts, a third of which are retractions
     */
    public static ArbitraryHistories of(Arbitrary<Activity> activities) {
        return new ArbitraryHistories(activities, 30, 33);
    }

    /**
     * Makes histories of five members who ask, answer, vote and comment on six posts within two weeks, on the hour, so
     * that equal times are common.
     *
     * @return a maker of histories of up to 30 facts, a third of which are retractions
     */
    public static ArbitraryHistories ofSmallCommunity() {
        Arbitrary<ActivityType> types = Arbitraries.of(
                ActivityTypes.QUESTION_ASKED,
                ActivityTypes.ANSWER_POSTED,
                ActivityTypes.ANSWER_ACCEPTED,
                ActivityTypes.POST_UPVOTED,
                ActivityTypes.POST_DOWNVOTED,
                ActivityTypes.COMMENT_POSTED,
                ActivityTypes.CONTENT_REMOVED);
        return of(Combinators.combine(
                        types,
                        ArbitraryKeys.memberIds(MEMBERS),
                        ArbitraryKeys.memberIds(MEMBERS),
                        Arbitraries.integers().between(1, POSTS),
                        hours(),
                        Arbitraries.longs().between(0, 2))
                .as(ArbitraryHistories::onAPost));
    }

    /**
     * Sets how long histories may get.
     *
     * @param facts how many facts at most, not negative
     * @return a maker with that limit
     */
    public ArbitraryHistories upTo(int facts) {
        return new ArbitraryHistories(activities, facts, retractions);
    }

    /**
     * Sets how many of the facts are retractions, about.
     *
     * @param percent their share, from 0 to 99
     * @return a maker with that share
     * @throws IllegalArgumentException if the share is outside that range
     */
    public ArbitraryHistories retracting(int percent) {
        if (percent < 0 || percent > 99) {
            throw new IllegalArgumentException("percent was " + percent + " but it must be from 0 to 99");
        }
        return new ArbitraryHistories(activities, maxSize, percent);
    }

    /**
     * Makes histories, each with one order of arrival.
     *
     * @return histories; shrinks to short ones
     */
    public Arbitrary<GeneratedHistory> histories() {
        return facts().flatMap(facts -> arrivals(facts).map(arrivals -> new GeneratedHistory(facts, arrivals)))
                .withoutEdgeCases();
    }

    /**
     * Makes the facts of a history alone.
     *
     * @return facts with ids of their own
     */
    public Arbitrary<List<Activity>> facts() {
        Arbitrary<Draft> happening = activities.map(activity -> new Draft(activity, 0));
        Arbitrary<Draft> retraction = Arbitraries.frequency(
                        Tuple.of(4, 1), Tuple.of(2, 2), Tuple.of(1, 3), Tuple.of(1, 5), Tuple.of(1, 9))
                .map(back -> new Draft(null, back));
        Arbitrary<Draft> drafts = retractions == 0
                ? happening
                : Arbitraries.frequencyOf(Tuple.of(100 - retractions, happening), Tuple.of(retractions, retraction));
        return Combinators.combine(drafts, hours())
                .as(Timed::new)
                .list()
                .ofMaxSize(maxSize)
                .map(ArbitraryHistories::named);
    }

    /**
     * Makes orders in which facts may arrive.
     *
     * @param facts the facts
     * @return the facts in any order, some of them twice or more
     */
    public static Arbitrary<List<Activity>> arrivals(List<Activity> facts) {
        if (facts.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return Arbitraries.of(facts).list().ofMaxSize(1 + facts.size() / 3).flatMap(repeated -> {
            List<Activity> all = new ArrayList<>(facts);
            all.addAll(repeated);
            return Arbitraries.shuffle(all).withoutEdgeCases();
        });
    }

    /** Gives each draft its id; a retraction names one of the few facts before it, so that there is no circle. */
    private static List<Activity> named(List<Timed> drafts) {
        List<Activity> facts = new ArrayList<>();
        for (Timed timed : drafts) {
            ActivityId id = new ActivityId("f-" + facts.size());
            Activity activity = timed.draft().activity();
            if (activity != null) {
                facts.add(renamed(activity, id));
            } else if (!facts.isEmpty()) {
                ActivityId target = facts.get(
                                Math.max(0, facts.size() - timed.draft().back()))
                        .id();
                facts.add(Activity.retraction(id, new MemberId("m-1"), target, timed.at()));
            }
        }
        return List.copyOf(facts);
    }

    private static Activity renamed(Activity activity, ActivityId id) {
        return new Activity(
                id,
                activity.type(),
                activity.actor(),
                activity.recipient(),
                activity.subject(),
                activity.group(),
                activity.channel(),
                activity.occurredAt(),
                activity.sequence(),
                activity.attributes());
    }

    private static Activity onAPost(
            ActivityType type, MemberId actor, MemberId other, int post, Instant at, long sequence) {
        boolean own = type.equals(ActivityTypes.QUESTION_ASKED) || type.equals(ActivityTypes.ANSWER_POSTED);
        return Activity.of(new ActivityId("draft"), type, actor, at)
                .to(own ? null : other)
                .about(Subject.post("p-" + post))
                .sequence(sequence)
                .with("postType", post % 2 == 0 ? "question" : "answer")
                .build();
    }

    private static Arbitrary<Instant> hours() {
        return Arbitraries.integers().between(0, HOURS).map(hour -> BEGIN.plus(Duration.ofHours(hour)));
    }

    /** What is to happen, or nothing for a retraction of one of the last few facts. */
    private record Draft(@Nullable Activity activity, int back) {}

    private record Timed(Draft draft, Instant at) {}
}
