package io.communitykit.metrics.response;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.communitykit.activity.ActivityFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what waits for a response and what is one; configuration. Nobody responds to themself. */
public sealed interface ResponseModel {

    /**
     * Waits from the first opening of a thread to the first answer by somebody else.
     *
     * <pre>{@code
     * inThread:
     *   opens: {activity: {types: question.asked}}
     *   answers:
     *     - {activity: {types: answer.posted}, thread: questionId}
     *     - {activity: {types: comment.posted}}
     *   closes: {activity: {types: content.removed}}
     * }</pre>
     *
     * @param opens what opens a thread
     * @param answers what answers it; an answer that is older than the opening answers at once
     * @param closes what ends the waiting without an answer
     * @param alsoFrom groups that the model counts apart and whose answers count all the same, such as {@code staff}
     */
    record InThread(
            @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<@Valid ThreadStep> opens,

            @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<@Valid ThreadStep> answers,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<@Valid ThreadStep> closes,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> alsoFrom)
            implements ResponseModel {

        /**
         * Copies the lists; what is left away is empty.
         *
         * @param opens what opens a question
         * @param answers what answers it
         * @param closes what closes it
         * @param alsoFrom members counted apart whose answers count all the same
         */
        public InThread(
                @Nullable List<ThreadStep> opens,
                @Nullable List<ThreadStep> answers,
                @Nullable List<ThreadStep> closes,
                @Nullable List<String> alsoFrom) {
            this.opens = List.copyOf(Objects.requireNonNullElse(opens, List.of()));
            this.answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
            this.closes = List.copyOf(Objects.requireNonNullElse(closes, List.of()));
            this.alsoFrom = List.copyOf(Objects.requireNonNullElse(alsoFrom, List.of()));
        }

        /**
         * Waits for an answer that nothing but itself ends.
         *
         * @param opens what opens a thread
         * @param answers what answers it
         * @return the configuration
         */
        public static InThread of(ThreadStep opens, ThreadStep answers) {
            return new InThread(List.of(opens), List.of(answers), List.of(), List.of());
        }
    }

    /**
     * Waits from the first message of an unordered pair of members to the first one the other way.
     *
     * <pre>{@code
     * firstContact: {activity: {types: message.sent}}
     * }</pre>
     *
     * @param activity what a message is; one without recipient, or to oneself, is none
     */
    record FirstContact(@NotNull @Valid ActivityFilter activity) implements ResponseModel {}
}
