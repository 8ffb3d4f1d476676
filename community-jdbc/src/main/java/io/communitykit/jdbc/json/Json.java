package io.communitykit.jdbc.json;

/**
 * Writes values of one type as JSON and reads them back equal: the form in which states are stored. Immutable and
 * thread-safe.
 *
 * <p>A record is an object of its components; empty ones are left out. Names that are unknown are passed over and what
 * is absent comes back as nothing, zero or empty, so that a record may gain and lose components between versions.
 *
 * @param <T> the type
 */
public final class Json<T> {

    private final Class<T> type;
    private final Codec codec;

    private Json(Class<T> type) {
        this.type = type;
        this.codec = new Codecs().of(type);
    }

    /**
     * Finds the form of a type.
     *
     * @param type a public record of public parts, or attributes
     * @param <T> the type
     * @return its form
     * @throws IllegalArgumentException if some part has no form in JSON
     */
    public static <T> Json<T> of(Class<T> type) {
        return new Json<>(type);
    }

    /**
     * Quotes a text as it stands inside JSON, so that it can be looked for.
     *
     * @param text the text
     * @return the text in quotation marks
     */
    public static String quoted(String text) {
        JsonWriter out = new JsonWriter();
        out.text(text);
        return out.toString();
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return JSON without blanks
     */
    public String write(T value) {
        JsonWriter out = new JsonWriter();
        codec.write(value, out);
        return out.toString();
    }

    /**
     * Reads a value.
     *
     * @param json what {@link #write} wrote, in this version or an earlier one
     * @return the value
     * @throws IllegalArgumentException if the text is not JSON or does not fit the type
     */
    public T read(String json) {
        Object node = JsonReader.read(json);
        if (node == null) {
            throw new IllegalArgumentException("JSON was null but it must be a " + type.getSimpleName());
        }
        try {
            return type.cast(codec.read(node));
        } catch (ClassCastException otherShape) {
            throw new IllegalArgumentException("JSON does not have the shape of a " + type.getSimpleName(), otherShape);
        }
    }
}
