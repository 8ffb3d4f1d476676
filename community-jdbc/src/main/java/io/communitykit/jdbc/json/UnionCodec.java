package io.communitykit.jdbc.json;

import java.util.Map;

/** Writes a value of a sealed type as an object with one member, whose name is that of the value's own type. */
record UnionCodec(Class<?> union, Map<String, Codec> members) implements Codec {

    @Override
    public void write(Object value, JsonWriter out) {
        String name = value.getClass().getSimpleName();
        out.begin('{');
        out.name(name);
        member(name).write(value, out);
        out.end('}');
    }

    @Override
    public Object read(Object node) {
        Map.Entry<?, ?> only = ((Map<?, ?>) node).entrySet().iterator().next();
        return member((String) only.getKey()).read(only.getValue());
    }

    private Codec member(String name) {
        Codec member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException(
                    name + " is not known as a " + union.getName() + "; known are " + members.keySet());
        }
        return member;
    }
}
