package io.communitykit.rewards.oasis;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.AttributeTest;
import io.communitykit.rewards.contest.Challenge;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Cap;
import io.communitykit.rewards.program.CapPeriod;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Ladder;
import io.communitykit.rewards.program.Once;
import io.communitykit.rewards.program.Pattern;
import io.communitykit.rewards.program.PointCurrency;
import io.communitykit.rewards.program.PointRule;
import io.communitykit.rewards.program.Rating;
import io.communitykit.rewards.program.RewardsProgram;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/** Writes the rules of the other engine's suites as configuration. */
final class OasisRules {

    static final String POINTS = "points";

    private static final java.util.regex.Pattern THRESHOLD =
            java.util.regex.Pattern.compile("aT(?:Points)?\\((\\d+), *(\\d+)(?:, *\"?([^,\")]+)\"?, *(\\d+))?\\)");
    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("\\d+");
    private static final Map<String, AttributeTest> HIGH = Map.of("value", AttributeTest.atLeast(50));

    private OasisRules() {}

    static RewardsProgram program(OasisCase one) {
        return switch (one.suite()) {
            case "FirstEventTest" -> first(one.rule());
            case "ConditionalBadgeTest" -> conditional(one.rule());
            case "BadgeStreakNTest" -> streak(one.rule(), false, null);
            case "TimeBoundedStreakNTest" -> streak(one.rule(), false, within(one.rule(), 60));
            case "TimeBoundedNonConsecutiveStreakNTest", "TimeBoundedNonConsecutiveMultiStreakTest" ->
                streak(one.rule(), true, within(one.rule(), 30));
            case "PeriodicBadgeTest" -> periodic(one.rule());
            case "PeriodicOccurrenceTest" -> inPeriod(on("event.a", HIGH), Amount.fixed(1), thresholds(one.rule()));
            case "PeriodicConsecutiveStreakTest" ->
                periods(on("reputation.changed", Map.of()), Amount.attribute("value", 1), 80, false, one.rule());
            case "PeriodicNonConsecutiveStreakTest" ->
                periods(on("event.a", Map.of()), Amount.attribute("value", 1), 80, true, one.rule());
            case "PeriodicOccurrenceStreakTest" -> periods(on("event.a", HIGH), Amount.fixed(1), 1, false, one.rule());
            case "PointsTest" -> points(one.rule());
            case "MilestoneTest" -> milestone(one);
            case "RatingsTest" -> rating(one.rule());
            default -> throw unknown(one);
        };
    }

    static IllegalStateException unknown(OasisCase one) {
        return new IllegalStateException("the rule of " + one + " is not known here");
    }

    private static ActivityFilter on(String type, Map<String, AttributeTest> where) {
        return new ActivityFilter(List.of(new ActivityType(type)), where, null, null);
    }

    private static AttributeTest atLeast(long number) {
        return AttributeTest.atLeast(number);
    }

    private static AttributeTest below(long number) {
        return new AttributeTest(null, null, null, null, null, BigDecimal.valueOf(number), null);
    }

    private static RewardsProgram badges(Map<String, Badge> badges) {
        Map<String, PointCurrency> points = new LinkedHashMap<>();
        for (String currency : List.of("reputation", "general.points", "star.points", POINTS)) {
            points.put(currency, new PointCurrency(0, null, null, null));
        }
        return new RewardsProgram("oasis", "1", null, points, null, badges, null);
    }

    private static RewardsProgram badge(Once once, Criterion when) {
        return badges(Map.of("badge", new Badge(Beneficiary.ACTOR, once, when)));
    }

    private static RewardsProgram first(String rule) {
        Map<String, AttributeTest> where = rule.endsWith("WITH_CONDITION") ? HIGH : Map.of();
        String rank = rule.equals("USER_REGISTRATION") ? "10" : "1";
        Map<String, Long> pays = rule.equals("BADGE_WITH_POINTS") ? Map.of("general.points", 50L) : Map.of();
        Criterion when = new Criterion.First(on("app.user.registered", where));
        return badges(Map.of(rank, new Badge(Beneficiary.ACTOR, Once.MEMBER, when, pays, null, null)));
    }

