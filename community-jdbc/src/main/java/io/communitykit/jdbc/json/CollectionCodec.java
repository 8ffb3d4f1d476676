package io.communitykit.jdbc.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes lists and sets as arrays, in their order. */
record CollectionCodec(Codec items, boolean distinct) implements Codec {

    @Override
    public void write(Object value, JsonWriter out) {
        out.begin('[');
        for (Object item : (Collection<?>) value) {
            items.write(item, out);
        }
        out.end(']');
    }

    @Override
    public Object read(Object node) {
        List<?> nodes = (List<?>) node;
        List<Object> read = new ArrayList<>(nodes.size());
        nodes.forEach(item -> read.add(items.read(item)));
        return distinct ? Collections.unmodifiableSet(new LinkedHashSet<>(read)) : Collections.unmodifiableList(read);
    }

    @Override
    public boolean isLeftOut(@Nullable Object value) {
        return value == null || ((Collection<?>) value).isEmpty();
    }

    @Override
    public @Nullable Object absent() {
        return distinct ? Set.of() : List.of();
    }
}
