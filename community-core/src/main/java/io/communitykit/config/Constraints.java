package io.communitykit.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the Jakarta Validation constraints of record components; the one class that calls a provider.
 */
final class Constraints {

    /**
     * A constraint that a value breaks.
     *
     * @param path from the component's value to the part that breaks it
     * @param value that part
     * @param expected what it must be
     */
    record Violation(KeyPath path, @Nullable Object value, String expected) {}

    private final Validator validator;
    private final ConstraintTexts texts = new ConstraintTexts();

    private Constraints(Validator validator) {
        this.validator = validator;
    }

    /**
     * Asks the provider for a validator.
     *
     * @throws io.communitykit.CommunityException if there is no provider
     */
    static Constraints create() {
        try {
            // Neither validation.xml nor expression language: nothing but the annotations decides.
            return new Constraints(Validation.byDefaultProvider()
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new Verbatim())
                    .buildValidatorFactory()
                    .getValidator());
        } catch (NoProviderFoundException absent) {
            throw AbsentJar.provider(absent);
        }
    }

    /** Checks the value of one component, and the elements of collections; records within check themselves. */
    List<Violation> check(Class<?> type, String component, Object value, Messages messages) {
        try {
            List<Violation> violations = new ArrayList<>();
            for (ConstraintViolation<?> violation : validator.validateValue(type, component, value)) {
                violations.add(new Violation(
                        path(violation, value),
                        violation.getInvalidValue(),
                        texts.expectation(violation, type, messages)));
            }
            // The provider's set has no order of its own.
            violations.sort(Comparator.comparing(
                            (Violation violation) -> violation.path().toString())
                    .thenComparing(Violation::expected));
            return violations;
        } catch (InaccessibleObjectException closed) {
            throw new IllegalArgumentException(
                    "package " + type.getPackageName() + " must be open to the validation provider: add 'opens "
                            + type.getPackageName() + " to org.hibernate.validator;' to the module's descriptor",
                    closed);
        }
    }

    private static KeyPath path(ConstraintViolation<?> violation, Object component) {
        KeyPath way = KeyPath.ROOT;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                way = way.index(node.getIndex());
            } else if (node.getKey() != null) {
                way = way.key(MapKeys.text(node.getKey()));
            } else if (node.isInIterable() && component instanceof Set<?> set) {
                // A set has no indexes, but the reader keeps its order.
                way = way.index(new ArrayList<Object>(set).indexOf(violation.getInvalidValue()));
            }
        }
        return way;
    }

    /** Leaves messages as they are: they are put into words where the record and the language are known. */
    private static final class Verbatim implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
