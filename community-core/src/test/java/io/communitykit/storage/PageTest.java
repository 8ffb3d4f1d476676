package io.communitykit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void oneItemMoreThanAskedForMeansThatThereIsMore() {
        assertThat(Page.cut(List.of(1, 2, 3), 2)).isEqualTo(new Page<>(List.of(1, 2), true));
        assertThat(Page.cut(List.of(1, 2), 2)).isEqualTo(new Page<>(List.of(1, 2), false));
        assertThat(Page.cut(List.of(), 2)).isEqualTo(new Page<>(List.of(), false));
    }

    @Test
    void theNextPageBeginsAfterTheLastItem() {
        assertThat(new Page<>(List.of(1, 2), true).last()).contains(2);
        assertThat(new Page<>(List.of(), false).last()).isEmpty();
    }

    @Test
    void anEmptyPageIsTheLast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Page<>(List.of(), true))
                .withMessage("more was true but an empty page must be the last");
    }

    @Test
    void aPageHoldsAtLeastOne() {
        assertThat(Page.checkLimit(1)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.checkLimit(0))
                .withMessage("limit was 0 but it must be at least 1");
    }

    @Test
    void whatTheCallerDoesToItsListLaterChangesNothing() {
        List<Integer> items = new ArrayList<>(List.of(1));
        Page<Integer> page = new Page<>(items, false);

        items.clear();

        assertThat(page.items()).containsExactly(1);
    }
}
