package io.communitykit.config;

import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Visits a record and all records within, each with its path, the outer one first. */
final class Traversal {

    /** What is done with each record. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Takes a record.
         *
         * @param path the path to it
         * @param record the record
         * @param enclosing the records around it, the nearest first
         */
        void visit(KeyPath path, Record record, List<Record> enclosing);

        /**
         * Is told once that something was passed over, because it is nested deeper than {@link ConfigLimits#DEEPEST}.
         *
         * @param path the path to it
         */
        default void tooDeep(KeyPath path) {}
    }

    private final Shapes shapes;
    private final Visitor visitor;
    private final Deque<Record> enclosing = new ArrayDeque<>();
    private boolean cut;

    Traversal(Shapes shapes, Visitor visitor) {
        this.shapes = shapes;
        this.visitor = visitor;
    }

    void start(Record root) {
        record(KeyPath.ROOT, root);
    }

    private void value(KeyPath path, @Nullable Object value, Type declared) {
        Class<?> raw = Shapes.raw(declared);
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> value(path, inner, Shapes.argument(declared, 0)));
        } else if (value instanceof List<?> || value instanceof Set<?>) {
            int position = 0;
            for (Object item : (Iterable<?>) value) {
                value(path.index(position++), item, Shapes.argument(declared, 0));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> value(path.key(MapKeys.text(key)), held, Shapes.argument(declared, 1)));
        } else if (value instanceof Extension<?> extension) {
            record(path.key(extension.name()), extension.settings());
        } else if (value instanceof Record record) {
            boolean union = Shapes.isUnion(raw) && !shapes.isUnionOfSingleValues(raw);
            Optional<String> branch = union ? shapes.union(raw).keyOf(record) : Optional.empty();
            record(branch.map(path::key).orElse(path), record);
        }
    }

    private void record(KeyPath path, Record record) {
        if (enclosing.size() == ConfigLimits.DEEPEST) {
            if (!cut) {
                visitor.tooDeep(path);
            }
            cut = true;
            return;
        }
        visitor.visit(path, record, List.copyOf(enclosing));
        enclosing.push(record);
        RecordShape shape = shapes.record(record.getClass());
        for (int i = 0; i < shape.components().size(); i++) {
            Component component = shape.components().get(i);
            boolean here = shape.isTransparent() || Shapes.raw(component.type()) == Extension.class;
            KeyPath inner = here ? path : path.key(component.key());
            value(inner, shape.get(record, i), component.type());
        }
        enclosing.pop();
    }
}
