package io.communitykit.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * What annotations say about records, enums and unions. Where the jar of Jackson's annotations is absent they say
 * nothing, so that a configuration built in Java can still be checked.
 */
final class Marks {

    private static final boolean PRESENT = isPresent();

    private Marks() {}

    private static boolean isPresent() {
        try {
            Class.forName("com.fasterxml.jackson.annotation.JsonProperty", false, Marks.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** The key of a component: {@code @JsonProperty("name")}, or the component's name. */
    static String key(RecordComponent component) {
        return PRESENT ? Jackson.name(field(component)) : component.getName();
    }

    /** What a component is when its key is absent, as {@code @JsonProperty(defaultValue = "10")} tells. */
    static Optional<String> defaultValue(RecordComponent component) {
        return PRESENT ? Jackson.defaultValue(field(component)) : Optional.empty();
    }

    /**
     * Tells whether a record is written as the value of its only component: {@code @JsonValue}, or a delegating
     * creator.
     */
    static boolean isTransparent(Constructor<?> canonical, RecordComponent only) {
        return PRESENT && Jackson.isTransparent(canonical, only);
    }

    /** Tells whether a single value may stand for a list of one. */
    static boolean takesSingleValue(RecordComponent component) {
        return PRESENT && Jackson.takesSingleValue(field(component));
    }

    /** The key under which a union's branch is written: as the union or the branch says, or the class's name. */
    static String branch(Class<?> union, Class<?> branch) {
        Optional<String> told = PRESENT ? Jackson.branch(union, branch) : Optional.empty();
        String simple = branch.getSimpleName();
        return told.orElse(Character.toLowerCase(simple.charAt(0)) + simple.substring(1));
    }

    /** Tells whether a union is told to be written in another form than an object with the branch's name as its key. */
    static boolean isForeignForm(Class<?> union) {
        return PRESENT && Jackson.isForeignForm(union);
    }

    /** Tells whether a union is told to name its branches. */
    static boolean isNamed(Class<?> union) {
        return PRESENT && union.isAnnotationPresent(JsonTypeInfo.class);
    }

    /**
     * The text of an enum's constant: {@code @JsonProperty("text")}, or its name in lower case with {@code -} for
     * {@code _}.
     */
    static Optional<String> constant(Enum<?> constant) {
        return PRESENT ? Jackson.constant(constant) : Optional.empty();
    }

    /** Most annotations cannot stand on a record component itself; the field carries every one that was put there. */
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("a record without a field for its component " + component, impossible);
        }
    }

    /** Stands apart so that it is linked only if the annotations are there. */
    private static final class Jackson {

        static String name(Field field) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            return property == null || property.value().isEmpty() ? field.getName() : property.value();
        }

        static Optional<String> defaultValue(Field field) {
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            return Optional.ofNullable(property).map(JsonProperty::defaultValue).filter(text -> !text.isEmpty());
        }

        static boolean isTransparent(Constructor<?> canonical, RecordComponent only) {
            JsonCreator creator = canonical.getAnnotation(JsonCreator.class);
            return has(field(only), JsonValue.class)
                    || has(only.getAccessor(), JsonValue.class)
                    || (creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
        }

        static boolean takesSingleValue(Field field) {
            JsonFormat format = field.getAnnotation(JsonFormat.class);
            return format != null
                    && Arrays.asList(format.with()).contains(JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
        }

        static Optional<String> branch(Class<?> union, Class<?> branch) {
            JsonSubTypes listed = union.getAnnotation(JsonSubTypes.class);
            if (listed != null) {
                for (JsonSubTypes.Type type : listed.value()) {
                    if (type.value() == branch && !type.name().isEmpty()) {
                        return Optional.of(type.name());
                    }
                }
            }
            JsonTypeName name = branch.getAnnotation(JsonTypeName.class);
            return Optional.ofNullable(name).map(JsonTypeName::value).filter(text -> !text.isEmpty());
        }

        static boolean isForeignForm(Class<?> union) {
            JsonTypeInfo info = union.getAnnotation(JsonTypeInfo.class);
            return info != null
                    && (info.include() != JsonTypeInfo.As.WRAPPER_OBJECT || info.use() != JsonTypeInfo.Id.NAME);
        }

        static Optional<String> constant(Enum<?> constant) {
            try {
                Field field = constant.getDeclaringClass().getField(constant.name());
                JsonProperty property = field.getAnnotation(JsonProperty.class);
                return Optional.ofNullable(property).map(JsonProperty::value).filter(text -> !text.isEmpty());
            } catch (NoSuchFieldException impossible) {
                throw new IllegalStateException("an enum without a field for " + constant, impossible);
            }
        }

        private static boolean has(AnnotatedElement element, Class<? extends Annotation> annotation) {
            return element.getAnnotation(annotation) != null;
        }
    }
}
