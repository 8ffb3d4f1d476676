package io.communitykit.config;

import io.communitykit.CommunityException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** The tokens of a text, one after the other, with their places; the one class that touches Jackson. */
final class Tokens implements AutoCloseable {

    private static final Pattern YAML_ANCHOR = Pattern.compile("&([^\\s,\\[\\]{}]+)");
    private static final Pattern YAML_PLACE =
            Pattern.compile("(?:^|\n)([^\n]*)\n? in [^\n]*, line (\\d+), column (\\d+):");

    /** A text that is not well-formed, from this place on. */
    static final class MalformedException extends CommunityException {

        private static final long serialVersionUID = 1L;

        private final transient Place at;
        private final boolean limit;

        MalformedException(Place at, String message, boolean limit, JacksonException cause) {
            super(message, cause);
            this.at = at;
            this.limit = limit;
        }

        Place at() {
            return at;
        }

        boolean isLimit() {
            return limit;
        }
    }

    private final SourceText source;
    private final JsonParser parser;
    private final boolean yaml;

    private Tokens(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
        this.yaml = parser instanceof YAMLParser;
    }

    static Tokens json(SourceText source, ConfigLimits limits) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints(limits))
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return new Tokens(source, factory.createParser(ObjectReadContext.empty(), source.text()));
    }

    static Tokens yaml(SourceText source, ConfigLimits limits) {
        YAMLFactory factory = YAMLFactory.builder()
                .streamReadConstraints(constraints(limits))
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
                .build();
        return new Tokens(source, factory.createParser(ObjectReadContext.empty(), source.text()));
    }

    /** Jackson's own limits lie just beyond ours, so that ours are the ones that are met. */
    private static StreamReadConstraints constraints(ConfigLimits limits) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth() + 1)
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
    }

    /**
     * Goes to the next token; null at the end.
     *
     * @throws MalformedException if the text is not well-formed
     */
    @Nullable
    JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    String text() {
        try {
            return parser.getString();
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    Place at() {
        return place(parser.currentTokenLocation());
    }

    /** Tells whether the token stands for what an anchor marks; its text is the anchor's name then. */
    boolean isAlias() {
        return yaml && ((YAMLParser) parser).isCurrentAlias();
    }

    /** Tells whether a key is YAML's plain {@code <<}; in quotes, and in JSON, that is a key like any other. */
    boolean isMergeKey() {
        return yaml && source.text().startsWith("<<", source.offset(at())) && text().equals("<<");
    }

    boolean hasTag() {
        return yaml && parser.getTypeId() != null;
    }

    /** The name by which an alias may refer to the value that starts here. */
    Optional<String> anchor(JsonToken token) {
        if (!yaml) {
            return Optional.empty();
        }
        if (token.isScalarValue()) {
            // Jackson tells the anchors of lists and objects only; a scalar's token starts at its anchor.
            Matcher anchor = YAML_ANCHOR
                    .matcher(source.text())
                    .region(source.offset(at()), source.text().length());
            return anchor.lookingAt() ? Optional.of(anchor.group(1)) : Optional.empty();
        }
        Object id = parser.getObjectId();
        return Optional.ofNullable(id).map(Object::toString);
    }

    @Override
    public void close() {
        parser.close();
    }

    private Place place(TokenStreamLocation location) {
        int line = Math.max(1, location.getLineNr());
        int column = Math.max(1, location.getColumnNr());
        return yaml ? new Place(line, column) : source.inCodePoints(line, column);
    }

    private MalformedException malformed(JacksonException failure) {
        boolean limit = failure instanceof StreamConstraintsException;
        String message = failure.getOriginalMessage();
        Place at = place(failure.getLocation() == null ? parser.currentLocation() : failure.getLocation());
        if (yaml) {
            // The engine beneath tells what it was doing and what went wrong, each with a place: the last one counts.
            Matcher told = YAML_PLACE.matcher(message);
            while (told.find()) {
                message = told.group(1);
                at = new Place(Integer.parseInt(told.group(2)), Integer.parseInt(told.group(3)));
            }
        }
        return new MalformedException(at, message.strip(), limit, failure);
    }
}
