package io.communitykit.config;

import io.communitykit.CommunityException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads configurations from YAML and JSON into records, and tells everything that is wrong with one at once, each
 * problem with file, line, column, path, value, expectation and, where something is misspelt, what was probably meant.
 *
 * <p>What a record may be made of: texts, {@code boolean}, {@code int}, {@code long}, {@link java.math.BigDecimal}
 * (exact), enums, {@link java.time.Duration}, {@link java.time.Period}, {@link java.time.Instant},
 * {@link java.time.LocalDate}, {@link java.time.LocalTime}, {@link java.time.ZoneId}, {@link java.util.Locale},
 * {@link java.net.URI}; {@link List}, {@link java.util.Set}, {@link Map} and {@link Optional} of all these; further
 * records; and unions.
 *
 * <ul>
 *   <li>A component's key is its name, or what {@code @JsonProperty} says. Keys that no component has are problems.
 *   <li>The key may be absent if the component is {@code @Nullable}, an Optional, a List, a Set or a Map (absent is
 *       empty), or if {@code @JsonProperty(defaultValue = "...")} documents what the record's constructor makes of
 *       null.
 *   <li>A record with one component marked {@code @JsonValue} is written as that component's value; ids are.
 *   <li>A union is a sealed interface of records, written as an object with the branch's name as its only key:
 *       {@code accountAge: {below: P7D}}. Names come from {@code @JsonSubTypes}, {@code @JsonTypeName}, or the record.
 *       See {@link Extension} for how a union is opened to hosts. A union whose branches each hold one single value is
 *       written as that value; what was written tells the branch.
 *   <li>Enum constants are written in lower case with hyphens ({@code IN_PERSON} as {@code in-person}), or as
 *       {@code @JsonProperty} on the constant says; case, hyphens and underscores do not count in reading.
 *   <li>A single value is no list, unless the component is marked {@code @JsonFormat(with =
 *       ACCEPT_SINGLE_VALUE_AS_ARRAY)}. Text is no number, a number no text.
 *   <li>Jakarta Validation constraints of components and of elements hold; {@code @Valid} is not needed.
 *   <li>{@link SelfChecking} records check themselves at the end.
 * </ul>
 *
 * <p>YAML is version 1.2 with the types of JSON: only {@code true}, {@code false}, {@code null}, an empty value and
 * numbers as JSON writes them are not text. So {@code no}, {@code on}, {@code ~}, {@code 0o17}, {@code 1_000} and
 * {@code 1:30} are text. Anchors and aliases work within the limits; tags, merge keys ({@code <<}) and further
 * documents are refused.
 *
 * <p>Immutable and thread-safe. Making a reader costs some 100 ms, because the validation provider starts; so keep it.
 */
public final class ConfigReader {

    private final ConfigLimits limits;
    private final Messages messages;
    private final BinderParts parts;

