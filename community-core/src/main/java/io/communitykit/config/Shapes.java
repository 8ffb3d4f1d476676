package io.communitykit.config;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Looks at records and unions once, and remembers. Thread-safe. */
final class Shapes {

    private final Map<Class<?>, RecordShape> records = new ConcurrentHashMap<>();
    private final Map<Class<?>, UnionShape> unions = new ConcurrentHashMap<>();

    RecordShape record(Class<?> type) {
        return records.computeIfAbsent(type, Shapes::recordShape);
    }

    UnionShape union(Class<?> type) {
        return unions.computeIfAbsent(type, Shapes::unionShape);
    }

    /** Tells whether values of the type are written as an object with the branch's name as its key. */
    static boolean isUnion(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }

    /**
     * Tells whether values of the union are written as single values: each branch holds one, what was written tells
     * which, and no annotation says that branches are named.
     */
    boolean isUnionOfSingleValues(Class<?> type) {
        return isUnion(type)
                && !Marks.isNamed(type)
                && Arrays.stream(type.getPermittedSubclasses())
                        .allMatch(branch -> branch.isRecord()
                                && record(branch).isTransparent()
                                && Scalars.of(branch.getRecordComponents()[0].getType())
                                        .isPresent());
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        throw new IllegalArgumentException("type " + type + " cannot be part of a configuration");
    }

    static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalArgumentException(type + " must have a type argument to be part of a configuration");
    }

    private static RecordShape recordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> canonical = canonical(type, components);
        boolean transparent = components.length == 1 && Marks.isTransparent(canonical, components[0]);
        List<Component> described =
                Arrays.stream(components).map(Shapes::component).toList();
        long keys = described.stream().map(Component::key).distinct().count();
        if (keys < described.size()) {
            throw new IllegalArgumentException("record " + type.getName() + " has two components with the same key");
        }
        List<Method> accessors = Arrays.stream(components)
                .map(RecordComponent::getAccessor)
                .map(Shapes::open)
                .toList();
        return new RecordShape(type, open(canonical), accessors, described, transparent);
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record without canonical constructor: " + type, impossible);
        }
    }

    /** Records need not be public on the class path; where this has no effect, using the member tells. */
    private static <M extends AccessibleObject> M open(M member) {
        member.trySetAccessible();
        return member;
    }

    private static Component component(RecordComponent component) {
        Optional<String> defaultValue = Marks.defaultValue(component);
        Class<?> raw = component.getType();
        if (raw.isPrimitive() && defaultValue.filter(Shapes::isNotZero).isPresent()) {
            throw new IllegalArgumentException("component " + component.getName() + " of "
                    + component.getDeclaringRecord().getName() + " is a " + raw + " with default '"
                    + defaultValue.get()
                    + "' but must be of the boxed type: a primitive cannot tell that its key is absent");
        }
        boolean optional = raw == Optional.class
                || raw == List.class
                || raw == Set.class
                || raw == Map.class
                || defaultValue.isPresent()
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Component(
                component.getName(),
                Marks.key(component),
                component.getGenericType(),
                optional,
                defaultValue,
                Marks.takesSingleValue(component));
    }

    private static boolean isNotZero(String text) {
        return !text.equals("0") && !text.equals("false");
    }

    private static UnionShape unionShape(Class<?> type) {
        if (Marks.isForeignForm(type)) {
            throw new IllegalArgumentException("union " + type.getName()
                    + " must be written as a wrapper object: @JsonTypeInfo(use = NAME, include = WRAPPER_OBJECT)");
        }
        Map<String, Class<?>> branches = new LinkedHashMap<>();
        List<UnionShape.Open> open = new ArrayList<>();
        collect(type, type, branches, open);
        if (open.size() > 1) {
            throw new IllegalArgumentException("union " + type.getName() + " must not have more than one open branch");
        }
        return new UnionShape(
                type, Collections.unmodifiableMap(branches), open.stream().findFirst());
    }

    private static void collect(
            Class<?> union, Class<?> part, Map<String, Class<?>> branches, List<UnionShape.Open> open) {
        for (Class<?> branch : part.getPermittedSubclasses()) {
            if (isUnion(branch)) {
                collect(union, branch, branches, open);
            } else if (!branch.isRecord()) {
                throw new IllegalArgumentException(
                        "branch " + branch.getName() + " of " + union.getName() + " must be a record");
            } else if (isOpen(branch)) {
                Type extension = branch.getRecordComponents()[0].getGenericType();
                open.add(new UnionShape.Open(branch, raw(argument(extension, 0))));
            } else if (branches.put(Marks.branch(union, branch), branch) != null) {
                throw new IllegalArgumentException(
                        "union " + union.getName() + " has two branches with the key " + Marks.branch(union, branch));
            }
        }
    }

    private static boolean isOpen(Class<?> branch) {
        RecordComponent[] components = branch.getRecordComponents();
        return components.length == 1 && components[0].getType() == Extension.class;
    }
}
