package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LotProperties {

    @Property
    void theOrderIsThatOfThePublishedShuffle(@ForAll long seed, @ForAll @IntRange(min = 1, max = 70) int size) {
        List<String> names =
                IntStream.range(0, size).mapToObj(Integer::toString).toList();
        List<String> published = new ArrayList<>(names);
        Collections.shuffle(published, new Random(seed));

        assertThat(new Lot(seed).shuffle(names)).isEqualTo(published);
    }

    @Property
    void theLotIsThatOfThePublishedGenerator(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int of) {
        Lot lot = new Lot(seed);
        Random published = new Random(seed);

        for (int i = 0; i < 20; i++) {
            assertThat(lot.draw(of)).isEqualTo((int) Math.floor(published.nextDouble() * of));
        }
    }
}
