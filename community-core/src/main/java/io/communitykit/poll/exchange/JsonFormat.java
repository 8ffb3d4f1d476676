package io.communitykit.poll.exchange;

import io.communitykit.config.ConfigLimits;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes and reads JSON, by the reader of configurations, which tells problems by line and column. */
final class JsonFormat {

    /** A place on a ballot lies five lists and objects deep. */
    private static final int DEEPEST = 16;

    private static final int LONGEST_TEXT = 100_000;

    private JsonFormat() {}

    static String write(Contest contest) {
        Map<Paper, Rational> weights = contest.ballots().weights();
        List<ContestFile.Pile> piles = new ArrayList<>();
        contest.ballots().piles().forEach((paper, papers) -> {
            Rational weight = weights.getOrDefault(paper, Rational.of(papers));
            piles.add(
                    new ContestFile.Pile(papers, weight.equals(Rational.of(papers)) ? null : weight.toString(), paper));
        });
        piles.sort(Comparator.comparing(pile -> pile.paper().toString()));
        return ConfigWriter.json(new ContestFile(
                contest.title(),
                contest.seats(),
                contest.unranked(),
                contest.ballots().candidates(),
                piles));
    }

    static ContestResult read(String name, String text, FormatLimits limits) {
        long bytes = Math.min(Integer.MAX_VALUE - 8L, 4L * limits.characters());
        ConfigReader reader = ConfigReader.builder()
                .locale(Locale.ENGLISH)
                .limits(new ConfigLimits(bytes, DEEPEST, 0, Integer.MAX_VALUE, LONGEST_TEXT))
                .build();
        ConfigResult<ContestFile> read = reader.load(ConfigSource.json(name, text), ContestFile.class);
        if (read instanceof ConfigResult.Rejected<ContestFile> rejected) {
            return new ContestResult.Rejected(rejected.problems().stream()
                    .limit(limits.problems())
                    .map(problem -> new FormatProblem(
                            name, Math.max(1, problem.line()), Math.max(1, problem.column()), problem.message()))
                    .toList());
        }
        ContestFile file = read.orThrow();
        Reading reading = new Reading(name, limits);
        return reading.run(() -> Optional.of(contest(file, reading)));
    }

    private static Contest contest(ContestFile file, Reading reading) {
        Ballots.Builder ballots = reading.ballots(file.candidates(), 1, 1);
        file.ballots().forEach(pile -> reading.add(ballots, pile.paper(), pile.papers(), pile.votes(), 1, 1));
        return new Contest(file.title(), file.seats(), file.unranked(), ballots.build());
    }
}
