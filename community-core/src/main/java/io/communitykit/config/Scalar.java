package io.communitykit.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A type whose values are written as a single value.
 *
 * @param kind what the value must be written as; a decimal may also be written as a whole number
 * @param reading makes a value of the text, or throws a {@link RuntimeException}
 * @param writing makes the text of a value, such that reading gives an equal one
 * @param expected the key of the message that says what is expected
 * @param range the key of the message that says the bounds, for a value of the right kind that means nothing
 * @param known what the text may be, where that is a closed list
 * @param standIn some value, for what a record needs while another value is being complained about
 */
record Scalar(
        Node.Kind kind,
        Function<String, Object> reading,
        Function<Object, String> writing,
        String expected,
        String range,
        Supplier<List<String>> known,
        Object standIn) {

    static Scalar of(
            Node.Kind kind,
            Function<String, Object> reading,
            Function<Object, String> writing,
            String expected,
            Object standIn) {
        return new Scalar(kind, reading, writing, expected, expected, List::of, standIn);
    }

    /** Text that {@code toString()} gives back. */
    static Scalar text(String expected, Function<String, Object> reading, Object standIn) {
        return of(Node.Kind.TEXT, reading, Object::toString, expected, standIn);
    }

    boolean accepts(Node.Kind written) {
        return written == kind || (kind == Node.Kind.DECIMAL && written == Node.Kind.WHOLE);
    }

    /** Reads a text; empty if it means nothing for this type. */
    Optional<Object> read(String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    String expectation(Messages messages) {
        return expectation(expected, messages);
    }

    String bounds(Messages messages) {
        return expectation(range, messages);
    }

    /** There are too many time zones to list them. */
    private String expectation(String key, Messages messages) {
        boolean listed = key.equals("expected.one-of");
        return listed ? messages.oneOf(known.get()) : messages.text(key);
    }
}
