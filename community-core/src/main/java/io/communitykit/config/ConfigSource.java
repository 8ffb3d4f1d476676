package io.communitykit.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a configuration comes from: a file, bytes or a text. Immutable and thread-safe; a file is opened each time the
 * source is loaded.
 *
 * <p>Files and bytes must be UTF-8; a byte order mark is skipped. Lines may end in LF, CR LF or CR.
 */
public final class ConfigSource {

    /** How a source is written. */
    enum Format {
        YAML,
        JSON
    }

    /** What a source holds before it is decoded: exactly one of the three is present. */
    record Content(Optional<Path> file, Optional<byte[]> bytes, Optional<String> text) {}

    private final String name;
    private final Optional<Format> format;
    private final Content content;

    private ConfigSource(String name, Optional<Format> format, Content content) {
        this.name = name;
        this.format = format;
        this.content = content;
    }

    /**
     * Reads a file: YAML if its name ends in {@code .yaml} or {@code .yml}, JSON if in {@code .json}.
     *
     * <p>A file that does not exist or has another ending is a problem of loading, not of this method.
     *
     * @param file the file
     * @return the source, named by the path as given
     */
    public static ConfigSource of(Path file) {
        String name = file.toString();
        return new ConfigSource(
                name, formatOf(name), new Content(Optional.of(file), Optional.empty(), Optional.empty()));
    }

    /**
     * Reads bytes, such as those of a class path resource.
     *
     * @param name the name that problems show; its ending says whether it is YAML or JSON, as for a file
     * @param content the bytes, which are copied
     * @return the source
     */
    public static ConfigSource of(String name, byte[] content) {
        byte[] copy = content.clone();
        return new ConfigSource(
                name, formatOf(name), new Content(Optional.empty(), Optional.of(copy), Optional.empty()));
    }

    /**
     * Reads a text as YAML.
     *
     * @param name the name that problems show
     * @param text the YAML
     * @return the source
     */
    public static ConfigSource yaml(String name, String text) {
        return ofText(name, Format.YAML, text);
    }

    /**
     * Reads a text as JSON.
     *
     * @param name the name that problems show
     * @param text the JSON
     * @return the source
     */
    public static ConfigSource json(String name, String text) {
        return ofText(name, Format.JSON, text);
    }

    private static ConfigSource ofText(String name, Format format, String text) {
        return new ConfigSource(
                name, Optional.of(format), new Content(Optional.empty(), Optional.empty(), Optional.of(text)));
    }

    private static Optional<Format> formatOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return Optional.of(Format.YAML);
        }
        return lower.endsWith(".json") ? Optional.of(Format.JSON) : Optional.empty();
    }

    /**
     * Returns the name that problems show.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    Optional<Format> format() {
        return format;
    }

    Content content() {
        return content;
    }
}
