package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Eliminates the last, round by round, and hands on their papers, until somebody has enough (instant runoff). Systems
 * that share the name differ in every field; the presets are those of the systems they are named after.
 *
 * @param threshold of what the majority is taken: more than one of {@code seats + 1} equal parts
 * @param percentage instead of a majority, the share of the votes that everybody left must have, such as 15; absent for
 *     a majority
 * @param stop when the count ends
 * @param elimination who leaves when nobody is elected
 * @param ties how ties are broken
 * @param reading how papers are read
 * @param minimumVotes who has fewer leaves first of all; 0 for nobody
 * @param leavesFirst who leaves before all others and blocks an election until then, such as the line that collects
 *     undeclared write-ins; absent for nobody
 * @param lastRound after which round the count ends whatever came out; absent for never
 */
public record IrvRule(
        @JsonProperty(defaultValue = "active") Base threshold,
        @Nullable @Positive BigDecimal percentage,
        @JsonProperty(defaultValue = "majority") Stop stop,
        @JsonProperty(defaultValue = "last") Elimination elimination,
        @JsonProperty(defaultValue = "none") TieBreak ties,
        @JsonProperty(defaultValue = "plain") PaperReading reading,
        @JsonProperty(defaultValue = "0") @PositiveOrZero Integer minimumVotes,
        @Nullable String leavesFirst,
        @Nullable @Positive Integer lastRound)
        implements TallyRule {

    /** Says of what the majority is taken. */
    public enum Base {
        /** The papers that count for somebody in the round. */
        ACTIVE,
        /** The papers that counted for somebody in the first round. */
        FIRST_ROUND,
        /** All papers, those that never counted for anybody included. */
        ALL_PAPERS
    }

    /** Says when the count ends. */
    public enum Stop {
        /** When the seats are filled by candidates who reach the threshold, or nobody else is left. */
        MAJORITY,
        /** After that, when only two are left; the elected stay in the count. */
        TWO_REMAIN,
        /** When only as many are left as there are seats (bottoms-up). */
        SEATS_REMAIN,
        /** When everybody who is left reaches the threshold; they all win. */
        ALL_REACH,
        /** When everybody has a place: the elected leave the count too, which goes on for the rest. */
        EVERYBODY_PLACED
    }

    /** Says who leaves when nobody is elected. */
    public enum Elimination {
        /** The last one; a tie is broken. */
        LAST,
        /** All of the last who together have fewer votes than the next, if they are two or more; else the last one. */
        BATCH,
        /** All who are level at the end. */
        ALL_LAST,
        /** All who are below the threshold; if that is everybody, the last one. */
        BELOW_THRESHOLD
    }

    /**
     * Fills in the defaults.
     *
     * @throws IllegalArgumentException if equal ranks are to be split, which only transferable votes with fractions do
     */
    public IrvRule {
        threshold = Objects.requireNonNullElse(threshold, Base.ACTIVE);
        stop = Objects.requireNonNullElse(stop, Stop.MAJORITY);
        elimination = Objects.requireNonNullElse(elimination, Elimination.LAST);
        ties = Objects.requireNonNullElse(ties, TieBreak.none());
        reading = Objects.requireNonNullElse(reading, PaperReading.plain());
        minimumVotes = Objects.requireNonNullElse(minimumVotes, 0);
        if (reading.equalRanks() == EqualRanks.SPLIT) {
            throw new IllegalArgumentException("reading.equalRanks was 'split' but this rule counts whole papers");
        }
    }

    /**
     * Counts as RCTab does: majority of the active papers, one leaves per round.
     *
     * @param ties how ties are broken
     * @return the preset {@code rctab-irv}
     */
    public static IrvRule rctab(TieBreak ties) {
        return new IrvRule(
                Base.ACTIVE, null, Stop.MAJORITY, Elimination.LAST, ties, PaperReading.plain(), 0, null, null);
    }

    /**
     * Counts as Discourse does: all who are last leave together, and nobody breaks a tie.
     *
     * @return the preset {@code discourse-irv}
     */
    public static IrvRule discourse() {
        return new IrvRule(
                Base.ACTIVE,
                null,
                Stop.MAJORITY,
                Elimination.ALL_LAST,
                TieBreak.none(),
                PaperReading.plain(),
                0,
                null,
                null);
    }

    /**
     * Counts as Condorcet PHP does: majority of all papers, ties of the last broken pair by pair or not at all, and on
     * until everybody has a place.
     *
     * @return the preset {@code condorcet-php-irv}
     */
    public static IrvRule condorcetPhp() {
        return new IrvRule(
                Base.ALL_PAPERS,
                null,
                Stop.EVERYBODY_PLACED,
                Elimination.LAST,
                TieBreak.of(TieBreak.Step.PAIRWISE_RECORD),
                PaperReading.plain(),
                0,
                null,
                null);
    }
}