    private static RewardsProgram conditional(String rule) {
        int[] tiers = switch (rule) {
            case "inline(signals)" -> new int[] {};
            case "SINGLE_CONDITION", "SINGLE_CONDITION_WITH_FILTER", "SINGLE_CONDITION_ONLY_ONCE" -> new int[] {50};
            case "MULTIPLE_CONDITIONS" -> new int[] {75, 50};
            case "MULTIPLE_CONDITIONS_65" -> new int[] {65, 50};
            case "THREE_CONDITIONS", "THREE_CONDITIONS_ONLY_ONCE" -> new int[] {85, 75, 50};
            case "MULTIPLE_CONDITIONS_WRONG_ORDER", "WRONG_ORDER" -> new int[] {50, 75};
            default -> throw new IllegalStateException("conditions " + rule + " are not known here");
        };
        if (tiers.length == 0) {
            return badges(Map.of());
        }
        List<Pattern.TestedTier> tested = new ArrayList<>();
        for (int tier : tiers) {
            tested.add(new Pattern.TestedTier(Integer.toString(tier), Map.of("value", atLeast(tier)), null));
        }
        Map<String, AttributeTest> where = rule.contains("WITH_FILTER") ? Map.of("value", atLeast(75)) : Map.of();
        Once once = rule.endsWith("ONLY_ONCE") ? Once.MEMBER : Once.ACTIVITY;
        return badge(once, new Pattern.Matches(on("question.scored", where), tested));
    }

    private static Duration within(String rule, int otherwise) {
        Matcher number = NUMBER.matcher(rule);
        return Duration.ofMillis(number.find() ? Integer.parseInt(number.group()) : otherwise);
    }

    private static RewardsProgram streak(String rule, boolean gaps, Duration within) {
        boolean pays = rule.endsWith("WITH_POINTS");
        List<Pattern.CountedTier> tiers = new ArrayList<>();
        tiers.add(new Pattern.CountedTier("10", 3, pays ? Map.of("reputation", 10L) : null));
        if (rule.startsWith("MULTI")) {
            tiers.add(new Pattern.CountedTier("20", 5, pays ? Map.of("reputation", 50L) : null));
        }
        return badge(Once.ACTIVITY, new Pattern.Streak(on("question.voted", Map.of()), HIGH, gaps, within, tiers));
    }

    private static RewardsProgram periodic(String rule) {
        boolean filtered = rule.endsWith("WITH_FILTER");
        boolean single = rule.startsWith("SINGLE");
        Map<String, AttributeTest> where =
                !filtered ? Map.of() : single ? Map.of("value", below(50)) : Map.of("value", atLeast(50));
        List<Pattern.CountedTier> tiers =
                rule.startsWith("inline") ? thresholds(rule) : single ? tiers(1, 100) : tiers(1, 100, 2, 150, 4, 200);
        return inPeriod(on("reputation.changed", where), Amount.attribute("value", 1), tiers);
    }

    private static List<Pattern.CountedTier> tiers(int... rankAndNeed) {
        List<Pattern.CountedTier> tiers = new ArrayList<>();
        for (int i = 0; i < rankAndNeed.length; i += 2) {
            tiers.add(new Pattern.CountedTier(Integer.toString(rankAndNeed[i]), rankAndNeed[i + 1], null));
        }
        return tiers;
    }

    private static List<Pattern.CountedTier> thresholds(String rule) {
        List<Pattern.CountedTier> tiers = new ArrayList<>();
        Matcher threshold = THRESHOLD.matcher(rule);
        while (threshold.find()) {
            Map<String, Long> pays =
                    threshold.group(3) == null ? null : Map.of(threshold.group(3), Long.valueOf(threshold.group(4)));
            tiers.add(new Pattern.CountedTier(threshold.group(1), Long.parseLong(threshold.group(2)), pays));
        }
        return tiers;
    }

    private static RewardsProgram inPeriod(ActivityFilter on, Amount amount, List<Pattern.CountedTier> tiers) {
        return tiers.isEmpty()
                ? badges(Map.of())
                : badge(Once.ACTIVITY, new Pattern.InPeriod(on, amount, null, Duration.ofMillis(50), tiers));
    }

    private static RewardsProgram periods(ActivityFilter on, Amount amount, long needs, boolean gaps, String rule) {
        boolean single = rule.startsWith("SINGLE") || rule.startsWith("inline(single");
        List<Pattern.CountedTier> tiers = single ? tiers(10, 3) : tiers(10, 3, 20, 5);
        return badge(Once.ACTIVITY, new Pattern.Periods(on, amount, null, Duration.ofMillis(50), needs, gaps, tiers));
    }

    private static RewardsProgram points(String rule) {
        boolean all = rule.startsWith("resolver");
        Amount amount = all
                ? Amount.attribute("value", 1)
                : rule.startsWith("AMOUNT_")
                        ? Amount.fixed(within(rule, 0).toMillis())
                        : new Amount.FromAttribute("value", 1L, 5L, 0L);
        Map<String, Cap> caps = new LinkedHashMap<>();
        Matcher cap = java.util.regex.Pattern.compile("setCapDuration\\(\"(\\w+)\".*setCapLimit\\(\\D*(\\d+)")
                .matcher(rule);
        if (cap.find()) {
            caps.put("cap", new Cap(Long.parseLong(cap.group(2)), period(cap.group(1)), List.of("rule")));
        }
        PointRule only = new PointRule(on("event.a", all ? Map.of() : HIGH), Beneficiary.ACTOR, amount);
        return new RewardsProgram(
                "oasis",
                "1",
                null,
                Map.of(POINTS, new PointCurrency(0, null, caps, Map.of("rule", only))),
                null,
                null,
                null);
    }

