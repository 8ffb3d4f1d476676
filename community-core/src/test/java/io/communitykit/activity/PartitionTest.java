package io.communitykit.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionTest {

    @Test
    void aShareIsOneOfTheCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Partition(2, 2, activity -> List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Partition(-1, 2, activity -> List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Partition(0, 0, activity -> List.of()))
                .withMessage("partition.index was 0 but it must be at least 0 and below partition.count 0");
    }

    @Test
    void theWholeHoldsEverything() {
        assertThat(Partition.whole().holds(Samples.asked("a"))).isTrue();
        assertThat(Partition.whole().holds("anything")).isTrue();
        assertThat(Partition.whole().nameOf("rewards")).isEqualTo("rewards");
    }

    @Test
    void aShareHasItsOwnName() {
        assertThat(new Partition(1, 4, activity -> List.of()).nameOf("rewards")).isEqualTo("rewards#1/4");
    }

    /** Figures of FNV-1a worked out apart: a key that changed its share would be passed over or counted twice. */
    @Test
    void aKeyStaysInItsShareForEver() {
        assertThat(IntStream.range(0, 12).map(i -> shareOf("m-" + i, 4)))
                .containsExactly(0, 3, 2, 1, 0, 3, 2, 1, 0, 3, 1, 2);
        assertThat(shareOf("會員", 7)).isEqualTo(4);
    }

    private static int shareOf(String key, int count) {
        return IntStream.range(0, count)
                .filter(index -> new Partition(index, count, activity -> List.of()).holds(key))
                .sum();
    }
}
