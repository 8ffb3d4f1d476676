package io.communitykit.config;

import java.util.Optional;

/**
 * Knows where each value of a loaded configuration stands in its source. Immutable and thread-safe.
 *
 * <p>A value that came through a YAML alias has the place of its anchor.
 */
public final class SourceMap {

    private final String source;
    private final Spot root;

    SourceMap(String source, Spot root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Returns the name of the source, as problems show it.
     *
     * @return the name, usually a file's path
     */
    public String source() {
        return source;
    }

    /**
     * Finds the place of a value by its path.
     *
     * @param path the path as problems show it, {@code rules[1].when}; empty for the whole document
     * @return its place; empty if the source has no such value
     * @throws IllegalArgumentException if the text is no path
     */
    public Optional<Position> at(String path) {
        return at(KeyPath.parse(path));
    }

    /**
     * Finds the place of a value by its JSON Pointer (RFC 6901).
     *
     * @param pointer the pointer, {@code /rules/1/when}; empty for the whole document
     * @return its place; empty if the source has no such value
     * @throws IllegalArgumentException if the text is neither empty nor starts with a slash
     */
    public Optional<Position> atPointer(String pointer) {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("pointer was '" + pointer + "' but it must start with '/'");
        }
        Spot spot = root;
        for (int from = 0; from < pointer.length(); ) {
            int end = pointer.indexOf('/', from + 1);
            end = end < 0 ? pointer.length() : end;
            String token = pointer.substring(from + 1, end).replace("~1", "/").replace("~0", "~");
            spot = spot.follow(step(spot, token));
            from = end;
        }
        return positionOf(spot);
    }

    Optional<Position> at(KeyPath path) {
        return positionOf(root.follow(path));
    }

    private static KeyPath step(Spot spot, String token) {
        boolean index = spot.node() instanceof Node.Sequence && token.matches("0|[1-9]\\d{0,8}");
        return index ? KeyPath.ROOT.index(Integer.parseInt(token)) : KeyPath.ROOT.key(token);
    }

    private static Optional<Position> positionOf(Spot spot) {
        Node node = spot.node();
        return node == null
                ? Optional.empty()
                : Optional.of(new Position(
                        spot.at().line(),
                        spot.at().column(),
                        node.at().line(),
                        node.at().column()));
    }
}
