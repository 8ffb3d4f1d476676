package io.communitykit.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a record is read, made and taken apart. */
final class RecordShape {

    /** Tells that a record refused its components. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(Throwable reason) {
            super(
                    Optional.ofNullable(reason.getMessage())
                            .orElse(reason.getClass().getSimpleName()),
                    reason);
        }
    }

    private final Class<?> type;
    private final Constructor<?> canonical;
    private final List<Method> accessors;
    private final List<Component> components;
    private final boolean transparent;

    RecordShape(
            Class<?> type,
            Constructor<?> canonical,
            List<Method> accessors,
            List<Component> components,
            boolean transparent) {
        this.type = type;
        this.canonical = canonical;
        this.accessors = List.copyOf(accessors);
        this.components = List.copyOf(components);
        this.transparent = transparent;
    }

    Class<?> type() {
        return type;
    }

    List<Component> components() {
        return components;
    }

    /** Tells whether the record is written as the value of its only component. */
    boolean isTransparent() {
        return transparent;
    }

    List<String> keys() {
        return components.stream().map(Component::key).toList();
    }

    @Nullable
    Object get(Object instance, int component) {
        try {
            return accessors.get(component).invoke(instance);
        } catch (IllegalAccessException closed) {
            throw notOpen(closed);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    type.getName() + "." + components.get(component).name() + "() failed", failed.getCause());
        }
    }

    /** Makes an instance, or tells why the record refuses. */
    Object make(@Nullable Object[] values) throws RefusedException {
        try {
            return canonical.newInstance(values);
        } catch (IllegalAccessException closed) {
            throw notOpen(closed);
        } catch (InstantiationException impossible) {
            throw new IllegalStateException("a record that is abstract: " + type, impossible);
        } catch (InvocationTargetException refused) {
            Throwable reason = refused.getCause();
            if (reason instanceof RuntimeException) {
                throw new RefusedException(reason);
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", reason);
        }
    }

    private IllegalArgumentException notOpen(IllegalAccessException cause) {
        return new IllegalArgumentException(
                "record " + type.getName() + " must be public in a package that its module exports or opens to "
                        + RecordShape.class.getModule().getName(),
                cause);
    }
}
