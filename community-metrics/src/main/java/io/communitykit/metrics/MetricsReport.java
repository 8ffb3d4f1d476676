package io.communitykit.metrics;

import io.communitykit.metrics.audience.AudienceReport;
import io.communitykit.metrics.engagement.EngagementReport;
import io.communitykit.metrics.network.NetworkReport;
import io.communitykit.metrics.response.ResponseReport;
import io.communitykit.metrics.retention.RetentionTable;
import io.communitykit.metrics.statistics.Inequality;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how a community was as of an instant.
 *
 * @param model the id of the model
 * @param version the version of the model
 * @param asOf the instant
 * @param zone the community's zone
 * @param activities how many activities made members active
 * @param members how many members were actor or recipient of anything
 * @param activeMembers how many members were ever active
 * @param audience who was active when
 * @param contribution how unequally the activities are spread over the members
 * @param apart what those did who are counted apart, by group
 * @param engagement who is engaged; empty if the model scores none
 * @param responses how long was waited for responses, by name of the question
 * @param retention who came back, by name of the question
 * @param network how members are tied to each other; empty if the model says nothing of that
 */
public record MetricsReport(
        String model,
        String version,
        Instant asOf,
        ZoneId zone,
        long activities,
        long members,
        long activeMembers,
        AudienceReport audience,
        Inequality contribution,
        Map<String, ApartReport> apart,
        Optional<EngagementReport> engagement,
        Map<String, ResponseReport> responses,
        Map<String, RetentionTable> retention,
        Optional<NetworkReport> network) {

    /** Copies the maps; their order stays. */
    public MetricsReport {
        apart = Collections.unmodifiableMap(new LinkedHashMap<>(apart));
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        retention = Collections.unmodifiableMap(new LinkedHashMap<>(retention));
    }

    /**
     * Counts members apart from all others.
     *
     * @param activities how many activities of theirs would make a member active
     * @param members how many of them were ever active
     */
    public record ApartReport(long activities, long members) {}

    /**
     * Gives the report as plain values that any JSON writer writes alike: maps with texts as keys in a fixed order,
     * lists, texts, whole numbers as {@link Long}, and decimals of six digits as {@link java.math.BigDecimal}. What is
     * not known is left out.
     *
     * @return the report; unmodifiable
     */
    public Map<String, Object> toMap() {
        return ReportMap.of(this);
    }
}
