package io.communitykit.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PositionsProperties {

    private static final int LAST = 60;

    @Property
    void positionsAreASet(@ForAll("stretches") List<Positions.Stretch> stretches) {
        Positions positions = Positions.NONE;
        BitSet model = new BitSet();
        for (Positions.Stretch stretch : stretches) {
            positions = positions.with(stretch.first(), stretch.last());
            model.set((int) stretch.first(), (int) stretch.last() + 1);
        }

        for (int position = 1; position <= LAST; position++) {
            assertThat(positions.contains(position)).isEqualTo(model.get(position));
            assertThat(positions.count(position))
                    .isEqualTo(model.get(1, position + 1).cardinality());
        }
        assertThat(positions.upTo()).isEqualTo(model.nextClearBit(1) - 1);
    }

    @Property
    void theOrderOfStretchesMakesNoDifference(@ForAll("stretches") List<Positions.Stretch> stretches) {
        Positions forwards = Positions.NONE;
        Positions backwards = Positions.NONE;
        for (int i = 0; i < stretches.size(); i++) {
            Positions.Stretch first = stretches.get(i);
            Positions.Stretch last = stretches.get(stretches.size() - 1 - i);
            forwards = forwards.with(first.first(), first.last());
            backwards = backwards.with(last.first(), last.last());
        }

        assertThat(forwards).isEqualTo(backwards);
    }

    @Provide
    Arbitrary<List<Positions.Stretch>> stretches() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.integers().between(0, 9))
                .as((first, more) -> new Positions.Stretch(first, first + more))
                .list()
                .ofMaxSize(10);
    }
}
