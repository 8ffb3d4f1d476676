package io.communitykit.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.AppendResult;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MemberDataTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MemberId ANA = new MemberId("ana");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Activities activities =
            Activities.builder(storage).clock(InstantSource.fixed(NOON)).build();
    private final AtomicLong random = new AtomicLong();
    private final MemberData data =
            MemberData.of(storage, () -> new UUID(0, random.incrementAndGet())).withWordsIn(List.of("text"));

    @Test
    void anExportIsJsonAsItStands() {
        storage.port(MemberStore.PORT).insert(Member.person(ANA, NOON, ZoneHistory.always(ZoneOffset.UTC)));
        activities.record(asked("a-1", NOON));

        String json = JsonMapper.builder().build().writeValueAsString(data.export(ANA));

        assertThat(json)
                .contains("\"member\":\"ana\"")
                .contains("\"Activity\":[{")
                .contains("\"id\":\"a-1\"")
                .contains("\"attributes\":{\"length\":7,\"text\":\"Hello\"}")
                .contains("\"Member\":[{");
    }

    @Test
    void theTextFormOfAnExportTellsNothing() {
        activities.record(asked("a-1", NOON));

        assertThat(data.export(ANA)).hasToString("MemberExport[member=ana, records={Activity=1}]");
    }

    @Test
    void everyStoreGetsTheSamePseudonym() {
        storage.port(MemberStore.PORT).insert(Member.person(ANA, NOON, ZoneHistory.always(ZoneOffset.UTC)));
        activities.record(asked("a-1", NOON));

        Erasure erasure = data.erase(ANA).orElseThrow();

        assertThat(erasure.pseudonym()).isEqualTo(new MemberId("erased-00000000-0000-0000-0000-000000000001"));
        assertThat(erasure).hasToString("Erasure[pseudonym=erased-00000000-0000-0000-0000-000000000001]");
        Activity rest = storage.port(ActivityHistory.PORT)
                .findAll(List.of(new ActivityId("a-1")))
                .get(new ActivityId("a-1"));
        assertThat(rest.actor()).isEqualTo(erasure.pseudonym());
        assertThat(rest.attributes()).hasToString("{length=7}");
        assertThat(storage.port(MemberStore.PORT).find(ANA)).isEmpty();
    }

    @Test
    void whatIsDeliveredAgainIsAnsweredAsErasedAlsoIfItsTimeLiesAhead() {
        activities.record(asked("a-1", NOON));
        data.erase(ANA);

        assertThat(activities.record(asked("a-1", NOON))).isEqualTo(erased("a-1"));
        assertThat(activities.record(asked("a-2", NOON.plusSeconds(60)))).isEqualTo(erased("a-2"));
        assertThat(activities.next()).isEmpty();
    }

    @Test
    void whatCameAfterwardsIsErasedUnderAnotherPseudonym() {
        data.erase(ANA);
        storage.port(MemberStore.PORT).insert(Member.person(ANA, NOON, ZoneHistory.always(ZoneOffset.UTC)));

        Erasure second = data.erase(ANA).orElseThrow();

        assertThat(second.pseudonym().value()).endsWith("3");
        assertThat(storage.port(MemberStore.PORT).page(Optional.empty(), 10).items())
                .isEmpty();
    }

    @Test
    void nobodyCannotBeErased() {
        assertThatThrownBy(() -> data.erase(Activity.ANONYMOUS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anonymous");
    }

    private static Activity asked(String id, Instant at) {
        return Activity.of(id, "question.asked", "ana", at)
                .with("text", "Hello")
                .with("length", 7)
                .build();
    }

    private static Outcome<AppendResult> erased(String id) {
        return new Outcome.Done<>(new AppendResult.Erased(new ActivityId(id)));
    }
}
