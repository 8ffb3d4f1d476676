package io.communitykit.examples.club.community;

import io.communitykit.activity.Value;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes records of the SDK as JSON. A typed value needs help: 1, 1.0 and "1" are three values. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("values")
                    .addSerializer(Value.class, new Writing())
                    .addDeserializer(Value.class, new Reading()))
            .build();

    private Json() {}

    static String write(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    private static final class Writing extends ValueSerializer<Value> {
        @Override
        public void serialize(Value value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty(value.getClass().getSimpleName(), value.toString());
            out.writeEndObject();
        }
    }

    private static final class Reading extends ValueDeserializer<Value> {
        @Override
        public Value deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            String type = node.propertyNames().iterator().next();
            String text = node.get(type).asString();
            return switch (type) {
                case "Text" -> new Value.Text(text);
                case "Whole" -> new Value.Whole(Long.parseLong(text));
                case "Exact" -> new Value.Exact(new BigDecimal(text));
                case "Truth" -> new Value.Truth(Boolean.parseBoolean(text));
                case "At" -> new Value.At(Instant.parse(text));
                default ->
                    throw new IllegalArgumentException("value was of type " + type + " but it must be a known one");
            };
        }
    }
}
