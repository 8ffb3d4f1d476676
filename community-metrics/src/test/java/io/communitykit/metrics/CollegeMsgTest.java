package io.communitykit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.metrics.audience.ActiveDay;
import io.communitykit.metrics.audience.AudienceReport;
import io.communitykit.metrics.network.NetworkReport;
import io.communitykit.metrics.network.Ties;
import io.communitykit.metrics.response.ResponseModel;
import io.communitykit.metrics.response.ResponseReport;
import io.communitykit.metrics.response.Survival;
import io.communitykit.metrics.statistics.Inequality;
import io.communitykit.storage.InMemoryStorage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures the private messages of a college (Panzarasa, Opsahl, Carley 2009), where the property says they are. */
class CollegeMsgTest {

    private static final MetricsModel MODEL = MetricsModel.of("messages")
            .response("first-contact", new ResponseModel.FirstContact(ActivityFilter.of(ActivityTypes.MESSAGE_SENT)))
            .build();

    private static final List<Activity> MESSAGES = new ArrayList<>();

    private static MetricsReport report;

    @BeforeAll
    static void measure() throws IOException {
        Path file = Path.of(System.getProperty("community.data", "../../shared/data"), "collegemsg/CollegeMsg.txt.gz");
        assumeTrue(Files.isRegularFile(file), "no messages at " + file + "; set -Dcommunity.data");
        MESSAGES.clear();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ", -1);
                MESSAGES.add(Activity.of(
                                "message/" + ++number,
                                "message.sent",
                                parts[0],
                                Instant.ofEpochSecond(Long.parseLong(parts[2])))
                        .to(new MemberId(parts[1]))
                        .build());
            }
        }
        Instant last = MESSAGES.get(MESSAGES.size() - 1).occurredAt();
        InMemoryStorage storage = InMemoryStorage.create();
        Metrics metrics = Metrics.of(MODEL, storage);
        Activities activities = Activities.builder(storage)
                .clock(InstantSource.fixed(last))
                .inline(metrics)
                .build();
        for (int from = 0; from < MESSAGES.size(); from += 5000) {
            activities
                    .record(MESSAGES.subList(from, Math.min(MESSAGES.size(), from + 5000)))
                    .orElseThrow();
        }
        report = metrics.report(last);
    }

    @Test
    void everyMessageAndMemberIsCounted() {
        assertThat(report.activities()).isEqualTo(59_835);
        assertThat(report.members()).isEqualTo(1_899);
        assertThat(report.activeMembers()).isEqualTo(1_350);
    }

    @Test
    void dailyActivesAreExact() {
        AudienceReport audience = report.audience();
        ActiveDay busiest = audience.busiest().orElseThrow();

        assertThat(busiest.date()).isEqualTo(LocalDate.parse("2004-05-27"));
        assertThat(busiest.active()).isEqualTo(386);
        assertThat(audience.meanDaily().whole()).isEqualTo(193);
        assertThat(audience.meanDaily().value().orElseThrow().setScale(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("75.902");
        assertThat(month("2004-04-30")).isEqualTo(313);
        assertThat(month("2004-05-15")).isEqualTo(746);
        assertThat(month("2004-06-30")).isEqualTo(740);
    }

    @Test
    void firstContactsWaitAsTheEstimatorSays() {
        ResponseReport contacts = report.responses().get("first-contact");
        Survival survival = contacts.survival();

        assertThat(contacts.opened()).isEqualTo(13_838);
        assertThat(contacts.answered()).isEqualTo(6_458);
        assertThat(survival.plateau().value()).isEqualByComparingTo("0.531851");
        assertThat(survival.median()).isEmpty();
        assertThat(survival.after(Duration.ofHours(1)).value()).isEqualByComparingTo("0.825652");
        assertThat(survival.after(Duration.ofHours(24)).value()).isEqualByComparingTo("0.659377");
        assertThat(survival.steps().get(0).at()).isZero();
        assertThat(survival.steps().get(0).answered()).isEqualTo(2);
        assertThat(survival.plateau().low().orElseThrow())
                .isBetween(new BigDecimal("0.52"), survival.plateau().value());
    }

    @Test
    void aSingleStateOfTheEngineSaysTheSame() {
        assertThat(Samples.reported(MetricsEngine.of(MODEL), MESSAGES, report.asOf()))
                .isEqualTo(report.toMap());
    }

    private static long month(String date) {
        return report.audience().days().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow()
                .month();
    }

    /** The values of NetworkX 3.6.1. */
    @Test
    void theNetworkIsThatOfAnotherProgram() {
        Ties ties = new Ties();
        MESSAGES.forEach(message -> ties.add(message.actor(), message.recipient(), 1));

        NetworkReport network = NetworkReport.of(ties, 5);

        assertThat(network.members()).isEqualTo(1899);
        assertThat(network.ties()).isEqualTo(20_296);
        assertThat(network.mutual().value()).contains(new BigDecimal("0.636382"));
        assertThat(new BigDecimal(network.density().part())
                        .divide(new BigDecimal(network.density().whole()), 8, RoundingMode.HALF_EVEN))
                .isEqualTo(new BigDecimal("0.00563105"));
        assertThat(network.components()).isEqualTo(4);
        assertThat(network.strongComponents()).isEqualTo(601);
        assertThat(network.largestStrongComponent()).isEqualTo(1294);
        assertThat(network.clustering()).contains(new BigDecimal("0.109399"));
        assertThat(network.voices())
                .extracting(voice -> voice.member() + " " + voice.rank())
                .containsExactly(
                        "32 0.00599564", "42 0.00589298", "638 0.00538603", "372 0.00508844", "400 0.00454049");
    }

    @Test
    void fewWroteMost() {
        Inequality spread = report.contribution();

        assertThat(spread.givers()).isEqualTo(1350);
        assertThat(spread.total()).isEqualTo(59_835);
        assertThat(spread.gini()).contains(new BigDecimal("0.714703"));
        assertThat(spread.heldByTop(1).orElseThrow().setScale(4, RoundingMode.HALF_EVEN))
                .isEqualTo("0.1496");
        assertThat(spread.heldByTop(10).orElseThrow().setScale(4, RoundingMode.HALF_EVEN))
                .isEqualTo("0.5620");
        assertThat(spread.absenceFactor()).isEqualTo(106);
    }
}
