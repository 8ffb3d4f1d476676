package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StandingProperties {

    @Property
    void anyOrderOfArrivalGivesTheSame(@ForAll("facts") List<Activity> facts, @ForAll Random random) {
        List<Activity> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, random);

        assertThat(Standing.select(shuffled, NOON)).isEqualTo(Standing.select(facts, NOON));
    }

    @Property
    void itSaysWhatTheDefinitionSays(@ForAll("facts") List<Activity> facts, @ForAll("instants") Instant asOf) {
        List<Activity> byDefinition = facts.stream()
                .filter(fact -> fact.retracts().isEmpty() && stands(fact, facts, asOf))
                .sorted(Activity.IN_TIME)
                .toList();

        assertThat(Standing.select(facts, asOf)).isEqualTo(byDefinition);
    }

    @Property
    void retractingAndRestoringChangesNothing(@ForAll("facts") List<Activity> facts, @ForAll Random random) {
        List<Activity> twice = new ArrayList<>(facts);
        for (Activity fact : facts) {
            twice.add(Samples.retraction("take-" + fact.id(), fact.id().value(), NOON));
            twice.add(Samples.retraction("give-" + fact.id(), "take-" + fact.id(), NOON));
        }
        Collections.shuffle(twice, random);

        assertThat(Standing.select(twice, NOON)).isEqualTo(Standing.select(facts, NOON));
    }

    @Property(tries = 200)
    void readingTheHistorySaysTheSame(@ForAll("facts") List<Activity> facts, @ForAll("instants") Instant asOf) {
        InMemoryStorage storage = InMemoryStorage.create();
        storage.port(ActivityLog.PORT).appendAll(facts);

        assertThat(Standing.read(storage.port(ActivityHistory.PORT), HistoryQuery.all(asOf)))
                .isEqualTo(Standing.select(facts, asOf));
    }

    /** Retractions name lower numbers only, so that there is no circle. */
    @Provide
    Arbitrary<List<Activity>> facts() {
        Arbitrary<Integer> targets = Arbitraries.integers().between(-3, 11);
        return Combinators.combine(targets, instants())
                .as(Fact::new)
                .list()
                .ofMaxSize(12)
                .map(drafts -> {
                    List<Activity> facts = new ArrayList<>();
                    for (int i = 0; i < drafts.size(); i++) {
                        facts.add(drafts.get(i).numbered(i));
                    }
                    return facts;
                });
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(-3, 3).map(NOON::plusSeconds);
    }

    private record Fact(int target, Instant at) {
        Activity numbered(int number) {
            return target >= 0 && target < number
                    ? Samples.retraction("f-" + number, "f-" + target, at)
                    : Samples.asked("f-" + number, at);
        }
    }

    private static boolean stands(Activity activity, List<Activity> facts, Instant asOf) {
        return !activity.occurredAt().isAfter(asOf)
                && facts.stream()
                        .noneMatch(other ->
                                other.retracts().filter(activity.id()::equals).isPresent()
                                        && stands(other, facts, asOf));
    }
}
