package io.communitykit.rewards.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    // a draw that was published with all its numbers: raffair.co.uk/verify/01KTNXH2Y6N26PDWC88HAWP8H0
    private static final String SEED = "9bae06392e1c49593f744bb8b27473a25cf641b946aae1fbbc21285e68cc3a06";
    private static final String BEACON = "2ea72654b10d6ce1f24de6d7871bbcf9b35575997eb25f870b435adf2dab31bc";
    private static final String COMMITMENT = "ce9e3ce2fe73229fa7775cab901ddefced07d50da2df76514fca2dfbb71a20de";
    private static final String ENTRIES = "b726eed184cea30d5a57fb645f77527e4232bec085e24e8d29a6e3b2c84c2db1";
    private static final String MIXED = "2053eb28f07d2157038ff2191d8d82522f80fa605268c6baa049f43edc061858";
    private static final List<String> FIVE = List.of("1", "2", "3", "4", "5");

    @Test
    void aPublishedDrawComesOutBitByBit() {
        Draw draw = Draw.of(SEED, BEACON, FIVE, Draw.Rule.REMAINDER);

        assertThat(Draw.commitment(SEED)).isEqualTo(COMMITMENT);
        assertThat(Draw.entriesHash(FIVE)).isEqualTo(ENTRIES);
        assertThat(draw.mixed("prize-0")).isEqualTo(MIXED);
        assertThat(draw.winner("prize-0")).isEqualTo("4");
        assertThat(draw.verify(COMMITMENT, ENTRIES, "prize", List.of("4"))).isTrue();
    }

    @Test
    void whoeverChangesSomethingIsFoundOut() {
        Draw draw = Draw.of(SEED, BEACON, FIVE, Draw.Rule.REMAINDER);
        Draw other = Draw.of(BEACON, BEACON, FIVE, Draw.Rule.REMAINDER);

        assertThat(draw.verify(COMMITMENT, ENTRIES, "prize", List.of("3"))).isFalse();
        assertThat(draw.verify(COMMITMENT, MIXED, "prize", List.of("4"))).isFalse();
        assertThat(draw.verify(COMMITMENT, ENTRIES, "prize", List.of())).isFalse();
        assertThat(other.verify(COMMITMENT, ENTRIES, "prize", other.winners("prize", 1)))
                .as("another seed than the one that was committed to")
                .isFalse();
    }

    @Test
    void nobodyIsDrawnTwice() {
        List<String> all = Draw.of(SEED, BEACON, FIVE, Draw.Rule.REJECTION).winners("prize", 5);

        assertThat(all).containsExactlyInAnyOrderElementsOf(FIVE);
    }

    @Test
    void rejectionDrawsEachEntryAboutAsOften() {
        Draw draw = Draw.of(SEED, BEACON, FIVE, Draw.Rule.REJECTION);
        Map<String, Integer> drawn = new TreeMap<>();
        IntStream.range(0, 5000).forEach(i -> drawn.merge(draw.winner("prize-" + i), 1, Integer::sum));

        assertThat(drawn).hasSize(5);
        assertThat(drawn.values()).allMatch(count -> count > 850 && count < 1150);
    }

    @Test
    void whatCannotBeDrawnFromIsRefused() {
        assertThatThrownBy(() -> Draw.of("xyz", BEACON, FIVE, Draw.Rule.REJECTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seed was 'xyz' but it must be hexadecimal");
        assertThatThrownBy(() -> Draw.of(SEED, BEACON, List.of(), Draw.Rule.REJECTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entries were [] but there must be at least one");
        assertThatThrownBy(() -> Draw.of(SEED, BEACON, List.of("a", "a"), Draw.Rule.REJECTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entries held one twice but each must stand once");
        assertThatThrownBy(() -> Draw.of(SEED, BEACON, List.of("a,b"), Draw.Rule.REJECTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entries held 'a,b' but an entry must have a character and no comma");
        assertThatThrownBy(
                        () -> Draw.of(SEED, BEACON, FIVE, Draw.Rule.REJECTION).winners("prize", 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count was 6 but it must be from 1 to 5");
    }
}
