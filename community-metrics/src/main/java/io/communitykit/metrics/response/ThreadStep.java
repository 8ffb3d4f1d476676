package io.communitykit.metrics.response;

import io.communitykit.activity.ActivityFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which activities are a step of a thread, and how they name it; configuration.
 *
 * @param activity which activities
 * @param thread the attribute that holds the key of the thread, such as {@code questionId}; absent if it is the id of
 *     the subject. An activity without that, or where it is blank or longer than a key may be, is no step
 */
public record ThreadStep(
        @NotNull @Valid ActivityFilter activity,
        @Nullable @NotBlank String thread) {

    /**
     * Takes the thread from the subject.
     *
     * @param activity which activities
     * @return the step
     */
    public static ThreadStep of(ActivityFilter activity) {
        return new ThreadStep(activity, null);
    }

    /**
     * Takes the thread from an attribute.
     *
     * @param activity which activities
     * @param attribute its name
     * @return the step
     */
    public static ThreadStep by(ActivityFilter activity, String attribute) {
        return new ThreadStep(activity, attribute);
    }

    /**
     * Tells where the key of the thread stands.
     *
     * @return the attribute; empty if it is the subject
     */
    public Optional<String> attribute() {
        return Optional.ofNullable(thread);
    }
}
