package io.communitykit.jdbc.json;

/** Writes whole numbers and truth values that may be absent. */
record BoxedCodec(Codec plain) implements Codec {

    @Override
    public void write(Object value, JsonWriter out) {
        plain.write(value, out);
    }

    @Override
    public Object read(Object node) {
        return plain.read(node);
    }

    @Override
    public String name(Object value) {
        return plain.name(value);
    }

    @Override
    public Object named(String name) {
        return plain.named(name);
    }
}
