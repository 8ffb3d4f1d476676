package io.communitykit.poll.result;

import io.communitykit.poll.rule.Visibility;
import java.util.Optional;

/**
 * Answers somebody who asks for a result: it is shown, or it is hidden.
 *
 * @param <T> what was asked for
 */
public sealed interface View<T> {

    /**
     * It may be seen.
     *
     * @param value what was asked for
     * @param <T> its type
     */
    record Shown<T>(T value) implements View<T> {}

    /**
     * It may not be seen, by this viewer or not yet.
     *
     * @param because the poll's rule
     * @param <T> the type of what is hidden
     */
    record Hidden<T>(Visibility because) implements View<T> {}

    /**
     * Gives what is shown.
     *
     * @return the value; empty if it is hidden
     */
    default Optional<T> toOptional() {
        return this instanceof Shown<T> shown ? Optional.of(shown.value()) : Optional.empty();
    }
}
