package io.communitykit.config;

import jakarta.validation.ConstraintViolation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts into words what a constraint demands, to be read after "it must be". */
final class ConstraintTexts {

    private static final String SIZE = "{jakarta.validation.constraints.Size.message}";
    private static final String NOT_EMPTY = "{jakarta.validation.constraints.NotEmpty.message}";

    /**
     * Returns the constraint's message. One in braces is the key of a text in the bundle of the record, of the
     * constraint's annotation, or of this package; its parameters are the annotation's attributes.
     */
    String expectation(ConstraintViolation<?> violation, Class<?> type, Messages messages) {
        String template = violation.getMessageTemplate();
        Map<String, Object> attributes =
                new TreeMap<>(violation.getConstraintDescriptor().getAttributes());
        Class<?> annotation =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        if (template.equals(SIZE)) {
            return size(violation.getInvalidValue(), attributes, messages);
        }
        if (template.equals(NOT_EMPTY)) {
            return messages.text("expected.not-empty." + unit(violation.getInvalidValue()));
        }
        if (!template.startsWith("{") || !template.endsWith("}")) {
            return Messages.fill(template, attributes);
        }
        String key = template.substring(1, template.length() - 1);
        Optional<String> text = messages.find(type, key).or(() -> messages.find(annotation, key));
        return text.map(found -> Messages.fill(found, attributes))
                .orElseGet(() -> messages.text("expected.constraint", "name", annotation.getSimpleName()));
    }

    private static String size(Object value, Map<String, Object> attributes, Messages messages) {
        int min = (int) attributes.getOrDefault("min", 0);
        int max = (int) attributes.getOrDefault("max", Integer.MAX_VALUE);
        String bounds = max == Integer.MAX_VALUE ? "min" : min == 0 ? "max" : min == max ? "exact" : "range";
        return messages.text("expected.size." + unit(value) + "." + bounds, "min", min, "max", max);
    }

    private static String unit(Object value) {
        return value instanceof CharSequence ? "text" : "list";
    }
}
