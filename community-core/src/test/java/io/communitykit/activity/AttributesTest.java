package io.communitykit.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest {

    private final Attributes some = Attributes.none()
            .with("word", new Value.Text("light"))
            .with("count", new Value.Whole(3))
            .with("share", new Value.Exact(new BigDecimal("0.25")))
            .with("first", new Value.Truth(true))
            .with("at", new Value.At(Instant.EPOCH));

    @Test
    void eachTypeIsFoundAsItself() {
        assertThat(some.text("word")).contains("light");
        assertThat(some.whole("count")).hasValue(3);
        assertThat(some.number("share")).contains(new BigDecimal("0.25"));
        assertThat(some.number("count")).contains(BigDecimal.valueOf(3));
        assertThat(some.instant("at")).contains(Instant.EPOCH);
        assertThat(some.isTrue("first")).isTrue();
        assertThat(some.size()).isEqualTo(5);
    }

    @Test
    void anotherTypeOrNothingIsFoundAsNothing() {
        assertThat(some.text("count")).isEmpty();
        assertThat(some.whole("share")).isEmpty();
        assertThat(some.number("word")).isEmpty();
        assertThat(some.instant("word")).isEmpty();
        assertThat(some.isTrue("word")).isFalse();
        assertThat(some.find("nothing")).isEmpty();
        assertThat(Attributes.none().find("word")).isEmpty();
    }

    @Test
    void namesAreVisitedInTheirOrderHoweverTheyCame() {
        Map<String, Value> backwards = new LinkedHashMap<>();
        List.of("z", "\uD83D\uDE00", "\uFFFD", "b", "a").forEach(name -> backwards.put(name, new Value.Whole(1)));
        List<String> visited = new ArrayList<>();

        Attributes.of(backwards).forEach((name, value) -> visited.add(name));

        assertThat(visited).containsExactly("a", "b", "z", "\uFFFD", "\uD83D\uDE00");
    }

    @Test
    void equalAttributesAreEqualHoweverTheyCame() {
        Attributes left = Attributes.none().with("a", new Value.Whole(1)).with("b", new Value.Text("x"));
        Attributes right = Attributes.none().with("b", new Value.Text("x")).with("a", new Value.Whole(1));

        assertThat(left).isEqualTo(right).hasSameHashCodeAs(right).hasToString("{a=1, b=x}");
        assertThat(left).isNotEqualTo(right.with("a", new Value.Exact(BigDecimal.ONE)));
    }

    @Test
    void addingReplacesAndLeavesTheOldOnesAlone() {
        Attributes next = some.with("count", new Value.Whole(4));

        assertThat(next.whole("count")).hasValue(4);
        assertThat(some.whole("count")).hasValue(3);
    }

    @Test
    void whatTheCallerDoesToItsMapLaterChangesNothing() {
        Map<String, Value> map = new LinkedHashMap<>(Map.of("a", new Value.Whole(1)));
        Attributes attributes = Attributes.of(map);

        map.put("b", new Value.Whole(2));

        assertThat(attributes.size()).isEqualTo(1);
    }

    @Test
    void thereAre64AttributesAtMost() {
        Map<String, Value> many = new LinkedHashMap<>();
        for (int i = 0; i < 64; i++) {
            many.put("a" + i, new Value.Whole(i));
        }
        assertThat(Attributes.of(many).size()).isEqualTo(64);

        many.put("one more", new Value.Whole(64));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.of(many))
                .withMessage("attributes were 65 but there must be at most 64");
    }

    @Test
    void aNameIsAShortKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.with(" ", new Value.Whole(1)))
                .withMessage("attribute name was ' ' but it must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.with("n".repeat(65), new Value.Whole(1)))
                .withMessageEndingWith("had 65 characters but it must have at most 64");
    }
}
