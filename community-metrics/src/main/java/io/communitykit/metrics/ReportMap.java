package io.communitykit.metrics;

import io.communitykit.metrics.audience.ActiveDay;
import io.communitykit.metrics.audience.AudienceReport;
import io.communitykit.metrics.audience.Lifecycle;
import io.communitykit.metrics.audience.Share;
import io.communitykit.metrics.engagement.EngagementReport;
import io.communitykit.metrics.engagement.MemberScore;
import io.communitykit.metrics.network.NetworkReport;
import io.communitykit.metrics.response.ResponseReport;
import io.communitykit.metrics.response.Survival;
import io.communitykit.metrics.retention.RetentionTable;
import io.communitykit.metrics.statistics.Inequality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes a report as plain values in a fixed order. */
final class ReportMap {

    private static final int TEN_PERCENT = 10;

    private final Map<String, Object> values = new LinkedHashMap<>();

    private ReportMap() {}

    static Map<String, Object> of(MetricsReport report) {
        return new ReportMap()
                .put("model", report.model())
                .put("version", report.version())
                .put("asOf", report.asOf().toString())
                .put(
                        "zone",
                        report.zone().equals(ZoneOffset.UTC)
                                ? "UTC"
                                : report.zone().getId())
                .put("activities", report.activities())
                .put("members", report.members())
                .put("activeMembers", report.activeMembers())
                .put("audience", audience(report.audience()))
                .put("contribution", contribution(report.contribution()))
                .put("apart", byName(report.apart(), ReportMap::apart))
                .put("engagement", report.engagement().map(ReportMap::engagement))
                .put("responses", byName(report.responses(), ReportMap::response))
                .put("retention", byName(report.retention(), ReportMap::retention))
                .put("network", report.network().map(ReportMap::network))
                .done();
    }

    private static Map<String, Object> audience(AudienceReport audience) {
        Share mean = audience.meanDaily();
        List<Object> days = new ArrayList<>();
        for (int i = 0; i < audience.days().size(); i++) {
            days.add(day(audience.days().get(i), audience.byDay().get(i)));
        }
        Map<String, Object> stickiness = new LinkedHashMap<>();
        audience.stickiness().forEach((activeDays, members) -> stickiness.put(activeDays.toString(), members));
        return new ReportMap()
                .put(
                        "busiestDay",
                        audience.busiest()
                                .map(day -> new ReportMap()
                                        .put("date", day.date().toString())
                                        .put("active", day.active())
                                        .done()))
                .put(
                        "meanDaily",
                        new ReportMap()
                                .put("sum", mean.part())
                                .put("days", mean.whole())
                                .put("value", mean.value())
                                .done())
                .put("membersByActiveDaysOf" + AudienceReport.STICKINESS_DAYS, Collections.unmodifiableMap(stickiness))
                .put("days", Collections.unmodifiableList(days))
                .put("weeks", list(audience.byWeek(), ReportMap::lifecycle))
                .put("months", list(audience.byMonth(), ReportMap::lifecycle))
                .done();
    }

    private static Map<String, Object> day(ActiveDay day, Lifecycle lifecycle) {
        return new ReportMap()
                .put("date", day.date().toString())
                .put("active", day.active())
                .put("active7", day.week())
                .put("active30", day.month())
                .put("stickiness", day.stickiness().value())
                .putLifecycle(lifecycle)
                .done();
    }

    private static Map<String, Object> lifecycle(Lifecycle lifecycle) {
        return new ReportMap()
                .put("from", lifecycle.from())
                .put("active", lifecycle.active())
                .putLifecycle(lifecycle)
                .done();
    }

    private ReportMap putLifecycle(Lifecycle lifecycle) {
        return put("new", lifecycle.fresh())
                .put("returning", lifecycle.returning())
                .put("resurrecting", lifecycle.resurrecting())
                .put("dormant", lifecycle.dormant());
    }

