package io.communitykit.examples.replay.source;

/** Is told how far reading has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = bytes -> {};

    /**
     * Some bytes more were read.
     *
     * @param bytes how many, as they lie in the file
     */
    void read(long bytes);
}
