package io.communitykit.poll.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigLimits;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Unranked;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads JSON, by the reader of configurations, which tells problems by line and column. Its records are
 * public to that reader only.
 *
 * @param title what it is called
 * @param seats how many are to be elected
 * @param unranked what it means that a ballot does not rank a candidate
 * @param candidates the candidates
 * @param ballots the different ballots
 */
record JsonContest(
        @JsonProperty(defaultValue = "none") String title,
        @Positive int seats,
        @JsonProperty(defaultValue = "last") Unranked unranked,
        @NotEmpty List<String> candidates,
        List<Pile> ballots) {

    JsonContest {
        title = title == null ? "" : title;
        unranked = unranked == null ? Unranked.LAST : unranked;
        candidates = List.copyOf(candidates);
        ballots = List.copyOf(ballots);
    }

    /**
     * Equal ballots.
     *
     * @param papers how many they are
     * @param weight what they count together, exact, such as {@code 1/2}; absent for their number
     * @param paper what stands on each
     */
    record Pile(
            @Positive long papers,
            @Nullable String weight,
            @NotNull Paper paper) {
        Pile {
            if (weight != null
                    && (weight.length() > 200 || Rational.parse(weight).signum() < 1)) {
                throw new IllegalArgumentException("weight was '" + weight + "' but it must be positive");
            }
        }

        Rational votes() {
            return weight == null ? Rational.of(papers) : Rational.parse(weight);
        }
    }

    static String write(Contest contest) {
        Map<Paper, Rational> weights = contest.ballots().weights();
        List<Pile> piles = new ArrayList<>();
        contest.ballots().piles().forEach((paper, papers) -> {
            Rational weight = weights.getOrDefault(paper, Rational.of(papers));
            piles.add(new Pile(papers, weight.equals(Rational.of(papers)) ? null : weight.toString(), paper));
        });
        piles.sort(Comparator.comparing(pile -> pile.paper().toString()));
        return ConfigWriter.json(new JsonContest(
                contest.title(),
                contest.seats(),
                contest.unranked(),
                contest.ballots().candidates(),
                piles));
    }

    static ContestResult read(String name, String text, FormatLimits limits) {
        ConfigReader reader = ConfigReader.builder()
                .locale(Locale.ENGLISH)
                .limits(new ConfigLimits(
                        Math.min(Integer.MAX_VALUE - 8L, 4L * limits.characters()), 16, 0, Integer.MAX_VALUE, 100_000))
                .build();
        ConfigResult<JsonContest> read = reader.load(ConfigSource.json(name, text), JsonContest.class);
        if (read instanceof ConfigResult.Rejected<JsonContest> rejected) {
            return new ContestResult.Rejected(rejected.problems().stream()
                    .limit(limits.problems())
                    .map(problem -> new FormatProblem(
                            name, Math.max(1, problem.line()), Math.max(1, problem.column()), problem.message()))
                    .toList());
        }
        JsonContest form = read.orThrow();
        Reading reading = new Reading(name, limits);
        return reading.run(() -> Optional.of(form.contest(reading)));
    }

    private Contest contest(Reading reading) {
        Ballots.Builder builder = reading.ballots(candidates, 1, 1);
        ballots.forEach(pile -> reading.add(builder, pile.paper(), pile.papers(), pile.votes(), 1, 1));
        return new Contest(title, seats, unranked, builder.build());
    }
}
