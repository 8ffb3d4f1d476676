package io.communitykit.config;

import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes some value of a type, to stand for one that is being complained about. So the records around it can still be
 * made and can check themselves, and all problems are told at once. No stand-in ever leaves the reader.
 */
final class StandIns {

    /** What there is where not even a stand-in can be made. */
    static final Object NONE = Missing.NONE;

    private static final int DEEPEST = 8;

    private final Shapes shapes;

    StandIns(Shapes shapes) {
        this.shapes = shapes;
    }

    static boolean isNone(@Nullable Object value) {
        return value instanceof Missing;
    }

    Object of(Type type) {
        return of(type, 0);
    }

    /** What a record gets for an absent key: null, false, 0 or an empty collection. */
    static @Nullable Object absent(Type type) {
        Class<?> raw = Shapes.raw(type);
        if (raw == boolean.class) {
            return false;
        }
        if (raw == int.class) {
            return 0;
        }
        if (raw == long.class) {
            return 0L;
        }
        return empty(raw);
    }

    private static @Nullable Object empty(Class<?> raw) {
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Set.class) {
            return Collections.unmodifiableSet(new LinkedHashSet<>());
        }
        if (raw == Map.class) {
            return Collections.unmodifiableMap(new LinkedHashMap<>());
        }
        return raw == Optional.class ? Optional.empty() : null;
    }

    private Object of(Type type, int depth) {
        Class<?> raw = Shapes.raw(type);
        Optional<Scalar> scalar = Scalars.of(raw);
        if (scalar.isPresent()) {
            return scalar.get().standIn();
        }
        Object empty = empty(raw);
        if (empty != null) {
            return empty;
        }
        if (depth == DEEPEST) {
            return NONE;
        }
        if (raw.isRecord()) {
            return record(raw, depth);
        }
        return Shapes.isUnion(raw) ? union(raw, depth) : NONE;
    }

    private Object record(Class<?> type, int depth) {
        RecordShape shape = shapes.record(type);
        @Nullable Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            values[i] = component.optional() ? absent(component.type()) : of(component.type(), depth + 1);
            if (isNone(values[i])) {
                return NONE;
            }
        }
        try {
            return shape.make(values);
        } catch (RecordShape.RefusedException choosy) {
            return NONE;
        }
    }

    private Object union(Class<?> type, int depth) {
        for (Class<?> branch : shapes.union(type).branches().values()) {
            Object standIn = record(branch, depth + 1);
            if (!isNone(standIn)) {
                return standIn;
            }
        }
        return NONE;
    }

    private enum Missing {
        NONE
    }
}
