package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.Positions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes more rows than one statement takes. */
class ManyRowsTest {

    private static final int ROWS = 1100;

    @ParameterizedTest
    @EnumSource(Server.class)
    void aLongBatchTellsWhichValuesWereThereAndWhichWereChangedByOthers(Server server) {
        ConsumerStore store = JdbcStorage.open(Wiring.installed(server, TableNames.defaults()), new CommunityId("many"))
                .port(ConsumerStore.PORT);
        Set<String> others = new TreeSet<>(Set.of(name(0), name(700), name(ROWS - 1)));
        others.forEach(name -> store.insert(position(name, 1)));

        assertThat(store.insertAll(all(1))).isEqualTo(others);

        others.forEach(name -> store.replace(position(name, 2), 1));

        assertThat(store.replaceAll(all(2))).isEqualTo(others);
        assertThat(store.replaceAll(all(3))).isEmpty();
        assertThat(store.findAll(all(3).stream().map(ConsumerPosition::consumer).toList())
                        .values())
                .containsExactlyElementsOf(all(3));
    }

    private static List<ConsumerPosition> all(long version) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> position(name(i), version))
                .toList();
    }

    private static String name(int number) {
        return "consumer-" + number;
    }

    private static ConsumerPosition position(String name, long version) {
        return new ConsumerPosition(name, Positions.NONE, List.of(), version);
    }
}
