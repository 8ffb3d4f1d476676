package io.communitykit.jdbc.json;

/** Writes a record that stands for its one component, such as the id of a member, as that component. */
record KeyCodec(RecordCodec type, Codec part) implements Codec {

    @Override
    public void write(Object value, JsonWriter out) {
        part.write(content(value), out);
    }

    @Override
    public Object read(Object node) {
        return type.construct(part.read(node));
    }

    @Override
    public String name(Object value) {
        return part.name(content(value));
    }

    @Override
    public Object named(String name) {
        return type.construct(part.named(name));
    }

    private Object content(Object value) {
        Object content = type.component(value, 0);
        if (content == null) {
            throw new IllegalArgumentException("the one component of a key was null but it must be a value");
        }
        return content;
    }
}
