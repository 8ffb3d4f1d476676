package io.communitykit.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.Keys;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Standing;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

@Domain(CommunityDomain.class)
@Domain(DomainContext.Global.class)
class ArbitraryHistoriesProperties {

    /** The service refuses circles, waits for the future and drops duplicates; nothing of that happens to facts. */
    @Property
    void whateverTheOrderOfArrivalTheLogEndsWithTheSameFacts(
            @ForAll GeneratedHistory history, @ForAll @IntRange(min = 1, max = 9) int batch) {
        InMemoryStorage storage = InMemoryStorage.create();
        Activities activities =
                Activities.builder(storage).clock(() -> Instant.MAX).build();
        int appended = 0;
        for (List<Activity> arrivals : history.batches(batch)) {
            for (AppendResult result : activities.record(arrivals).orElseThrow()) {
                assertThat(result).isInstanceOfAny(AppendResult.Appended.class, AppendResult.Duplicate.class);
                appended += result instanceof AppendResult.Appended ? 1 : 0;
            }
        }

        assertThat(appended).isEqualTo(history.facts().size());
        for (Instant asOf : history.turningPoints().stream().limit(6).toList()) {
            assertThat(Standing.read(storage.port(ActivityHistory.PORT), HistoryQuery.all(asOf)))
                    .isEqualTo(history.standing(asOf));
        }
    }

    @Property
    void factsHaveIdsOfTheirOwnAndAllArrive(@ForAll GeneratedHistory history) {
        Set<ActivityId> ids = new LinkedHashSet<>();
        history.facts().forEach(fact -> ids.add(fact.id()));

        assertThat(ids).hasSameSizeAs(history.facts());
        assertThat(new LinkedHashSet<>(history.arrivals())).containsExactlyInAnyOrderElementsOf(history.facts());
    }

    @Property
    void historiesHaveWhatTheyAreMadeFor(@ForAll GeneratedHistory history) {
        List<Activity> facts = history.facts();
        boolean retracted = facts.stream().anyMatch(fact -> fact.retracts().isPresent());
        boolean restored = facts.stream()
                .anyMatch(fact -> fact.retracts()
                        .flatMap(target -> facts.stream()
                                .filter(other -> other.id().equals(target))
                                .findFirst())
                        .flatMap(Activity::retracts)
                        .isPresent());
        boolean doubled = history.arrivals().size() > facts.size();
        boolean equalTimes = facts.stream().map(Activity::occurredAt).distinct().count() < facts.size();

        Statistics.label("retracted")
                .collect(retracted)
                .coverage(checker -> checker.check(true).percentage(share -> share > 40));
        Statistics.label("restored")
                .collect(restored)
                .coverage(checker -> checker.check(true).percentage(share -> share > 15));
        Statistics.label("doubled")
                .collect(doubled)
                .coverage(checker -> checker.check(true).percentage(share -> share > 40));
        Statistics.label("equal times")
                .collect(equalTimes)
                .coverage(checker -> checker.check(true).percentage(share -> share > 10));
    }

    @Property
    void withoutRetractionsEverythingStands(@ForAll("plain") GeneratedHistory history) {
        assertThat(history.standing(Instant.MAX)).containsExactlyInAnyOrderElementsOf(history.facts());
        assertThat(history.facts().size()).isLessThanOrEqualTo(5);
    }

    @Property
    void keysAreKeys(@ForAll("keys") String key) {
        assertThat(Keys.check("key", key)).isEqualTo(key);
    }

    @Property
    void activitiesOfEveryKindCanBeMade(@ForAll Activity activity) {
        assertThat(activity.retracts()).isEmpty();
        assertThat(activity.occurredAt()).isBetween("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z");
    }

    @Provide
    Arbitrary<String> keys() {
        return ArbitraryKeys.keys();
    }

    @Provide
    Arbitrary<GeneratedHistory> plain() {
        return ArbitraryHistories.of(ArbitraryActivities.activities())
                .retracting(0)
                .upTo(5)
                .histories();
    }
}
