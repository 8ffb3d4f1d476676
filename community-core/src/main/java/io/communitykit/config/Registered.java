package io.communitykit.config;

import java.util.function.Function;

/**
 * An extension as a host registered it.
 *
 * @param name its key in a source
 * @param settings the record of its settings
 * @param result what its compiler gives; {@link Object} if the host did not say
 * @param compiler makes the result of the settings
 */
record Registered<T extends Record>(String name, Class<T> settings, Class<?> result, Function<? super T, ?> compiler) {

    /** Tells whether the extension may stand in a union whose open branch needs this result. */
    boolean fits(Class<?> needed) {
        return result == Object.class || needed.isAssignableFrom(result);
    }

    Extension<?> compile(Object given) {
        return Extension.of(name, settings.cast(given), compiler);
    }
}
