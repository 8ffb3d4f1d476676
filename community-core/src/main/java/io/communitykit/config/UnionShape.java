package io.communitykit.config;

import java.util.Map;
import java.util.Optional;

/**
 * A sealed interface whose values are written as an object with one key, the name of the branch.
 *
 * @param type the interface
 * @param branches the records by their key, in the order of the interface
 * @param open the branch that carries extensions
 */
record UnionShape(Class<?> type, Map<String, Class<?>> branches, Optional<Open> open) {

    /**
     * The open branch.
     *
     * @param record a record with an {@link Extension} as its only component
     * @param result what extensions must be compiled to
     */
    record Open(Class<?> record, Class<?> result) {}

    /** The key of a branch's value. */
    Optional<String> keyOf(Object value) {
        return branches.entrySet().stream()
                .filter(branch -> branch.getValue().isInstance(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
