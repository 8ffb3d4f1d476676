package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LotProperties {

    @Property
    void theLotIsThatOfThePublishedGenerator(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int of) {
        Lot lot = new Lot(seed);
        Random published = new Random(seed);

        for (int i = 0; i < 20; i++) {
            assertThat(lot.draw(of)).isEqualTo((int) Math.floor(published.nextDouble() * of));
        }
    }
}
