package io.communitykit.metrics;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.AttributeTest;
import io.communitykit.metrics.audience.Period;
import io.communitykit.metrics.engagement.ActivityWeight;
import io.communitykit.metrics.engagement.Decay;
import io.communitykit.metrics.engagement.EngagementModel;
import io.communitykit.metrics.network.NetworkModel;
import io.communitykit.metrics.response.ResponseModel;
import io.communitykit.metrics.response.ThreadStep;
import io.communitykit.metrics.retention.RetentionModel;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A model that asks everything at once, and small histories that touch all of it. */
final class Samples {

    static final Instant BEGIN = Instant.parse("2024-01-30T20:00:00Z");

    /** Nothing of a sample is later. */
    static final Instant END = BEGIN.plus(Duration.ofDays(70));

    private static final ActivityFilter QUESTIONS = ActivityFilter.of(ActivityTypes.QUESTION_ASKED);
    private static final ActivityFilter ANSWERS = ActivityFilter.of(ActivityTypes.ANSWER_POSTED);
    private static final ActivityFilter LONG = new ActivityFilter(
            List.of(ActivityTypes.ANSWER_POSTED), Map.of("words", AttributeTest.atLeast(3)), List.of(), List.of());

    private Samples() {}

    static MetricsModel model() {
        Map<String, ActivityWeight> weights = new LinkedHashMap<>();
        weights.put("answers", ActivityWeight.of(ANSWERS, "4").capped(1));
        weights.put("questions", ActivityWeight.of(QUESTIONS, "1.5"));
        weights.put(
                "received",
                new ActivityWeight(
                        ActivityFilter.of(ActivityTypes.MESSAGE_SENT, ActivityTypes.ANSWER_POSTED),
                        new BigDecimal("0.25"),
                        null,
                        ActivityWeight.Side.RECIPIENT));
        return MetricsModel.of("everything")
                .zone(ZoneId.of("Europe/Warsaw"))
                .weekStart(DayOfWeek.SUNDAY)
                .apart("bots", Apart.members(new MemberId("bot")))
                .apart("staff", Apart.members(new MemberId("host")))
                .engagement(EngagementModel.of(new Decay.HalfLife(Duration.ofDays(30)), weights))
                .response(
                        "first-answer",
                        new ResponseModel.InThread(
                                List.of(ThreadStep.of(QUESTIONS)),
                                List.of(
                                        ThreadStep.by(ANSWERS, "question"),
                                        ThreadStep.of(ActivityFilter.of(ActivityTypes.COMMENT_POSTED))),
                                List.of(ThreadStep.of(ActivityFilter.of(ActivityTypes.CONTENT_REMOVED))),
                                List.of("staff")))
                .response(
                        "first-contact", new ResponseModel.FirstContact(ActivityFilter.of(ActivityTypes.MESSAGE_SENT)))
                .network(NetworkModel.of(ActivityFilter.of(ActivityTypes.MESSAGE_SENT), ANSWERS))
                .retention("weekly", RetentionModel.of(Period.WEEK, 6))
                .retention(
                        "asked-then-wrote",
                        new RetentionModel(List.of(QUESTIONS), List.of(LONG), Period.DAY, 9, true, true, 2))
                .retention("hourly", RetentionModel.of(Period.HOUR, 5))
                .build();
    }

    static Arbitrary<List<Activity>> histories(int most) {
        Arbitrary<ActivityType> types = Arbitraries.of(
                ActivityTypes.QUESTION_ASKED,
                ActivityTypes.ANSWER_POSTED,
                ActivityTypes.COMMENT_POSTED,
                ActivityTypes.MESSAGE_SENT,
                ActivityTypes.CONTENT_REMOVED,
                ActivityTypes.POST_LIKED);
        Arbitrary<String> members = Arbitraries.of("ann", "bob", "eve", "joe", "bot", "host", "anonymous");
        Arbitrary<Integer> hours = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 70 * 24),
                Arbitraries.integers().between(100, 110));
        Arbitrary<Integer> threads = Arbitraries.integers().between(0, 3);
        return Combinators.combine(
                        types,
                        members,
                        members,
                        hours,
                        threads,
                        Arbitraries.integers().between(0, 5))
                .as((type, actor, recipient, hour, thread, words) -> Activity.of(
                                new ActivityId("later"), type, new MemberId(actor), BEGIN.plus(Duration.ofHours(hour)))
                        .to(new MemberId(recipient))
                        .about(Subject.post("q-" + thread))
                        .with("question", "q-" + thread)
                        .with("words", words))
                .list()
                .ofMaxSize(most)
                .map(Samples::numbered);
    }

    private static List<Activity> numbered(List<Activity.Builder> builders) {
        List<Activity> activities = new ArrayList<>();
        for (Activity.Builder builder : builders) {
            Activity activity = builder.build();
            activities.add(new Activity(
                    new ActivityId("a-" + activities.size()),
                    activity.type(),
                    activity.actor(),
                    activity.recipient(),
                    activity.subject(),
                    activity.group(),
                    activity.channel(),
                    activity.occurredAt(),
                    activity.sequence(),
                    activity.attributes()));
        }
        return activities;
    }

    /** Histories with retractions of anything before them, of retractions too, in any order of arrival. */
    static Arbitrary<List<Activity>> retractedHistories(int most) {
        Arbitrary<List<Tuple.Tuple2<Integer, Integer>>> retractions = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 70 * 24))
                .as(Tuple::of)
                .list()
                .ofMaxSize(10);
        return Combinators.combine(histories(most), retractions, Arbitraries.randoms())
                .as((activities, named, random) -> {
                    List<Activity> all = new ArrayList<>(activities);
                    for (Tuple.Tuple2<Integer, Integer> one : named) {
                        if (!all.isEmpty()) {
                            all.add(Activity.retraction(
                                    new ActivityId("r-" + all.size()),
                                    new MemberId("host"),
                                    all.get(one.get1() % all.size()).id(),
                                    BEGIN.plus(Duration.ofHours(one.get2()))));
                        }
                    }
                    Collections.shuffle(all, random);
                    return all;
                });
    }

    static Map<String, Object> reported(MetricsEngine engine, Iterable<Activity> standing, Instant asOf) {
        MetricsState state = engine.start();
        standing.forEach(activity -> engine.apply(state, activity));
        return engine.report(state, asOf).toMap();
    }
}
