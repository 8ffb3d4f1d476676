package io.communitykit.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives configurations a fingerprint: SHA-256 over a canonical text, in hexadecimal. Equal configurations have equal
 * hashes, whether they come from YAML, from JSON or from Java, on every machine.
 *
 * <p>The canonical text:
 *
 * <ul>
 *   <li>a record is its simple name and, in braces, its components as {@code name:value}, by their names in Java, in
 *       the order of declaration; those that are null or an empty Optional are left out, so that a new optional
 *       component changes no hash;
 *   <li>a list is its items in brackets; a set likewise, its items sorted; a map is {@code key:value} in braces,
 *       sorted;
 *   <li>a text is quoted as in JSON; every other single value is written as a configuration writes it, in its type's
 *       own standard form (ISO-8601, IANA zone, BCP 47), a decimal with its scale;
 *   <li>an {@link Extension} is its name and its settings.
 * </ul>
 */
public final class ConfigHash {

    private final Shapes shapes = new Shapes();
    private int depth;

    private ConfigHash() {}

    /**
     * Computes the hash of a configuration.
     *
     * @param configuration the configuration
     * @return 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if it holds a value of a type that configurations cannot have, or is nested too
     *     deep
     */
    public static String of(Record configuration) {
        try {
            byte[] bytes = canonical(configuration).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String canonical(Object value) {
        return new ConfigHash().text(value);
    }

    private String text(Object value) {
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof Set<?> set) {
            return list(set.stream().map(this::text).sorted().toList());
        }
        if (value instanceof Collection<?> items) {
            return list(items.stream().map(this::text).toList());
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, held) -> entries.add(text(key) + ":" + text(held)));
            Collections.sort(entries);
            return braces(entries);
        }
        if (value instanceof Extension<?> extension) {
            return JsonText.quoted(extension.name()) + text(extension.settings());
        }
        Scalar scalar = Scalars.ofValue(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "type " + value.getClass().getName() + " cannot be part of a configuration"));
        // The name in Java: whether the jar of Jackson's annotations is there must not matter.
        String written = value instanceof Enum<?> constant
                ? constant.name()
                : scalar.writing().apply(value);
        return scalar.kind() == Node.Kind.TEXT && !(value instanceof Enum<?>) ? JsonText.quoted(written) : written;
    }

    private String record(Record record) {
        depth = ConfigLimits.deeper(depth);
        RecordShape shape = shapes.record(record.getClass());
        List<String> components = new ArrayList<>();
        for (int i = 0; i < shape.components().size(); i++) {
            Object value = shape.get(record, i);
            Object held = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
            if (held != null) {
                components.add(shape.components().get(i).name() + ":" + text(held));
            }
        }
        depth--;
        return record.getClass().getSimpleName() + braces(components);
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String braces(List<String> items) {
        return items.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
