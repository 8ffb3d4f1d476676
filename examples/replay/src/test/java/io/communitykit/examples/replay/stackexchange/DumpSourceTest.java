package io.communitykit.examples.replay.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.examples.replay.RealData;
import io.communitykit.examples.replay.source.ActivitySink;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.Receipt;
import io.communitykit.examples.replay.source.RowCount;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpSourceTest {

    private final Map<ActivityId, Activity> read = new TreeMap<>();
    private final Map<MemberId, String> names = new TreeMap<>();
    private final RowCount count = RowCount.lenient();

    private void read(Path folder) {
        new DumpSource(DumpFolder.open(folder), Progress.NONE).activities(count, new ActivitySink() {
            @Override
            public Receipt accept(Activity activity) {
                Activity known = read.putIfAbsent(activity.id(), activity);
                return known == null ? Receipt.RECORDED : known.equals(activity) ? Receipt.DUPLICATE : Receipt.CONFLICT;
            }

            @Override
            public void name(MemberId member, String name) {
                names.put(member, name);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"se-cardano-2021, 21946, 3987", "se-bicycles-meta-2023, 18615, 2550", "se-conlang-meta-2020, 2512, 271"
    })
    void everyRowOfARealDumpIsTakenOrSkippedForAReason(String dump, int activities, int members) {
        read(RealData.find(dump));
        assertThat(read.size()).isEqualTo(activities);
        assertThat(names.size()).isEqualTo(members);
        assertThat(count.files()).allMatch(file -> file.bad() == 0);
    }

    @Test
    void skippedRowsOfANamedDumpAreCountedByReason() {
        read(RealData.find("se-cardano-2021"));
        assertThat(count.files())
                .filteredOn(file -> file.file().startsWith("Votes"))
                .singleElement()
                .satisfies(votes -> {
                    assertThat(votes.read()).isEqualTo(9147);
                    assertThat(votes.skipped())
                            .containsEntry("post not in Posts", 345L)
                            .containsEntry("expired bounty", 2L);
                });
        assertThat(count.notes()).containsExactly("the dump has no table PostHistory");
    }

    @Test
    void votesStandAtTheEndOfTheirDayInTheOrderOfTheirIds() {
        read(RealData.find("se-conlang-meta-2020"));
        assertThat(read.values())
                .filteredOn(activity -> activity.id().value().startsWith("vote/"))
                .isNotEmpty()
                .allMatch(vote -> vote.occurredAt().toString().endsWith("T23:59:59.999Z"))
                .allMatch(vote -> vote.id().value().equals("vote/" + vote.sequence()));
    }

    @Test
    void nobodyReceivesAVoteOnAPostOfTheSiteItself() {
        read(RealData.find("se-bicycles-meta-2023"));
        MemberId site = new MemberId("-1");
        assertThat(read.values())
                .noneMatch(activity -> activity.actor().equals(site) || site.equals(activity.recipient()));
        assertThat(read.values()).allMatch(activity -> activity.occurredAt().isAfter(Instant.EPOCH));
    }

    @Test
    void passesOverTextsReadEveryPostAndComment() {
        long[] texts = new long[1];
        new DumpSource(DumpFolder.open(RealData.find("se-cardano-2021")), Progress.NONE).texts(text -> {
            texts[0]++;
            assertThat(text.body()).doesNotContain("<p>", "&lt;");
        });
        assertThat(texts[0]).isEqualTo(2630 + 1829);
    }
}
