package io.communitykit.metrics;

import io.communitykit.metrics.audience.Audience;
import io.communitykit.metrics.audience.AudienceReport;
import io.communitykit.metrics.audience.CommunityCalendar;
import io.communitykit.metrics.response.ResponseReport;
import io.communitykit.metrics.retention.RetentionTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks an engine everything that its model is about. */
final class Reporting {

    private Reporting() {}

    static MetricsReport report(MetricsEngine engine, MetricsState state, CommunityCalendar calendar, Instant asOf) {
        MetricsModel model = engine.model();
        Audience audience = engine.audience(state);
        Map<String, MetricsReport.ApartReport> apart = new LinkedHashMap<>();
        model.apart().keySet().forEach(group -> {
            Audience members = engine.apart(state, group);
            apart.put(group, new MetricsReport.ApartReport(members.activities(), members.members()));
        });
        Map<String, ResponseReport> responses = new LinkedHashMap<>();
        model.responses().keySet().forEach(name -> responses.put(name, engine.response(state, name, asOf)));
        Map<String, RetentionTable> retention = new LinkedHashMap<>();
        model.retention().keySet().forEach(name -> retention.put(name, engine.retention(state, name, asOf)));
        return new MetricsReport(
                model.id(),
                model.version(),
                asOf,
                model.zone(),
                audience.activities(),
                engine.members(state),
                audience.members(),
                AudienceReport.of(audience, LocalDate.ofEpochDay(calendar.day(asOf))),
                audience.contribution(),
                apart,
                engine.engagementReport(state, asOf),
                responses,
                retention,
                engine.network(state));
    }
}
