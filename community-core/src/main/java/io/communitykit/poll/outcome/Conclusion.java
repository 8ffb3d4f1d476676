package io.communitykit.poll.outcome;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says what came of a poll: the outcome that is announced to those who took part.
 *
 * @param outcome what was decided
 * @param reason why, in the words of whoever decided
 * @param date the day from which it holds, or on which it is taken up again; absent if none was named
 * @param by who decided
 * @param at when it was recorded, to the microsecond
 */
public record Conclusion(
        Outcome outcome, String reason, @Nullable LocalDate date, MemberId by, Instant at) {

    /** Names what may come of a poll. */
    public enum Outcome {
        /** It is done as the poll says. */
        ADOPTED,
        /** Some of it is done. */
        IN_PART,
        /** It is not done. */
        DECLINED,
        /** It is put off; another conclusion follows. */
        LATER
    }

    /**
     * Checks reason and instant.
     *
     * @throws IllegalArgumentException if the reason is blank or cannot be stored, or the instant is outside the years
     *     1 to 9999
     */
    public Conclusion {
        if (Keys.checkStorable("conclusion.reason", reason).isBlank()) {
            throw new IllegalArgumentException("conclusion.reason was blank but it must say why");
        }
        at = Moment.storable("conclusion.at", at);
    }

    /**
     * Puts a pseudonym in the place of an erased member.
     *
     * @param erasure who is erased
     * @return the same conclusion, with the pseudonym
     */
    public Conclusion erased(Erasure erasure) {
        return new Conclusion(outcome, reason, date, erasure.rename(by), at);
    }
}
