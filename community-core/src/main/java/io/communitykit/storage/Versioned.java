package io.communitykit.storage;

/**
 * Carries a key and a version. State that services load, apply and save is versioned, so that no update is lost.
 *
 * @param <K> the key
 */
public interface Versioned<K> {

    /** The version of a value that is stored for the first time. */
    long FIRST_VERSION = 1;

    /**
     * Tells the key.
     *
     * @return the key, never changing
     */
    K key();

    /**
     * Tells the version.
     *
     * @return {@value #FIRST_VERSION} when first stored, one more at each replacement
     */
    long version();
}
