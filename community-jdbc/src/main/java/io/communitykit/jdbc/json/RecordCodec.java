package io.communitykit.jdbc.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as an object of its components by name. Names that are unknown are passed over, and what is absent
 * comes back as nothing, zero or empty: so a record may gain and lose components between versions.
 */
final class RecordCodec implements Codec {

    private final Class<?> type;
    private final String[] names;
    private final Method[] accessors;
    private final Codec[] parts;
    private final Constructor<?> constructor;

    RecordCodec(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.names = new String[components.length];
        this.accessors = new Method[components.length];
        this.parts = new Codec[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = components[i].getName();
            accessors[i] = components[i].getAccessor();
            types[i] = components[i].getType();
        }
        try {
            this.constructor = type.getConstructor(types);
        } catch (NoSuchMethodException hidden) {
            throw new IllegalArgumentException(type.getName() + " must be a public record to be stored", hidden);
        }
    }

    /** Finds the codecs of the parts; apart from the constructor, since a record may hold others of its own type. */
    void resolve(Function<RecordComponent, Codec> find) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            parts[i] = find.apply(components[i]);
        }
    }

    @Override
    public void write(Object value, JsonWriter out) {
        out.begin('{');
        for (int i = 0; i < names.length; i++) {
            Object part = component(value, i);
            if (part != null && !parts[i].isLeftOut(part)) {
                out.name(names[i]);
                parts[i].write(part, out);
            }
        }
        out.end('}');
    }

    @Override
    public Object read(Object node) {
        Map<?, ?> members = (Map<?, ?>) node;
        @Nullable Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            Object member = members.get(names[i]);
            values[i] = member == null ? parts[i].absent() : parts[i].read(member);
        }
        return construct(values);
    }

    @Nullable
    Object component(Object value, int index) {
        try {
            return accessors[index].invoke(value);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(type.getName() + "." + names[index] + " could not be read", failure);
        }
    }

    Object construct(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(type.getName() + " could not be made", refused);
        } catch (InstantiationException | IllegalAccessException failure) {
            throw new IllegalStateException(
                    type.getName() + " could not be made of " + Arrays.toString(names), failure);
        }
    }
}