    private static CapPeriod period(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "daily" -> CapPeriod.DAY;
            case "weekly" -> CapPeriod.WEEK;
            case "monthly" -> CapPeriod.MONTH;
            default -> CapPeriod.YEAR;
        };
    }

    private static RewardsProgram milestone(OasisCase one) {
        String rule = one.rule();
        List<String> types = List.of("stackoverflow.bounty.awarded", "stackoverflow.answer.accepted");
        Map<String, AttributeTest> where = Map.of();
        if (rule.startsWith("Test-Star-Points")) {
            types = List.of("star.points", "coupan.points");
            where = rule.contains("setFlags") ? Map.of() : Map.of("value", atLeast(0));
        } else if (rule.startsWith("Test-Challenge-Win-Points-Without-Filter")) {
            where = Map.of();
        } else if (rule.startsWith("Test-Challenge-Win-Points")) {
            where = Map.of("value", atLeast(75));
        } else if (rule.contains("Track-Penalties")) {
            types = one.arrivals().stream()
                    .map(Activity::type)
                    .map(ActivityType::name)
                    .filter(type -> !type.startsWith("unknown"))
                    .distinct()
                    .toList();
        } else if (rule.equals("Total-Reputations")) {
            types = List.of();
        } else {
            throw unknown(one);
        }
        Map<String, PointRule> rules = new LinkedHashMap<>();
        if (!types.isEmpty()) {
            ActivityFilter on =
                    new ActivityFilter(types.stream().map(ActivityType::new).toList(), where, null, null);
            rules.put("rule", new PointRule(on, Beneficiary.ACTOR, Amount.attribute("value", 1)));
        }
        Ladder ladder = new Ladder(
                POINTS, List.of(new Ladder.Step("1", 100), new Ladder.Step("2", 200), new Ladder.Step("3", 300)));
        return new RewardsProgram(
                "oasis",
                "1",
                null,
                Map.of(POINTS, new PointCurrency(0, null, null, rules)),
                null,
                null,
                Map.of("level", ladder));
    }

    private static RewardsProgram rating(String rule) {
        List<Rating.Grade> grades = List.of(
                new Rating.Grade(3, Map.of("value", atLeast(85))),
                new Rating.Grade(2, Map.of("value", atLeast(65))),
                new Rating.Grade(1, Map.of("value", atLeast(50))));
        Map<String, Long> pays = rule.endsWith("{}") ? Map.of() : Map.of(POINTS, 10L);
        Rating rating = new Rating(on("user.average", Map.of()), Beneficiary.ACTOR, 1, grades, pays);
        return new RewardsProgram(
                "oasis",
                "1",
                null,
                Map.of(POINTS, new PointCurrency(0, null, null, null)),
                null,
                null,
                null,
                Map.of("rating", rating));
    }

    static Challenge challenge(OasisCase one) {
        String rule = one.rule();
        List<MemberId> members = List.of();
        List<GroupId> groups = List.of();
        if (rule.startsWith("MULTI_USER")) {
            members = List.of(new MemberId("2"), new MemberId("3"));
        } else if (rule.startsWith("USER")) {
            members = List.of(new MemberId("2"));
        } else if (rule.startsWith("MULTI_TEAM")) {
            groups = List.of(new GroupId("1"), new GroupId("2"));
        } else if (rule.startsWith("TEAM")) {
            groups = List.of(new GroupId("2"));
        } else if (!rule.startsWith("GAME")) {
            throw unknown(one);
        }
        boolean late = one.suite().equals("ChallengeOutOfOrderTest");
        boolean byValue = rule.contains("RANKWISE") || rule.contains("OOO_REPEATABLE");
        boolean byPlace = rule.contains("TEAM_NO_REPEAT");
        boolean repeat = !rule.contains("NO_REPEAT") && !rule.contains("NON_REPEAT") && !rule.endsWith("_OOO");
        return new Challenge(
                "challenge",
                new ActivityFilter(List.of(new ActivityType("user.scored")), HIGH, groups, null),
                members,
                Instant.ofEpochMilli(rule.contains("START_EARLY") ? 100 : 0),
                Instant.ofEpochMilli(200),
                rule.contains("SINGLE_WINNER") ? 1 : 3,
                repeat,
                late ? Challenge.Decided.AT_END : Challenge.Decided.AT_ONCE,
                null,
                POINTS,
                byValue ? new Amount.FromAttribute("value", 1L, 1L, -50L) : Amount.fixed(100),
                byPlace ? 100L : 0L);
    }
}
