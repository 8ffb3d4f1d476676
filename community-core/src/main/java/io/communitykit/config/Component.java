package io.communitykit.config;

import java.lang.reflect.Type;
import java.util.Optional;

/**
 * A component of a record as configurations see it.
 *
 * @param name its name in Java
 * @param key its key in a source
 * @param type its type
 * @param optional whether its key may be absent; the record gets null, false, 0 or an empty collection then
 * @param defaultValue what the record makes of an absent key, as it documents
 * @param takesSingleValue whether a single value may stand for a list of one
 */
record Component(
        String name,
        String key,
        Type type,
        boolean optional,
        Optional<String> defaultValue,
        boolean takesSingleValue) {}
