package io.communitykit.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Decides on {@link PositiveDuration}. Public because the validation provider makes it. */
public final class PositiveDurationValidator implements ConstraintValidator<PositiveDuration, Duration> {

    /** Is called by the validation provider. */
    public PositiveDurationValidator() {}

    @Override
    public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
        return value == null || (!value.isNegative() && !value.isZero());
    }
}