    private ConfigReader(Builder builder) {
        this.limits = builder.limits;
        this.messages = new Messages(builder.locale);
        Shapes shapes = new Shapes();
        Map<String, Registered<?>> extensions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.extensions));
        this.parts = new BinderParts(shapes, new StandIns(shapes), constraints(), extensions);
    }

    private static Constraints constraints() {
        try {
            return Constraints.create();
        } catch (NoClassDefFoundError absent) {
            throw AbsentJar.validation(absent);
        }
    }

    /**
     * Reads a configuration file with a reader as {@link #create()} makes it.
     *
     * @param file the file: YAML if its name ends in {@code .yaml} or {@code .yml}, JSON if in {@code .json}
     * @param type the configuration's record
     * @param <T> the configuration
     * @return the configuration
     * @throws ConfigException with all that is wrong with the file
     */
    public static <T extends Record> T read(Path file, Class<T> type) {
        return create().load(ConfigSource.of(file), type).orThrow();
    }

    /**
     * Makes a reader with English messages, the default limits and no extension.
     *
     * @return the reader
     * @throws CommunityException if there is no Jakarta Validation provider
     */
    public static ConfigReader create() {
        return builder().build();
    }

    /**
     * Starts a reader.
     *
     * @return a builder with English, the default limits and no extension
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Loads a configuration.
     *
     * @param source where it comes from
     * @param type the configuration's record
     * @param <T> the configuration
     * @return the configuration with the positions of its values, or all that is wrong with it
     * @throws IllegalArgumentException if the record, or one within, has a component of a type that cannot be read
     * @throws CommunityException if Jackson is absent
     */
    public <T extends Record> ConfigResult<T> load(ConfigSource source, Class<T> type) {
        Findings findings = new Findings();
        Optional<SourceText> read = new SourceReader(source, limits, messages, findings).read();
        SourceText text = read.orElse(SourceText.EMPTY);
        ProblemWriter writer = new ProblemWriter(source.name(), text, messages);
        Node node = read.isPresent() ? parse(source, text, writer, findings) : null;
        if (node == null) {
            return new ConfigResult.Rejected<>(findings.inOrder());
        }
        Spot root = Spot.root(node);
        Object value = new Binder(parts, writer, findings).bind(root, type, false);
        if (!StandIns.isNone(value)) {
            SelfChecks.run((Record) value, root, parts.shapes(), writer, findings);
        }
        return findings.isEmpty()
                ? new ConfigResult.Loaded<>(type.cast(value), new SourceMap(source.name(), root))
                : new ConfigResult.Rejected<>(findings.inOrder());
    }

    /**
     * Checks a configuration that was built in Java as one that was read: the constraints of all records within, and
     * their own checks.
     *
     * @param configuration the configuration
     * @return what is wrong, without places, in the reader's language; empty if nothing is
     */
    public List<Problem> problemsOf(Record configuration) {
        Findings findings = new Findings();
        String name = configuration.getClass().getSimpleName();
        ProblemWriter writer = new ProblemWriter(name, SourceText.EMPTY, messages);
        Spot nowhere = new Spot(KeyPath.ROOT, Place.NOWHERE, null);
        new Traversal(
                        parts.shapes(),
                        (path, record, enclosing) ->
                                new BuiltInJava(parts, writer, findings).check(nowhere.follow(path), record))
                .start(configuration);
        SelfChecks.run(configuration, nowhere, parts.shapes(), writer, findings);
        return findings.inOrder();
    }

    private @Nullable Node parse(ConfigSource source, SourceText text, ProblemWriter writer, Findings findings) {
        boolean yaml = source.format().orElseThrow() == ConfigSource.Format.YAML;
        try (Tokens tokens = yaml ? Tokens.yaml(text, limits) : Tokens.json(text, limits)) {
            return new DocumentReader(tokens, limits, writer, findings).read();
        } catch (NoClassDefFoundError absent) {
            throw AbsentJar.jackson(absent);
        }
    }

    /** Collects what a reader needs. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Registered<?>> extensions = new LinkedHashMap<>();
        private Locale locale = Locale.ENGLISH;
        private ConfigLimits limits = ConfigLimits.defaults();

        private Builder() {}

        /**
         * Sets the language of problems. There are English and Arabic; any other gives English.
         *
         * @param locale the language
         * @return this builder
         */
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /**
         * Sets how much a source may ask of the reader.
         *
         * @param limits the limits
         * @return this builder
         */
        public Builder limits(ConfigLimits limits) {
            this.limits = limits;
            return this;
        }

        /**
         * Adds an extension to every union whose open branch takes it. Its record gives its keys, constraints and
         * problems, like any other branch.
         *
         * @param name its key in a source
         * @param settings the record of its settings
         * @param compiler makes of the settings what the union's engine needs; must be pure; may refuse settings by an
         *     {@link IllegalArgumentException}, whose message becomes a problem
         * @param <T> the settings
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or taken
         */
        public <T extends Record> Builder extension(String name, Class<T> settings, Function<? super T, ?> compiler) {
            return register(new Registered<>(name, settings, Object.class, compiler));
        }

        /**
         * Adds an extension to the unions whose open branch needs a given type; so the compiler may be a lambda that
         * returns a lambda, and the extension is unknown to all other unions.
         *
         * @param name its key in a source
         * @param settings the record of its settings
         * @param result what the compiler gives
         * @param compiler makes of the settings what the union's engine needs; must be pure; may refuse settings by an
         *     {@link IllegalArgumentException}, whose message becomes a problem
         * @param <T> the settings
         * @param <R> what the compiler gives
         * @return this builder
         * @throws IllegalArgumentException if the name is blank or taken
         */
        public <T extends Record, R> Builder extension(
                String name, Class<T> settings, Class<R> result, Function<? super T, ? extends R> compiler) {
            return register(new Registered<>(name, settings, result, compiler));
        }

        private Builder register(Registered<?> extension) {
            if (extension.name().isBlank() || extensions.containsKey(extension.name())) {
                throw new IllegalArgumentException(
                        "name was '" + extension.name() + "' but it must be neither blank nor given twice");
            }
            extensions.put(extension.name(), extension);
            return this;
        }

        /**
         * Makes the reader.
         *
         * @return the reader
         * @throws CommunityException if there is no Jakarta Validation provider
         */
        public ConfigReader build() {
            return new ConfigReader(this);
        }
    }
}
