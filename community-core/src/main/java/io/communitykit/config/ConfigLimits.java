package io.communitykit.config;

/**
 * How much a source may ask of the reader. Whatever exceeds a limit is refused with a {@link ProblemKind#LIMIT}.
 *
 * @param maxBytes the size of a source in bytes; YAML is never read beyond 3 MiB, whatever is allowed here
 * @param maxDepth how deep lists and objects may nest, 1 to 500
 * @param maxAliases how many YAML aliases may be used; 0 refuses them all
 * @param maxValues how many values (scalars, lists and objects) there may be, those that aliases repeat counted each
 *     time
 * @param maxTextLength the length of one text or key in UTF-16 units
 */
public record ConfigLimits(long maxBytes, int maxDepth, int maxAliases, int maxValues, int maxTextLength) {

    /** How deep lists, objects and records may nest at most, in a source and in a configuration built in Java. */
    static final int DEEPEST = 500;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is below 1 ({@code maxAliases}: below 0) or {@code maxDepth} is above
     *     500
     */
    public ConfigLimits {
        require("maxBytes", maxBytes, 1, Integer.MAX_VALUE - 8);
        require("maxDepth", maxDepth, 1, DEEPEST);
        require("maxAliases", maxAliases, 0, Integer.MAX_VALUE);
        require("maxValues", maxValues, 1, Integer.MAX_VALUE);
        require("maxTextLength", maxTextLength, 1, Integer.MAX_VALUE);
    }

    /** Counts one level more, or refuses to. */
    static int deeper(int depth) {
        if (depth == DEEPEST) {
            throw new IllegalArgumentException(
                    "configuration was nested deeper than " + DEEPEST + " levels but it must be flatter");
        }
        return depth + 1;
    }

    private static void require(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " was " + value + " but it must be from " + min + " to " + max);
        }
    }

    /**
     * Returns what suits rule files written by people: 2 MiB, 64 levels, 100 aliases, 200,000 values, texts of 100,000.
     *
     * @return the limits that a reader has unless it is told otherwise
     */
    public static ConfigLimits defaults() {
        return new ConfigLimits(2 << 20, 64, 100, 200_000, 100_000);
    }
}
