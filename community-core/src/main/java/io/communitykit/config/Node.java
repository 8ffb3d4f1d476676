package io.communitykit.config;

import java.util.List;
import java.util.Map;

/** A parsed document, each part with its place; an alias shares the node of its anchor. */
sealed interface Node {

    /** Where the value starts. */
    Place at();

    /** How many values this one holds, itself and what its aliases stand for included. */
    long weight();

    /** What a scalar was written as. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        TRUTH,
        NOTHING
    }

    /** A single value as it was written. */
    record Scalar(Place at, Kind kind, String text) implements Node {
        @Override
        public long weight() {
            return 1;
        }
    }

    /** A list. */
    record Sequence(Place at, List<Node> items, long weight) implements Node {}

    /** An object; its entries keep the order of the document. */
    record Mapping(Place at, Map<String, Entry> entries, long weight) implements Node {}

    /** A key's place and its value. */
    record Entry(Place at, Node value) {}
}
