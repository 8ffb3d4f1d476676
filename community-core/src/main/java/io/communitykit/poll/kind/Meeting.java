package io.communitykit.poll.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.ScoreRule;
import io.communitykit.poll.tally.TallyRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A time to meet is found: each option is a time, and a voter can come, perhaps, or not. Yes counts two, perhaps one; a
 * time that a ballot leaves out counts as no.
 *
 * @param maybe whether a voter may say perhaps
 */
public record Meeting(@JsonProperty(defaultValue = "true") Boolean maybe) implements PollKind {

    /** What a time is worth to a voter who can come. */
    public static final BigDecimal YES = BigDecimal.valueOf(2);

    /** What a time is worth to a voter who can perhaps come. */
    public static final BigDecimal MAYBE = BigDecimal.ONE;

    /** What a time is worth to a voter who cannot come. */
    public static final BigDecimal NO = BigDecimal.ZERO;

    /** Fills in the default. */
    public Meeting {
        maybe = Objects.requireNonNullElse(maybe, true);
    }

    /**
     * Marks a ballot.
     *
     * @param yes the times at which the voter can come
     * @param maybe the times at which the voter can perhaps come
     * @return the ballot paper
     */
    public static Paper paper(List<String> yes, List<String> maybe) {
        Map<String, BigDecimal> times = new LinkedHashMap<>();
        maybe.forEach(time -> times.put(time, MAYBE));
        yes.forEach(time -> times.put(time, YES));
        return new Paper.Scores(times);
    }

    @Override
    public TallyRule rule() {
        return new ScoreRule(ScoreRule.Aggregate.SUM, ScoreRule.Blank.ZERO, 0, 0);
    }

    @Override
    public Optional<String> refusal(Paper paper) {
        if (!(paper instanceof Paper.Scores times)) {
            return Optional.of("the ballot must say yes, maybe or no to times, neither choose nor rank them");
        }
        return times.scores().entrySet().stream()
                .filter(time -> !allows(time.getValue()))
                .findFirst()
                .map(time -> "the ballot gave '" + time.getKey() + "' "
                        + time.getValue().toPlainString() + " but it must give "
                        + (maybe ? "2 for yes, 1 for maybe or 0 for no" : "2 for yes or 0 for no"));
    }

    private boolean allows(BigDecimal value) {
        return value.compareTo(YES) == 0 || value.signum() == 0 || (maybe && value.compareTo(MAYBE) == 0);
    }
}
