package io.communitykit.testkit.rules;

import io.communitykit.MemberId;
import io.communitykit.metrics.MetricsReport;
import java.math.BigDecimal;
import java.util.Map;

/** Says which figures a report must show; to be imported statically. */
public final class MetricsExpectations {

    private MetricsExpectations() {}

    /**
     * Expects a figure.
     *
     * @param path its path in {@link MetricsReport#toMap}, such as {@code audience.days[0].active}
     * @param value a number or a text; {@code 2.5} and {@code 2.500000} are the same number
     * @return the expectation
     */
    public static Expectation<MetricsReport> figure(String path, Object value) {
        String expected = Figures.text(value instanceof Double number ? BigDecimal.valueOf(number) : value);
        return report -> {
            Map<String, String> figures = Figures.of(report.toMap());
            return new Comparison(path, expected, figures.getOrDefault(path, "no such figure"));
        };
    }

    /**
     * Expects the engagement of a member.
     *
     * @param member the member, one of those at the top whom the report lists
     * @param score the score as the report writes it; trailing zeros do not count
     * @return the expectation
     */
    public static Expectation<MetricsReport> score(MemberId member, BigDecimal score) {
        return report -> new Comparison(
                "engagement of " + member,
                Figures.text(score),
                report.engagement().stream()
                        .flatMap(engagement -> engagement.top().stream())
                        .filter(one -> one.member().equals(member))
                        .map(one -> Figures.text(one.score()))
                        .findFirst()
                        .orElse("not listed"));
    }
}
