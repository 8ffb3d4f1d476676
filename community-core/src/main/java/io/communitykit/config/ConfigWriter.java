package io.communitykit.config;

/**
 * Writes configurations as YAML or JSON, so that {@link ConfigReader} reads an equal one. Absent values are left out.
 * The same configuration always gives the same text. Needs no jar but that of Jackson's annotations.
 */
public final class ConfigWriter {

    private ConfigWriter() {}

    /**
     * Writes a configuration as YAML in block style.
     *
     * @param configuration the configuration
     * @return the YAML; lines end in LF
     * @throws IllegalArgumentException if a component has a type that cannot be read, or records are nested too deep
     */
    public static String yaml(Record configuration) {
        return YamlText.of(new NodeWriter().write(configuration));
    }

    /**
     * Writes a configuration as indented JSON.
     *
     * @param configuration the configuration
     * @return the JSON; lines end in LF
     * @throws IllegalArgumentException if a component has a type that cannot be read, or records are nested too deep
     */
    public static String json(Record configuration) {
        return JsonText.of(new NodeWriter().write(configuration));
    }
}
