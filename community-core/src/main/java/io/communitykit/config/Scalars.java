package io.communitykit.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The types that are written as single values, and how. */
final class Scalars {

    private static final int LONGEST_NUMBER = 100;
    private static final int LARGEST_SCALE = 1000;

    private static final Map<Class<?>, Scalar> TYPES = types();

    private Scalars() {}

    /** Finds how a type is written; empty if it is not a single value. */
    static Optional<Scalar> of(Class<?> type) {
        return type.isEnum() ? Optional.of(constants(type)) : Optional.ofNullable(TYPES.get(type));
    }

    /** Finds how a value is written; empty if it is not a single value. */
    static Optional<Scalar> ofValue(Object value) {
        if (value instanceof Enum<?> constant) {
            return of(constant.getDeclaringClass());
        }
        return of(value instanceof ZoneId ? ZoneId.class : value.getClass());
    }

    private static Map<Class<?>, Scalar> types() {
        Map<Class<?>, Scalar> types = new LinkedHashMap<>();
        types.put(String.class, Scalar.text("expected.text", text -> text, "x"));
        Scalar integer = whole("expected.int", Integer::valueOf, 1);
        types.put(int.class, integer);
        types.put(Integer.class, integer);
        Scalar longInteger = whole("expected.long", Long::valueOf, 1L);
        types.put(long.class, longInteger);
        types.put(Long.class, longInteger);
        Scalar truth = Scalar.of(Node.Kind.TRUTH, Boolean::valueOf, Object::toString, "expected.boolean", false);
        types.put(boolean.class, truth);
        types.put(Boolean.class, truth);
        types.put(
                BigDecimal.class,
                Scalar.of(Node.Kind.DECIMAL, Scalars::decimal, Object::toString, "expected.decimal", BigDecimal.ONE));
        types.put(Duration.class, Scalar.text("expected.duration", Duration::parse, Duration.ofDays(1)));
        types.put(Period.class, Scalar.text("expected.period", Period::parse, Period.ofDays(1)));
        types.put(Instant.class, Scalar.text("expected.instant", Instant::parse, Instant.EPOCH));
        types.put(LocalDate.class, Scalar.text("expected.date", LocalDate::parse, LocalDate.EPOCH));
        types.put(LocalTime.class, Scalar.text("expected.time", LocalTime::parse, LocalTime.NOON));
        types.put(
                ZoneId.class,
                new Scalar(
                        Node.Kind.TEXT,
                        ZoneId::of,
                        Object::toString,
                        "expected.zone",
                        "expected.zone",
                        Scalars::zones,
                        ZoneOffset.UTC));
        types.put(
                Locale.class,
                Scalar.of(
                        Node.Kind.TEXT,
                        Scalars::locale,
                        value -> ((Locale) value).toLanguageTag(),
                        "expected.locale",
                        Locale.ENGLISH));
        types.put(URI.class, Scalar.text("expected.uri", URI::create, URI.create("https://example.org")));
        return Collections.unmodifiableMap(types);
    }

    private static Scalar whole(String range, Function<String, Object> reading, Object standIn) {
        return new Scalar(
                Node.Kind.WHOLE,
                text -> reading.apply(bounded(text)),
                Object::toString,
                "expected.whole",
                range,
                List::of,
                standIn);
    }

    private static Object decimal(String text) {
        BigDecimal number = new BigDecimal(bounded(text));
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw new ArithmeticException("a number that would fill the memory when written out");
        }
        return number;
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        return text;
    }

    private static Object locale(String tag) {
        if (tag.isBlank()) {
            throw new IllegalArgumentException("blank");
        }
        return new Locale.Builder().setLanguageTag(tag).build();
    }

    private static List<String> zones() {
        return List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }

    private static Scalar constants(Class<?> type) {
        List<Enum<?>> constants = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            constants.add((Enum<?>) constant);
        }
        List<String> names = constants.stream().map(Scalars::name).toList();
        return new Scalar(
                Node.Kind.TEXT,
                text -> constant(constants, text),
                value -> name((Enum<?>) value),
                "expected.one-of",
                "expected.one-of",
                () -> names,
                constants.get(0));
    }

    private static Enum<?> constant(List<Enum<?>> constants, String text) {
        String letters = letters(text);
        return constants.stream()
                .filter(constant -> name(constant).equals(text)
                        || letters(name(constant)).equals(letters)
                        || letters(constant.name()).equals(letters))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String name(Enum<?> constant) {
        return Marks.constant(constant)
                .orElseGet(() -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What stays of a name when {@code IN_PERSON}, {@code in-person} and {@code inPerson} are to be the same. */
    private static String letters(String name) {
        List<String> parts = Arrays.asList(name.split("[-_]", -1));
        return String.join("", parts).toLowerCase(Locale.ROOT);
    }
}
