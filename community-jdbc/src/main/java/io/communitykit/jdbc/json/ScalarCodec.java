package io.communitykit.jdbc.json;

import java.util.function.Function;

/** Writes values that are one text. */
record ScalarCodec(Function<Object, String> toText, Function<String, Object> toValue) implements Codec {

    @Override
    public void write(Object value, JsonWriter out) {
        out.text(toText.apply(value));
    }

    @Override
    public Object read(Object node) {
        return toValue.apply((String) node);
    }

    @Override
    public String name(Object value) {
        return toText.apply(value);
    }

    @Override
    public Object named(String name) {
        return toValue.apply(name);
    }
}
