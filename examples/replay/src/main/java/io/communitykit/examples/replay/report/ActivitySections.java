package io.communitykit.examples.replay.report;

import io.communitykit.activity.ActivityType;
import io.communitykit.examples.replay.run.ActivityCounts;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.metrics.audience.ActiveDay;
import io.communitykit.metrics.audience.AudienceReport;
import io.communitykit.metrics.audience.Lifecycle;
import io.communitykit.metrics.response.ResponseReport;
import io.communitykit.metrics.response.Survival;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes what happened when, who was active, and how long was waited for a response. */
final class ActivitySections {

    private static final int ROWS = 24;

    private final Replayed replayed;
    private final Html html;

    ActivitySections(Replayed replayed, Html html) {
        this.replayed = replayed;
        this.html = html;
    }

    void write() {
        activity(replayed.counts());
        actives(replayed.metrics().audience());
        lifecycle(Selection.lifecycle(replayed));
        int number = 0;
        for (Map.Entry<String, ResponseReport> response :
                replayed.metrics().responses().entrySet()) {
            response(number++, response.getKey(), response.getValue());
        }
    }

    private void activity(ActivityCounts counts) {
        String unit = switch (counts.unit()) {
            case DAYS -> "day";
            case WEEKS -> "week";
            default -> "month";
        };
        html.section("activity", "Activity over time");
        html.chart("activity", "Stacked bars: what members did per " + unit + "; the table below has the numbers");
        html.details("Numbers per type");
        html.table("What members did", "type", "in all", "most in a " + unit, "when");
        for (Map.Entry<ActivityType, List<Long>> type : counts.byType().entrySet()) {
            List<Long> numbers = type.getValue();
            long most = numbers.stream().mapToLong(Long::longValue).max().orElse(0);
            LocalDate when = counts.periods().get(numbers.indexOf(most));
            html.markup("<tr>")
                    .cell(Figures.words(type.getKey().name()))
                    .number(Figures.whole(
                            numbers.stream().mapToLong(Long::longValue).sum()))
                    .number(Figures.whole(most))
                    .cell(when.toString())
                    .markup("</tr>\n");
        }
        html.endTable().endDetails().endSection();
    }

    private void actives(AudienceReport audience) {
        html.section("actives", "Active members");
        html.markup("<p>");
        audience.busiest()
                .ifPresent(day -> html.text(
                        "Most members, " + Figures.whole(day.active()) + ", were active on " + day.date() + ". "));
        audience.meanDaily()
                .value()
                .ifPresent(mean -> html.text("On days with any activity there were "
                        + mean.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " on average."));
        html.markup("</p>\n");
        html.chart("actives", "Lines: members active on a day, in seven days and in thirty days");
        html.details("Numbers on the last day of each month");
        html.table("Active members", "day", "on the day", "in 7 days", "in 30 days");
        List<ActiveDay> days = audience.days();
        days.stream()
                .filter(day ->
                        day.date().equals(day.date().withDayOfMonth(day.date().lengthOfMonth()))
                                || day.equals(days.get(days.size() - 1)))
                .skip(Math.max(0, monthsIn(days) - ROWS))
                .forEach(day -> html.markup("<tr>")
                        .cell(day.date().toString())
                        .number(Figures.whole(day.active()))
                        .number(Figures.whole(day.week()))
                        .number(Figures.whole(day.month()))
                        .markup("</tr>\n"));
        html.endTable().endDetails().endSection();
    }

    private static long monthsIn(List<ActiveDay> days) {
        return days.stream()
                .filter(day -> day.date().getDayOfMonth() == day.date().lengthOfMonth())
                .count();
    }

    private void lifecycle(List<Lifecycle> periods) {
        html.section("lifecycle", "Who comes, stays and leaves");
        html.chart("lifecycle", "Stacked bars: new, returning and resurrecting members above, dormant ones below");
        html.details("The last " + Math.min(ROWS, periods.size()) + " periods");
        html.table("Members by where they stand", "from", "new", "returning", "resurrecting", "dormant");
        for (Lifecycle line : periods.subList(Math.max(0, periods.size() - ROWS), periods.size())) {
            html.markup("<tr>")
                    .cell(line.from())
                    .number(Figures.whole(line.fresh()))
                    .number(Figures.whole(line.returning()))
                    .number(Figures.whole(line.resurrecting()))
                    .number(Figures.whole(line.dormant()))
                    .markup("</tr>\n");
        }
        html.endTable().endDetails().endSection();
    }

    private void response(int number, String name, ResponseReport report) {
        String words = Figures.words(name);
        Survival survival = report.survival();
        html.section("response-" + number, "Waiting for the " + words);
        html.markup("<p>")
                .text(Figures.whole(report.opened()) + " waited; " + Figures.whole(report.answered())
                        + " got a response, " + Figures.whole(report.waiting()) + " still wait"
                        + (report.closed() == 0 ? "" : ", " + Figures.whole(report.closed()) + " were closed")
                        + ". "
                        + survival.median()
                                .map(time -> "Half were answered within " + Figures.duration(time) + ".")
                                .orElse("Fewer than half were answered.")
                        + " Those who still wait are counted as such (Kaplan-Meier).")
                .markup("</p>\n");
        html.chart("response-" + number, "A falling curve: the share that still waits after a time");
        html.details("Shares");
        html.table("Share that still waits for the " + words, "after", "share", "95 % interval");
        for (Duration time : ResponseReport.TIMES) {
            if (time.compareTo(survival.longest()) <= 0) {
                Survival.Estimate estimate = survival.after(time);
                html.markup("<tr>")
                        .cell(Figures.duration(time))
                        .number(Figures.percent(estimate.value()))
                        .number(
                                estimate.low().isPresent() && estimate.high().isPresent()
                                        ? Figures.percent(estimate.low().get()) + " to "
                                                + Figures.percent(
                                                        estimate.high().get())
                                        : "")
                        .markup("</tr>\n");
            }
        }
        html.endTable().endDetails().endSection();
    }
}
