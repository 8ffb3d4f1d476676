package io.communitykit.config;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a configuration apart into the nodes of which a reader makes an equal one. */
final class NodeWriter {

    private final Shapes shapes = new Shapes();
    private int depth;

    Node write(Record configuration) {
        return record(configuration);
    }

    private Node value(Object value, Type declared) {
        Class<?> raw = Shapes.raw(declared);
        Optional<Scalar> scalar = Scalars.ofValue(value);
        if (scalar.isPresent()) {
            return scalar(value, scalar.get());
        }
        if (value instanceof Collection<?> items) {
            return new Node.Sequence(Place.NOWHERE, items(items, Shapes.argument(declared, 0)), 0);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            map.forEach((key, held) -> put(entries, MapKeys.text(key), value(held, Shapes.argument(declared, 1))));
            return object(entries);
        }
        if (value instanceof Record record) {
            boolean named = Shapes.isUnion(raw) && !shapes.isUnionOfSingleValues(raw);
            return named ? branch(record, raw) : record(record);
        }
        throw new IllegalArgumentException("type " + value.getClass().getName() + " cannot be part of a configuration");
    }

    private static Node scalar(Object value, Scalar type) {
        return new Node.Scalar(Place.NOWHERE, type.kind(), type.writing().apply(value));
    }

    private List<Node> items(Collection<?> items, Type type) {
        List<Node> nodes = new ArrayList<>();
        items.forEach(item -> nodes.add(value(item, type)));
        return nodes;
    }

    private Node branch(Record value, Class<?> union) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Optional<String> name = shapes.union(union).keyOf(value);
        if (name.isPresent()) {
            put(entries, name.get(), record(value));
        } else if (shapes.record(value.getClass()).get(value, 0) instanceof Extension<?> extension) {
            put(entries, extension.name(), record(extension.settings()));
        }
        return object(entries);
    }

    private Node record(Record record) {
        depth = ConfigLimits.deeper(depth);
        Node node = components(record);
        depth--;
        return node;
    }

    private Node components(Record record) {
        RecordShape shape = shapes.record(record.getClass());
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < shape.components().size(); i++) {
            Component component = shape.components().get(i);
            Object value = shape.get(record, i);
            boolean optional = value instanceof Optional<?>;
            Object held = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
            if (held == null) {
                continue;
            }
            Type type = optional ? Shapes.argument(component.type(), 0) : component.type();
            Node node = value(held, type);
            if (shape.isTransparent()) {
                return node;
            }
            put(entries, component.key(), node);
        }
        return object(entries);
    }

    private static void put(Map<String, Node.Entry> entries, String key, Node value) {
        entries.put(key, new Node.Entry(Place.NOWHERE, value));
    }

    private static Node object(Map<String, Node.Entry> entries) {
        return new Node.Mapping(Place.NOWHERE, entries, 0);
    }
}
