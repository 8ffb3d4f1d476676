package io.communitykit.jdbc.json;

import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes typed scalars: text, whole numbers and truth as JSON has them, the others as objects that name the type. */
enum ValueCodec implements Codec {
    VALUE {
        @Override
        public void write(Object value, JsonWriter out) {
            writeValue((Value) value, out);
        }

        @Override
        public Object read(Object node) {
            return readValue(node);
        }
    },

    ATTRIBUTES {
        @Override
        public void write(Object value, JsonWriter out) {
            out.begin('{');
            ((Attributes) value).forEach((name, item) -> {
                out.name(name);
                writeValue(item, out);
            });
            out.end('}');
        }

        @Override
        public Object read(Object node) {
            Map<String, Value> values = new LinkedHashMap<>();
            ((Map<?, ?>) node).forEach((name, item) -> values.put((String) name, readValue(item)));
            return Attributes.of(values);
        }

        @Override
        public boolean isLeftOut(@Nullable Object value) {
            return value == null || ((Attributes) value).size() == 0;
        }

        @Override
        public @Nullable Object absent() {
            return Attributes.none();
        }
    };

    private static final String EXACT = "exact";
    private static final String AT = "at";

    private static void writeValue(Value value, JsonWriter out) {
        if (value instanceof Value.Text text) {
            out.text(text.text());
        } else if (value instanceof Value.Whole || value instanceof Value.Truth) {
            out.plain(value.toString());
        } else {
            out.begin('{');
            out.name(value instanceof Value.Exact ? EXACT : AT);
            out.text(value.toString());
            out.end('}');
        }
    }

    private static Value readValue(Object node) {
        if (node instanceof String text) {
            return new Value.Text(text);
        } else if (node instanceof Long number) {
            return new Value.Whole(number);
        } else if (node instanceof Boolean truth) {
            return new Value.Truth(truth);
        }
        Map<?, ?> typed = (Map<?, ?>) node;
        Object exact = typed.get(EXACT);
        Object at = typed.get(AT);
        if (exact instanceof String digits) {
            return new Value.Exact(new BigDecimal(digits));
        } else if (at instanceof String instant) {
            return new Value.At(Instant.parse(instant));
        }
        throw new IllegalArgumentException("attribute was of the type " + typed.keySet()
                + " but it must be text, a number, a truth value, '" + EXACT + "' or '" + AT + "'");
    }
}
