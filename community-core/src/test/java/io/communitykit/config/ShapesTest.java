package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes of whoever writes configuration records are exceptions that name them. */
class ShapesTest {

    private final ConfigReader reader = ConfigReader.create();

    @Test
    void aTypeThatNoSourceCanHoldIsNamed() {
        assertMistake(Odd.class, "{value: 1}", "type java.lang.Object cannot be part of a configuration");
        assertMistake(Generic.class, "{value: 1}", "type T cannot be part of a configuration");
        assertMistake(
                Raw.class,
                "{value: [1]}",
                "interface java.util.List must have a type argument to be part of a configuration");
    }

    @Test
    void aPrimitiveWithADefaultMustBeBoxed() {
        assertMistake(
                Primitive.class,
                "{}",
                "component count of io.communitykit.config.ShapesTest$Primitive is a int with default '10' but must be of"
                        + " the boxed type: a primitive cannot tell that its key is absent");
    }

    @Test
    void twoComponentsMustNotShareAKey() {
        assertMistake(
                Twins.class,
                "{}",
                "record io.communitykit.config.ShapesTest$Twins has two components with the same key");
    }

    @Test
    void aUnionMustBeWrittenAsAWrapperObjectOfRecords() {
        assertMistake(
                HasForeign.class,
                "{value: {}}",
                "union io.communitykit.config.ShapesTest$Foreign must be written as a wrapper object:"
                        + " @JsonTypeInfo(use = NAME, include = WRAPPER_OBJECT)");
        assertMistake(
                HasClass.class,
                "{value: {}}",
                "branch io.communitykit.config.ShapesTest$NoRecord of io.communitykit.config.ShapesTest$OfClass"
                        + " must be a record");
        assertMistake(
                HasTwice.class,
                "{value: {}}",
                "union io.communitykit.config.ShapesTest$Twice has two branches with the key same");
        assertMistake(
                HasTwoOpen.class,
                "{value: {}}",
                "union io.communitykit.config.ShapesTest$TwoOpen must not have more than one open branch");
    }

    @Test
    void aUnionWithoutAnnotationsTakesItsRecordsNamesAndThoseOfUnionsWithin() {
        assertThat(read("{value: {first: {}}}")).isEqualTo(new HasPlain(new First()));
        assertThat(read("{value: {second: 5}}")).isEqualTo(new HasPlain(new Second(5)));
    }

    private HasPlain read(String yaml) {
        return reader.load(ConfigSource.yaml("x.yaml", yaml), HasPlain.class).orThrow();
    }

    private void assertMistake(Class<? extends Record> type, String yaml, String message) {
        assertThatThrownBy(() -> reader.load(ConfigSource.yaml("x.yaml", yaml), type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    record Odd(Object value) {}

    record Generic<T>(T value) {}

    @SuppressWarnings("rawtypes")
    record Raw(List value) {}

    record Primitive(@JsonProperty(defaultValue = "10") int count) {}

    record Twins(@JsonProperty("b") String a, String b) {}

    record HasForeign(Foreign value) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Foreign {}

    record ForeignBranch() implements Foreign {}

    record HasClass(OfClass value) {}

    sealed interface OfClass {}

    static final class NoRecord implements OfClass {}

    record HasTwice(Twice value) {}

    sealed interface Twice {}

    @JsonTypeName("same")
    record One() implements Twice {}

    @JsonTypeName("same")
    record Two() implements Twice {}

    record HasTwoOpen(TwoOpen value) {}

    sealed interface TwoOpen {}

    record Open1(Extension<String> extension) implements TwoOpen {}

    record Open2(Extension<String> extension) implements TwoOpen {}

    record HasPlain(Plain value) {}

    sealed interface Plain {}

    record First() implements Plain {}

    sealed interface Within extends Plain {}

    record Second(int value) implements Within {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Second {}
    }
}
