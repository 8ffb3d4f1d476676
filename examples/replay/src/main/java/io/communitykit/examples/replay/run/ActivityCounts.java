package io.communitykit.examples.replay.run;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityType;
import io.communitykit.metrics.MetricsModel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what members did over time, by type: in days if the history is short, in weeks or months if it is long. What
 * counts as doing something is the metrics model's word.
 *
 * @param unit the length of a period
 * @param periods the first days of all periods from the first to the last
 * @param byType how much happened in each period, by type
 */
public record ActivityCounts(ChronoUnit unit, List<LocalDate> periods, Map<ActivityType, List<Long>> byType) {

    private static final int DAYS_AS_DAYS = 45;
    private static final int DAYS_AS_WEEKS = 400;

    /** Copies the parts. */
    public ActivityCounts {
        periods = List.copyOf(periods);
        byType = Collections.unmodifiableMap(new TreeMap<>(byType));
    }

    static ActivityCounts of(List<Activity> standing, MetricsModel model) {
        ZoneId zone = model.zone();
        List<Activity> active =
                standing.stream().filter(activity -> counts(activity, model)).toList();
        if (active.isEmpty()) {
            return new ActivityCounts(ChronoUnit.DAYS, List.of(), Map.of());
        }
        LocalDate first = day(active.get(0), zone);
        LocalDate last = day(active.get(active.size() - 1), zone);
        long days = ChronoUnit.DAYS.between(first, last);
        ChronoUnit unit =
                days < DAYS_AS_DAYS ? ChronoUnit.DAYS : days < DAYS_AS_WEEKS ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
        LocalDate begin = start(first, unit, model.weekStart());
        List<LocalDate> periods = new ArrayList<>();
        for (int i = 0; !begin.plus(i, unit).isAfter(last); i++) {
            periods.add(begin.plus(i, unit));
        }
        Map<ActivityType, long[]> counts = new TreeMap<>();
        for (Activity activity : active) {
            LocalDate period = start(day(activity, zone), unit, model.weekStart());
            counts.computeIfAbsent(activity.type(), type -> new long[periods.size()])[
                    (int) unit.between(begin, period)]++;
        }
        Map<ActivityType, List<Long>> byType = new TreeMap<>();
        counts.forEach((type, numbers) ->
                byType.put(type, Arrays.stream(numbers).boxed().toList()));
        return new ActivityCounts(unit, periods, byType);
    }

    private static boolean counts(Activity activity, MetricsModel model) {
        if (activity.actor().equals(Activity.ANONYMOUS)) {
            return false;
        }
        if (model.active().isEmpty()) {
            return true;
        }
        for (ActivityFilter filter : model.active()) {
            if (filter.types().contains(activity.type()) && filter.restriction().test(activity)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate day(Activity activity, ZoneId zone) {
        return LocalDate.ofInstant(activity.occurredAt(), zone);
    }

    private static LocalDate start(LocalDate day, ChronoUnit unit, DayOfWeek weekStart) {
        return switch (unit) {
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTHS -> day.withDayOfMonth(1);
            default -> day;
        };
    }
}
