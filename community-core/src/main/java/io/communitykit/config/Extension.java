package io.communitykit.config;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a host adds to a union of the configuration language: the settings that a person writes, and what the host's
 * compiler made of them. Immutable; thread-safe if the compiled result is.
 *
 * <p>A union is open if one of its branches is a record with an extension as its only component. The type argument says
 * what the engine needs, so the engine calls the result without knowing the host's record:
 *
 * <pre>{@code
 * public sealed interface Condition {
 *     record AccountAge(@PositiveDuration Duration below) implements Condition {}
 *     record Custom(Extension<Predicate<Submission>> extension) implements Condition {}
 * }
 * }</pre>
 *
 * <p>In a source, an extension is written like every branch, with its registered name as the key. Two extensions are
 * equal if their names and their settings are; so a compiler must be pure: the same settings always give the same
 * behavior, without clock, chance or state.
 *
 * @param <R> what the union's engine needs
 */
public final class Extension<R> {

    private final String name;
    private final Record settings;
    private final R compiled;

    private Extension(String name, Record settings, R compiled) {
        this.name = name;
        this.settings = settings;
        this.compiled = compiled;
    }

    /**
     * Makes an extension in Java, as the reader makes it from a source.
     *
     * @param name the name under which it is registered with readers, and written
     * @param settings the settings
     * @param compiler makes of the settings what the engine needs
     * @param <T> the type of the settings
     * @param <R> what the engine needs
     * @return the extension
     * @throws IllegalArgumentException if the name is blank
     */
    public static <T extends Record, R> Extension<R> of(
            String name, T settings, Function<? super T, ? extends R> compiler) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name was '" + name + "' but it must not be blank");
        }
        R compiled = compiler.apply(settings);
        return new Extension<>(name, settings, Objects.requireNonNull(compiled, "the compiler's result"));
    }

    /**
     * Returns the name.
     *
     * @return the key under which the extension is written
     */
    public String name() {
        return name;
    }

    /**
     * Returns what a person wrote.
     *
     * @return the settings, of the type registered with the reader
     */
    public Record settings() {
        return settings;
    }

    /**
     * Returns what the compiler made of the settings.
     *
     * @return the result
     */
    public R compiled() {
        return compiled;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extension<?> that && name.equals(that.name) && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, settings);
    }

    @Override
    public String toString() {
        return "Extension[" + name + ", " + settings + "]";
    }
}
