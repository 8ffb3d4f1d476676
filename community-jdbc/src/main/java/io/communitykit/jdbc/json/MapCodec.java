package io.communitykit.jdbc.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps as objects, in their order. */
record MapCodec(Codec keys, Codec values) implements Codec {

    @Override
    public void write(Object value, JsonWriter out) {
        out.begin('{');
        ((Map<?, ?>) value).forEach((key, item) -> {
            out.name(keys.name(key));
            values.write(item, out);
        });
        out.end('}');
    }

    @Override
    public Object read(Object node) {
        Map<Object, Object> read = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((name, item) -> read.put(keys.named((String) name), values.read(item)));
        return Collections.unmodifiableMap(read);
    }

    @Override
    public boolean isLeftOut(@Nullable Object value) {
        return value == null || ((Map<?, ?>) value).isEmpty();
    }

    @Override
    public @Nullable Object absent() {
        return Collections.emptyMap();
    }
}
