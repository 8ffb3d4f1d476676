package io.communitykit.config;

import java.util.Optional;

/** Writes the keys of maps: texts, enum constants, and ids that are written as a text. */
final class MapKeys {

    private MapKeys() {}

    static String text(Object key) {
        Optional<Scalar> scalar = Scalars.ofValue(key);
        if (scalar.isPresent()) {
            return scalar.get().writing().apply(key);
        }
        if (key instanceof Record) {
            RecordShape shape = new Shapes().record(key.getClass());
            Object only = shape.isTransparent() ? shape.get(key, 0) : null;
            if (only != null) {
                return text(only);
            }
        }
        throw new IllegalArgumentException("a key of a map was a "
                + key.getClass().getName() + " but it must be a text, an enum constant or an id written as a text");
    }
}
