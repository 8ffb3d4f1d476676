package io.communitykit.testkit.arbitrary;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes activities with every part that they can have. */
public final class ArbitraryActivities {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final Instant ROUND = Instant.parse("2026-03-01T12:00:00Z");

    private ArbitraryActivities() {}

    /**
     * Makes activities of any kind, with any parts present or absent; never retractions.
     *
     * @return any activities; shrinks to those with few parts
     */
    public static Arbitrary<Activity> activities() {
        Arbitrary<Activity.Builder> begun = Combinators.combine(
                        ArbitraryKeys.activityIds(), types(), ArbitraryKeys.memberIds(), instants())
                .as((ActivityId id, ActivityType type, MemberId actor, Instant at) -> Activity.of(id, type, actor, at));
        return Combinators.combine(
                        begun,
                        ArbitraryKeys.memberIds().injectNull(0.5),
                        ArbitraryKeys.subjects().injectNull(0.3),
                        ArbitraryKeys.groupIds().injectNull(0.7),
                        Arbitraries.of("forum", "chat", "e-mail", "in-person").injectNull(0.7),
                        sequences(),
                        attributes())
                .as((builder, recipient, subject, group, channel, sequence, attributes) -> {
                    attributes.forEach(builder::with);
                    return builder.to(recipient)
                            .about(subject)
                            .inGroup(group)
                            .via(channel)
                            .sequence(sequence)
                            .build();
                });
    }

    /**
     * Makes types: some that the library knows, but for the retraction, and some of a host.
     *
     * @return any types
     */
    public static Arbitrary<ActivityType> types() {
        Arbitrary<ActivityType> known = Arbitraries.of(
                ActivityTypes.QUESTION_ASKED,
                ActivityTypes.ANSWER_POSTED,
                ActivityTypes.ANSWER_ACCEPTED,
                ActivityTypes.POST_UPVOTED,
                ActivityTypes.POST_DOWNVOTED,
                ActivityTypes.COMMENT_POSTED,
                ActivityTypes.MEMBER_JOINED);
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(6);
        Arbitrary<ActivityType> own =
                Combinators.combine(word, word).as((first, second) -> new ActivityType(first + "." + second));
        return Arbitraries.frequencyOf(Tuple.of(4, known), Tuple.of(1, own))
                .filter(type -> !type.equals(ActivityTypes.ACTIVITY_RETRACTED));
    }

    /**
     * Makes instants from the year 1 to the year 9999, to the microsecond; most of them close together.
     *
     * @return any instants that can be stored
     */
    public static Arbitrary<Instant> instants() {
        long span = ChronoUnit.SECONDS.between(EARLIEST, LATEST);
        Arbitrary<Instant> near = Arbitraries.integers().between(-5, 5).map(ROUND::plusSeconds);
        Arbitrary<Instant> fine =
                Arbitraries.integers().between(-2, 2).map(micros -> ROUND.plus(micros, ChronoUnit.MICROS));
        Arbitrary<Instant> any = Arbitraries.longs().between(0, span).map(EARLIEST::plusSeconds);
        return Arbitraries.frequencyOf(
                Tuple.of(4, near), Tuple.of(2, fine), Tuple.of(2, any), Tuple.of(1, Arbitraries.of(EARLIEST, LATEST)));
    }

    /**
     * Makes attributes of any type, up to five.
     *
     * @return any attributes
     */
    public static Arbitrary<Attributes> attributes() {
        Arbitrary<String> names = ArbitraryKeys.keys().filter(name -> name.length() <= Attributes.MAX_NAME);
        return Arbitraries.maps(names, values()).ofMaxSize(5).map(Attributes::of);
    }

    /**
     * Makes values of any type.
     *
     * @return any values
     */
    public static Arbitrary<Value> values() {
        Arbitrary<Value> exact = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E+29"), new BigDecimal("1E+29"))
                .ofScale(Value.Exact.MAX_DIGITS)
                .map(Value.Exact::new);
        return Arbitraries.oneOf(
                ArbitraryKeys.texts().map(Value.Text::new),
                Arbitraries.longs().map(Value.Whole::new),
                exact,
                Arbitraries.of(true, false).map(Value.Truth::new),
                instants().map(Value.At::new));
    }

    private static Arbitrary<Long> sequences() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0L)),
                Tuple.of(2, Arbitraries.longs().between(-3, 3)),
                Tuple.of(1, Arbitraries.longs()));
    }
}
