package io.communitykit.testkit.rules;

import java.util.function.Consumer;

/**
 * Holds one case of a test file. Immutable; may be run as often as wanted, under any configuration of its type.
 *
 * @param <C> the configuration that it tests
 */
public final class RuleCase<C extends Record> {

    private final String name;
    private final CasePlace place;
    private final Consumer<C> test;

    RuleCase(String name, CasePlace place, Consumer<C> test) {
        this.name = name;
        this.place = place;
        this.test = test;
    }

    /**
     * Names the case.
     *
     * @return the name, unique in its file
     */
    public String name() {
        return name;
    }

    /**
     * Tells where the case is written.
     *
     * @return the place
     */
    public CasePlace place() {
        return place;
    }

    /**
     * Runs the case under a configuration: that of its suite, or another one to see what that would change.
     *
     * @param configuration the configuration
     * @throws RuleFailure if it does not do what the case expects
     * @throws IllegalArgumentException if the case cannot be played, such as by a second activity of the same id
     */
    public void run(C configuration) {
        try {
            test.accept(configuration);
        } catch (RuleFailure failure) {
            throw failure.in(place, name);
        } catch (IllegalArgumentException unplayable) {
            throw new IllegalArgumentException(place + ": case '" + name + "': " + unplayable.getMessage(), unplayable);
        }
    }

    @Override
    public String toString() {
        return place + ": " + name;
    }
}
