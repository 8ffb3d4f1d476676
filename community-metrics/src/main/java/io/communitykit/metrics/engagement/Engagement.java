package io.communitykit.metrics.engagement;

import io.communitykit.MemberId;
import io.communitykit.metrics.audience.CommunityCalendar;
import io.communitykit.metrics.audience.Period;
import io.communitykit.metrics.audience.Presence;
import io.communitykit.metrics.statistics.Digits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores engagement from exact counts per member, weight and day: the sum, by weight and then by day, of {@code weight
 * * min(count, perDay) * decay(age)}. Age is in whole days; a day that has begun for the member but not yet for the
 * community is of age zero. Immutable and thread-safe.
 */
public final class Engagement {

    /** The digits after the point that scores are written with. */
    public static final int DIGITS = Digits.AFTER_POINT;

    private final EngagementModel model;
    private final List<String> names;
    private final List<ActivityWeight> weights;
    private final double[] worths;
    private final List<EngagementModel.Level> levels;

    private Engagement(EngagementModel model) {
        this.model = model;
        this.names = List.copyOf(model.weights().keySet());
        this.weights = List.copyOf(model.weights().values());
        this.worths = weights.stream()
                .mapToDouble(weight -> weight.weight().doubleValue())
                .toArray();
        List<EngagementModel.Level> ordered = new ArrayList<>(model.levels());
        ordered.sort(Comparator.comparing(EngagementModel.Level::atLeast).reversed());
        this.levels = Collections.unmodifiableList(ordered);
    }

    /**
     * Compiles a configuration.
     *
     * @param model the configuration
     * @return what scores
     */
    public static Engagement of(EngagementModel model) {
        return new Engagement(model);
    }

    /**
     * Scores all members.
     *
     * @param counts the counts of each weight by its name
     * @param members the members by their numbers in the counts
     * @param calendar the calendar of the counts
     * @param asOf the day of the question
     * @return the members with anything that counts, the highest score first, equal ones by their key
     */
    public List<MemberScore> scores(
            Map<String, Presence> counts, List<MemberId> members, CommunityCalendar calendar, LocalDate asOf) {
        Scoring scoring = new Scoring(ordered(counts), members, calendar, asOf);
        return scoring.ranking().stream().map(scoring::explained).toList();
    }

    /**
     * Reports the scores of all members, explaining only those at the top.
     *
     * @param counts the counts of each weight by its name
     * @param members the members by their numbers in the counts
     * @param calendar the calendar of the counts
     * @param asOf the day of the question
     * @return the report
     */
    public EngagementReport report(
            Map<String, Presence> counts, List<MemberId> members, CommunityCalendar calendar, LocalDate asOf) {
        Scoring scoring = new Scoring(ordered(counts), members, calendar, asOf);
        List<Scored> ranking = scoring.ranking();
        Map<String, Long> named = new LinkedHashMap<>();
        model.levels().forEach(level -> named.put(level.name(), 0L));
        ranking.forEach(scored -> level(scored.score()).ifPresent(level -> named.merge(level, 1L, Long::sum)));
        return new EngagementReport(
                ranking.size(),
                named,
                ranking.stream().limit(model.top()).map(scoring::explained).toList());
    }

    private List<Presence> ordered(Map<String, Presence> counts) {
        return names.stream()
                .map(name -> counts.getOrDefault(name, new Presence()))
                .toList();
    }

    private Optional<String> level(BigDecimal score) {
        return levels.stream()
                .filter(level -> score.compareTo(level.atLeast()) >= 0)
                .map(EngagementModel.Level::name)
                .findFirst();
    }

    /** Holds the sum of a member. */
    private record Scored(int number, MemberId member, BigDecimal score) {

        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparing(Scored::score).reversed().thenComparing(Scored::member);
    }

    /** Scores as of one day. */
    private final class Scoring {

        private final List<Presence> counts;
        private final List<MemberId> members;
        private final int today;
        private final double[] fade;

        Scoring(List<Presence> counts, List<MemberId> members, CommunityCalendar calendar, LocalDate asOf) {
            this.counts = counts;
            this.members = members;
            this.today = (int) asOf.toEpochDay();
            this.fade = new double[model.days()];
            for (int age = 0; age < fade.length; age++) {
                fade[age] = fade(calendar, today, age);
            }
        }

        List<Scored> ranking() {
            List<Scored> ranking = new ArrayList<>();
            Sum sum = new Sum();
            for (int member = 0; member < members.size(); member++) {
                double score = 0;
                boolean any = false;
                for (int weight = 0; weight < weights.size(); weight++) {
                    sum.add(weight, member);
                    score += sum.score;
                    any |= sum.activities > 0;
                }
                if (any) {
                    ranking.add(new Scored(member, members.get(member), Digits.rounded(score)));
                }
            }
            ranking.sort(Scored.BEST_FIRST);
            return ranking;
        }

        MemberScore explained(Scored scored) {
            List<MemberScore.Part> parts = new ArrayList<>();
            Sum sum = new Sum();
            for (int weight = 0; weight < weights.size(); weight++) {
                sum.add(weight, scored.number());
                if (sum.activities > 0) {
                    parts.add(new MemberScore.Part(
                            names.get(weight), sum.activities, sum.counted, Digits.rounded(sum.score)));
                }
            }
            return new MemberScore(scored.member(), scored.score(), level(scored.score()), parts);
        }

        /** Adds up one weight of one member, by day. */
        private final class Sum {

            private long activities;
            private long counted;
            private double score;

            void add(int weight, int member) {
                Presence presence = counts.get(weight);
                Integer perDay = weights.get(weight).perDay();
                int cap = perDay == null ? Integer.MAX_VALUE : perDay;
                double worth = worths[weight];
                activities = 0;
                counted = 0;
                score = 0;
                int day = presence.next(member, today - fade.length + 1);
                while (day != Presence.NONE) {
                    int count = presence.count(member, day);
                    int within = Math.min(count, cap);
                    activities += count;
                    counted += within;
                    score += worth * within * fade[Math.max(0, today - day)];
                    day = presence.next(member, day + 1);
                }
            }
        }
    }

    private double fade(CommunityCalendar calendar, int today, int age) {
        if (model.decay() instanceof Decay.HalfLife halfLife) {
            double halves =
                    (double) Duration.ofDays(age).toSeconds() / halfLife.time().toSeconds();
            return StrictMath.pow(2, -halves);
        }
        int months = calendar.ofDay(Period.MONTH, today) - calendar.ofDay(Period.MONTH, today - age);
        return StrictMath.pow(((Decay.Monthly) model.decay()).factor().doubleValue(), months);
    }
}
