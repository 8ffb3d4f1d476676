package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.AttributeTest;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Cap;
import io.communitykit.rewards.program.CapPeriod;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Once;
import io.communitykit.rewards.program.Pattern;
import io.communitykit.rewards.program.PointCurrency;
import io.communitykit.rewards.program.PointRule;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.rewards.program.Score;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Makes small programs and histories that touch each other often. */
class RandomRewards extends DomainContextBase {

    static final List<String> TYPES = List.of("post.upvoted", "post.downvoted", "comment.posted", "task.done");
    private static final List<String> MEMBERS = List.of("ann", "ben", "cleo", "anonymous");
    private static final int MINUTES = 3 * 24 * 60;

    /** What arrives, in this order. */
    record Arrivals(List<Activity> activities) {}

    @Provide
    Arbitrary<Arrivals> arrivals() {
        return Arbitraries.integers()
                .between(1, 25)
                .flatMap(size -> Arbitraries.randoms().map(random -> {
                    List<Activity> arrived = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        arrived.add(next(i, size, arrived, random));
                    }
                    return new Arrivals(arrived);
                }));
    }

    private static Activity next(int number, int size, List<Activity> arrived, Random random) {
        int kind = random.nextInt(10);
        if (kind == 0 && !arrived.isEmpty()) {
            return arrived.get(random.nextInt(arrived.size()));
        } else if (kind <= 3) {
            // may name something that comes later, itself a retraction, or nothing at all
            int target = random.nextInt(size);
            if (target != number) {
                return Activity.retraction(
                        new ActivityId("a" + number),
                        new MemberId(MEMBERS.get(random.nextInt(MEMBERS.size()))),
                        new ActivityId("a" + target),
                        Happenings.minute(random.nextInt(MINUTES)));
            }
        }
        Activity.Builder builder = Activity.of(
                        "a" + number,
                        TYPES.get(random.nextInt(TYPES.size())),
                        MEMBERS.get(random.nextInt(MEMBERS.size())),
                        Happenings.minute(random.nextInt(MINUTES / 60) * 60L))
                .sequence(random.nextInt(3))
                .with("flag", random.nextBoolean())
                .with("amount", random.nextInt(20) - 5);
        if (random.nextInt(4) > 0) {
            builder.about(Subject.post("p" + random.nextInt(3)));
        }
        if (random.nextInt(5) > 0) {
            builder.to(new MemberId(MEMBERS.get(random.nextInt(MEMBERS.size()))));
        }
        return builder.build();
    }

    @Provide
    Arbitrary<RewardsProgram> programs() {
        Arbitrary<Map<String, PointRule>> rules = named("rule", pointRules(), 1, 4);
        Arbitrary<PointCurrency> points = rules.flatMap(all -> Combinators.combine(
                        Arbitraries.longs().between(-3, 3),
                        Arbitraries.longs().between(-10, 3).injectNull(0.4),
                        named("cap", caps(List.copyOf(all.keySet())), 0, 2))
                .as((start, floor, caps) -> new PointCurrency(start, floor, caps, all)));
        return Combinators.combine(
                        Arbitraries.of("UTC", "America/Los_Angeles", "Asia/Kathmandu"),
                        named("currency", points, 1, 2),
                        named("badge", badges(), 0, 5))
                .as((zone, currencies, badges) -> new RewardsProgram(
                        "random",
                        "1",
                        ZoneId.of(zone),
                        currencies,
                        Map.of("votes", Happenings.votes(), "sums", sums()),
                        badges,
                        null));
    }

    private static Score sums() {
        return new Score(
                List.of(new Score.Term(Happenings.on("post.upvoted", "task.done"), Amount.attribute("amount", 1))));
    }

    private static Arbitrary<ActivityFilter> filters() {
        Arbitrary<List<ActivityType>> types = Arbitraries.of(TYPES)
                .map(ActivityType::new)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(2);
        return Combinators.combine(types, tests()).as((on, where) -> new ActivityFilter(on, where, null, null));
    }

    private static Arbitrary<Map<String, AttributeTest>> tests() {
        return Arbitraries.of(
                Map.of(),
                Map.of(),
                Map.of("flag", AttributeTest.equalTo(true)),
                Map.of("amount", AttributeTest.atLeast(5)));
    }

    private static Arbitrary<PointRule> pointRules() {
        Arbitrary<Amount> amounts = Arbitraries.oneOf(
                Arbitraries.longs().between(-12, 20).map(Amount::fixed),
                Arbitraries.longs().between(-2, 2).map(times -> Amount.attribute("amount", times)));
        return Combinators.combine(filters(), Arbitraries.of(Beneficiary.class), amounts)
                .as(PointRule::new);
    }

    private static Arbitrary<Cap> caps(List<String> rules) {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 30),
                        Arbitraries.of(CapPeriod.class),
                        Arbitraries.of(rules).list().uniqueElements().ofMinSize(1))
                .as(Cap::new);
    }

    private static Arbitrary<Badge> badges() {
        Arbitrary<Criterion> single = Arbitraries.oneOf(
                filters().map(Criterion.First::new),
                Combinators.combine(filters(), Arbitraries.longs().between(2, 4))
                        .as(Criterion.Count::new),
                Combinators.combine(
                                Arbitraries.of("votes", "sums"),
                                Arbitraries.longs().between(1, 4),
                                tests())
                        .as(Criterion.ScoreReaches::new));
        Arbitrary<Criterion> all = Arbitraries.oneOf(
                single, single.list().ofMinSize(2).ofMaxSize(3).map(Criterion.AllOf::new));
        Arbitrary<Badge> ordinary = Combinators.combine(
                        Arbitraries.of(Beneficiary.class), Arbitraries.of(Once.MEMBER, Once.SUBJECT), all)
                .as(Badge::new);
        Arbitrary<Badge> ofPatterns = Combinators.combine(
                        Arbitraries.of(Beneficiary.class), Arbitraries.of(Once.MEMBER, Once.ACTIVITY), patterns())
                .as(Badge::new);
        return Arbitraries.oneOf(ordinary, ofPatterns);
    }

    private static Arbitrary<Pattern> patterns() {
        Arbitrary<Boolean> gaps = Arbitraries.of(true, false);
        Arbitrary<List<Pattern.CountedTier>> tiers = Arbitraries.integers()
                .between(1, 4)
                .set()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(numbers -> numbers.stream()
                        .sorted()
                        .map(number -> new Pattern.CountedTier("t" + number, number, null))
                        .toList());
        Arbitrary<Duration> every = Arbitraries.of(Duration.ofMinutes(90), Duration.ofHours(7));
        Arbitrary<Amount> amounts = Arbitraries.of(Amount.fixed(1), Amount.attribute("amount", 1));
        return Arbitraries.oneOf(
                Combinators.combine(filters(), tests(), gaps, every.injectNull(0.5), tiers)
                        .as(Pattern.Streak::new),
                Combinators.combine(filters(), amounts, every, tiers)
                        .as((of, amount, time, steps) -> new Pattern.InPeriod(of, amount, null, time, steps)),
                Combinators.combine(filters(), amounts, Arbitraries.of(CapPeriod.class), gaps, tiers)
                        .as((of, amount, per, jumps, steps) ->
                                new Pattern.Periods(of, amount, per, null, 2L, jumps, steps)),
                Combinators.combine(filters(), tests(), tests())
                        .as((of, one, other) -> new Pattern.Matches(
                                of,
                                List.of(
                                        new Pattern.TestedTier("one", one, null),
                                        new Pattern.TestedTier("other", other, null)))));
    }

    private static <V> Arbitrary<Map<String, V>> named(String name, Arbitrary<V> parts, int least, int most) {
        return parts.list().ofMinSize(least).ofMaxSize(most).map(all -> {
            Map<String, V> byName = new LinkedHashMap<>();
            all.forEach(part -> byName.put(name + byName.size(), part));
            return byName;
        });
    }
}
