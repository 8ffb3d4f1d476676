package io.communitykit.config;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Demands that a {@link java.time.Duration} is longer than zero; null is fine. */
@Documented
@Constraint(validatedBy = PositiveDurationValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PositiveDuration {

    /**
     * Says what is demanded.
     *
     * @return a phrase to be read after "it must be", or the key of one in braces
     */
    String message() default "{io.communitykit.config.PositiveDuration.message}";

    /**
     * Names the validation groups; configurations use none.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * Names the payload; configurations use none.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
