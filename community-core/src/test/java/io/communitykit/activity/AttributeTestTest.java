package io.communitykit.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributeTestTest {

    private final Attributes attributes = Attributes.none()
            .with("kind", new Value.Text("question"))
            .with("days", new Value.Whole(60))
            .with("share", new Value.Exact(new BigDecimal("0.5")))
            .with("count", new Value.Exact(new BigDecimal("3.0")))
            .with("first", new Value.Truth(true));

    @Test
    void isDemandsTheValue() {
        assertThat(AttributeTest.equalTo("question").holds(attributes, "kind")).isTrue();
        assertThat(AttributeTest.equalTo("answer").holds(attributes, "kind")).isFalse();
        assertThat(AttributeTest.equalTo(true).holds(attributes, "first")).isTrue();
        assertThat(AttributeTest.equalTo("true").holds(attributes, "first")).isFalse();
    }

    @Test
    void aWholeNumberAndAnEqualDecimalAreTheSame() {
        assertThat(AttributeTest.equalTo(3).holds(attributes, "count")).isTrue();
        assertThat(AttributeTest.equalTo(new BigDecimal("60.00")).holds(attributes, "days"))
                .isTrue();
        assertThat(AttributeTest.equalTo(new BigDecimal("60.01")).holds(attributes, "days"))
                .isFalse();
    }

    @Test
    void anyOfDemandsOneOfTheValues() {
        AttributeTest test = test(List.of("answer", "question"), null, null, null, null, null);

        assertThat(test.holds(attributes, "kind")).isTrue();
        assertThat(test.holds(attributes, "days")).isFalse();
    }

    @Test
    void notForbidsTheValuesAndDemandsThatThereIsOne() {
        AttributeTest test = test(null, List.of("answer", "comment"), null, null, null, null);

        assertThat(test.holds(attributes, "kind")).isTrue();
        assertThat(test.holds(attributes.with("kind", new Value.Text("comment")), "kind"))
                .isFalse();
        assertThat(test.holds(attributes, "absent")).isFalse();
    }

    @Test
    void boundsAreInclusiveButForBelow() {
        assertThat(AttributeTest.atLeast(60).holds(attributes, "days")).isTrue();
        assertThat(AttributeTest.atLeast(61).holds(attributes, "days")).isFalse();
        assertThat(test(null, null, null, "60", null, null).holds(attributes, "days"))
                .isTrue();
        assertThat(test(null, null, null, "59.99", null, null).holds(attributes, "days"))
                .isFalse();
        assertThat(test(null, null, null, null, "60", null).holds(attributes, "days"))
                .isFalse();
        assertThat(test(null, null, null, null, "60.01", null).holds(attributes, "days"))
                .isTrue();
    }

    @Test
    void whatIsNoNumberIsInNoRange() {
        assertThat(AttributeTest.atLeast(0).holds(attributes, "kind")).isFalse();
        assertThat(AttributeTest.atLeast(0).holds(attributes, "first")).isFalse();
    }

    @Test
    void presenceIsATestOfItsOwn() {
        AttributeTest present = test(null, null, null, null, null, true);
        AttributeTest absent = test(null, null, null, null, null, false);

        assertThat(present.holds(attributes, "kind")).isTrue();
        assertThat(present.holds(attributes, "absent")).isFalse();
        assertThat(absent.holds(attributes, "kind")).isFalse();
        assertThat(absent.holds(attributes, "absent")).isTrue();
    }

    @Test
    void whatIsAbsentPassesNoOtherTest() {
        assertThat(AttributeTest.equalTo(1).holds(attributes, "absent")).isFalse();
        assertThat(AttributeTest.atLeast(-1).holds(attributes, "absent")).isFalse();
        assertThat(test(null, null, null, null, null, null).holds(attributes, "absent"))
                .isFalse();
    }

    @Test
    void everyPartMustHold() {
        AttributeTest between = test(null, null, "10", "70", null, null);

        assertThat(between.holds(attributes, "days")).isTrue();
        assertThat(between.holds(attributes.with("days", new Value.Whole(71)), "days"))
                .isFalse();
        assertThat(between.holds(attributes.with("days", new Value.Whole(9)), "days"))
                .isFalse();
    }

    private static AttributeTest test(
            @Nullable List<String> anyOf,
            @Nullable List<String> not,
            @Nullable String atLeast,
            @Nullable String atMost,
            @Nullable String below,
            @Nullable Boolean present) {
        return new AttributeTest(
                null, values(anyOf), values(not), number(atLeast), number(atMost), number(below), present);
    }

    private static @Nullable List<Value> values(@Nullable List<String> texts) {
        return texts == null ? null : texts.stream().map(Value::of).toList();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