    private static Map<String, Object> contribution(Inequality spread) {
        ReportMap roles = new ReportMap();
        spread.roles().forEach((role, members) -> roles.put(role.name().toLowerCase(Locale.ROOT), (long) members));
        return new ReportMap()
                .put("members", (long) spread.givers())
                .put("gini", spread.gini())
                .put("absenceFactor", (long) spread.absenceFactor())
                .put("heldByTop1Percent", spread.heldByTop(1))
                .put("heldByTop10Percent", spread.heldByTop(TEN_PERCENT))
                .put("roles", roles.done())
                .done();
    }

    private static Map<String, Object> apart(MetricsReport.ApartReport apart) {
        return new ReportMap()
                .put("activities", apart.activities())
                .put("members", apart.members())
                .done();
    }

    private static Map<String, Object> engagement(EngagementReport engagement) {
        return new ReportMap()
                .put("members", engagement.members())
                .put("levels", engagement.levels())
                .put("top", list(engagement.top(), ReportMap::score))
                .done();
    }

    private static Map<String, Object> score(MemberScore score) {
        return new ReportMap()
                .put("member", score.member().value())
                .put("score", score.score())
                .put("level", score.level())
                .put(
                        "parts",
                        list(
                                score.parts(),
                                part -> new ReportMap()
                                        .put("weight", part.weight())
                                        .put("activities", part.activities())
                                        .put("counted", part.counted())
                                        .put("score", part.score())
                                        .done()))
                .done();
    }

    private static Map<String, Object> response(ResponseReport response) {
        Survival survival = response.survival();
        List<Duration> times = ResponseReport.TIMES.stream()
                .filter(time -> time.compareTo(survival.longest()) <= 0)
                .toList();
        return new ReportMap()
                .put("opened", response.opened())
                .put("answered", response.answered())
                .put("closed", response.closed())
                .put("waiting", response.waiting())
                .put("medianSeconds", survival.median().map(ReportMap::seconds))
                .put("plateau", estimate(survival.plateau()))
                .put("longestSeconds", seconds(survival.longest()))
                .put(
                        "stillWaiting",
                        list(
                                times,
                                time -> new ReportMap()
                                        .put("afterSeconds", time.toSeconds())
                                        .put("share", estimate(survival.after(time)))
                                        .done()))
                .done();
    }

    private static Map<String, Object> estimate(Survival.Estimate estimate) {
        return new ReportMap()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high())
                .done();
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .setScale(Survival.DIGITS, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Object> retention(RetentionTable table) {
        return new ReportMap()
                .put("period", table.period().name().toLowerCase(Locale.ROOT))
                .put(
                        "cohorts",
                        list(
                                table.cohorts(),
                                cohort -> new ReportMap()
                                        .put("from", cohort.from())
                                        .put("members", cohort.members())
                                        .done()))
                .done();
    }

    private static Map<String, Object> network(NetworkReport network) {
        return new ReportMap()
                .put("members", (long) network.members())
                .put("ties", network.ties())
                .put("reciprocity", network.mutual().value())
                .put("density", network.density().value())
                .put("components", (long) network.components())
                .put("largestComponent", (long) network.largestComponent())
                .put("strongComponents", (long) network.strongComponents())
                .put("largestStrongComponent", (long) network.largestStrongComponent())
                .put("clustering", network.clustering())
                .put("bridges", (long) network.bridges().size())
                .put(
                        "voices",
                        list(
                                network.voices(),
                                voice -> new ReportMap()
                                        .put("member", voice.member().value())
                                        .put("rank", voice.rank())
                                        .done()))
                .done();
    }

    private static <T> List<Object> list(List<T> items, Function<T, Object> each) {
        return items.stream().map(each).toList();
    }

    private static <T> Map<String, Object> byName(Map<String, T> items, Function<T, Object> each) {
        ReportMap map = new ReportMap();
        items.forEach((name, item) -> map.put(name, each.apply(item)));
        return map.done();
    }

    /** Leaves out what is not there. */
    private ReportMap put(String key, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> values.put(key, present));
        } else {
            values.put(key, value);
        }
        return this;
    }

    private Map<String, Object> done() {
        return Collections.unmodifiableMap(values);
    }
}
