package io.communitykit.config;

/**
 * Lets a configuration record check what no annotation can say: that what it names is defined, that two of its values
 * go together. The reader calls it after everything else and places what it reports; an engine runs the same checks for
 * a configuration that was built in Java, by {@link ConfigCheck#require}.
 *
 * <p>Records within the record are asked as well, so each one checks itself only.
 */
@FunctionalInterface
public interface SelfChecking {

    /**
     * Reports every problem that the record has. It must not throw, and must not depend on anything but the record and
     * what encloses it.
     *
     * @param check takes the problems
     */
    void check(ConfigCheck check);
}
