package io.communitykit.examples.replay.report;

import io.communitykit.examples.replay.run.ActivityCounts;
import io.communitykit.examples.replay.run.Polled;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.examples.replay.run.Rewarded;
import io.communitykit.metrics.audience.ActiveDay;
import io.communitykit.metrics.audience.Lifecycle;
import io.communitykit.metrics.response.ResponseReport;
import io.communitykit.metrics.response.Survival;
import io.communitykit.poll.kind.PollOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Hands to the charts the figures that the engines found; it computes none. */
final class ChartData {

    /** A curve is drawn through at most so many of its steps. */
    private static final int STEPS = 400;

    private final Replayed replayed;

    ChartData(Replayed replayed) {
        this.replayed = replayed;
    }

    Map<String, Object> all() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("activity", activity(replayed.counts()));
        data.put("actives", actives(replayed.metrics().audience().days()));
        data.put("lifecycle", lifecycle(Selection.lifecycle(replayed)));
        data.put(
                "responses",
                replayed.metrics().responses().values().stream()
                        .map(ChartData::curve)
                        .toList());
        data.put("members", members(Selection.topMembers(replayed)));
        data.put("badges", counts(replayed.rewarded().byBadge()));
        Map<String, Long> verdicts = new LinkedHashMap<>();
        replayed.moderated().byRule().forEach((rule, count) -> verdicts.put(Figures.words(rule), count));
        data.put("rules", counts(verdicts));
        data.put("polls", replayed.polled().stream().map(ChartData::poll).toList());
        return data;
    }

    private static Map<String, Object> activity(ActivityCounts counts) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("labels", texts(counts.periods(), Object::toString));
        Map<String, Object> series = new LinkedHashMap<>();
        counts.byType().forEach((type, numbers) -> series.put(Figures.words(type.name()), numbers));
        chart.put("series", series);
        return chart;
    }

    private static Map<String, Object> actives(List<ActiveDay> days) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("labels", texts(days, day -> day.date().toString()));
        chart.put("day", days.stream().map(ActiveDay::active).toList());
        chart.put("week", days.stream().map(ActiveDay::week).toList());
        chart.put("month", days.stream().map(ActiveDay::month).toList());
        return chart;
    }

    private static Map<String, Object> lifecycle(List<Lifecycle> periods) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("labels", texts(periods, Lifecycle::from));
        chart.put("new", periods.stream().map(Lifecycle::fresh).toList());
        chart.put("returning", periods.stream().map(Lifecycle::returning).toList());
        chart.put("resurrecting", periods.stream().map(Lifecycle::resurrecting).toList());
        chart.put("dormant", periods.stream().map(line -> -line.dormant()).toList());
        return chart;
    }

    /** Gives steps as pairs of seconds and the share that still waits; thinned evenly, first and last always there. */
    private static List<Object> curve(ResponseReport report) {
        List<Survival.Step> steps = report.survival().steps();
        List<Object> points = new ArrayList<>();
        points.add(List.of(0, 1));
        int every = Math.max(1, (steps.size() + STEPS - 1) / STEPS);
        for (int i = 0; i < steps.size(); i++) {
            if (i % every == 0 || i == steps.size() - 1) {
                Survival.Step step = steps.get(i);
                points.add(List.of(
                        step.at().toSeconds(),
                        report.survival().after(step.at()).value()));
            }
        }
        if (!report.survival().longest().isZero()) {
            points.add(List.of(
                    report.survival().longest().toSeconds(),
                    report.survival().plateau().value()));
        }
        return points;
    }

    private Map<String, Object> members(List<Rewarded.Line> top) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("labels", texts(top, line -> replayed.name(line.member())));
        chart.put("values", top.stream().map(Rewarded.Line::points).toList());
        return chart;
    }

    private static Map<String, Object> poll(Polled polled) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("labels", texts(polled.poll().options(), PollOption::text));
        chart.put(
                "values",
                polled.result().options().stream()
                        .map(option -> option.votes().numerator())
                        .toList());
        return chart;
    }

    private static Map<String, Object> counts(Map<String, Long> counts) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("labels", List.copyOf(counts.keySet()));
        chart.put("values", List.copyOf(counts.values()));
        return chart;
    }

    private static <T> List<String> texts(List<T> items, Function<T, String> each) {
        return items.stream().map(each).toList();
    }
}
