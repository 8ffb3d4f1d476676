package io.communitykit.examples.replay.output;

import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes plain values as JSON, in the order that they are in. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactory())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Json() {}

    /**
     * Writes for people: indented, lines ending in LF.
     *
     * @param values maps, lists, texts, numbers, truth values
     * @return the text, with a line end
     */
    public static String pretty(Map<String, ?> values) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(INDENT);
        return MAPPER.writer().with(printer).writeValueAsString(values) + "\n";
    }

    /**
     * Writes for programs: without blanks.
     *
     * @param values maps, lists, texts, numbers, truth values
     * @return the text
     */
    public static String compact(Map<String, ?> values) {
        return MAPPER.writeValueAsString(values);
    }
}
