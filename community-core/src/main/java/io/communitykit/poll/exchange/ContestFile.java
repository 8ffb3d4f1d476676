package io.communitykit.poll.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Unranked;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes the form of {@link BallotFormat#JSON}: what an object of that format says, key by key.
 *
 * @param title what the contest is called; empty for nothing
 * @param seats how many are to be elected, positive
 * @param unranked what it means that a ballot does not rank a candidate
 * @param candidates the candidates, in the order of the poll
 * @param ballots the different ballots, in the order of their text
 */
public record ContestFile(
        @JsonProperty(defaultValue = "none") String title,
        @Positive int seats,
        @JsonProperty(defaultValue = "last") Unranked unranked,
        @NotEmpty List<String> candidates,
        List<Pile> ballots) {

    /** Copies the lists and fills in the defaults. */
    public ContestFile {
        title = Objects.requireNonNullElse(title, "");
        unranked = Objects.requireNonNullElse(unranked, Unranked.LAST);
        candidates = List.copyOf(candidates);
        ballots = List.copyOf(ballots);
    }

    /**
     * Describes equal ballots.
     *
     * @param papers how many they are, positive
     * @param weight how many votes they count together, exact and positive, such as {@code 1/2}; absent for their
     *     number
     * @param paper what stands on each
     */
    public record Pile(
            @Positive long papers,
            @Nullable String weight,
            @NotNull Paper paper) {

        private static final int LONGEST = 200;

        /**
         * Checks the weight.
         *
         * @throws IllegalArgumentException if it is no positive number, or one of more than 200 characters
         */
        public Pile {
            if (weight != null
                    && (weight.length() > LONGEST || Rational.parse(weight).signum() < 1)) {
                throw new IllegalArgumentException("weight was '" + weight + "' but it must be positive");
            }
        }

        Rational votes() {
            return weight == null ? Rational.of(papers) : Rational.parse(weight);
        }
    }
}
