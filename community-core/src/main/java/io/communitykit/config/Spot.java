package io.communitykit.config;

import org.jspecify.annotations.Nullable;

/**
 * A value in a document: the path to it, the place a reader looks for it (its key), and what stands there, if anything.
 */
record Spot(KeyPath path, Place at, @Nullable Node node) {

    static Spot root(Node node) {
        return new Spot(KeyPath.ROOT, node.at(), node);
    }

    Spot entry(String key, Node.Entry entry) {
        return new Spot(path.key(key), entry.at(), entry.value());
    }

    Spot item(int position, Node item) {
        return new Spot(path.index(position), item.at(), item);
    }

    /** Follows a path as far as the document goes; the place of what is not there is that of what should hold it. */
    Spot follow(KeyPath further) {
        Spot here = this;
        for (KeyPath.Step step : further.steps()) {
            here = here.step(step);
        }
        return here;
    }

    private Spot step(KeyPath.Step step) {
        if (step instanceof KeyPath.Index index) {
            if (node instanceof Node.Sequence list
                    && index.position() < list.items().size()) {
                return item(index.position(), list.items().get(index.position()));
            }
            return new Spot(path.index(index.position()), at, null);
        }
        String key = ((KeyPath.Key) step).name();
        Node.Entry entry =
                node instanceof Node.Mapping object ? object.entries().get(key) : null;
        return entry == null ? new Spot(path.key(key), at, null) : entry(key, entry);
    }
}
