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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        return reading.run(() -> Optional.of(contest(text, file, limits, reading)));
    }

    private static Contest contest(String text, ContestFile file, FormatLimits limits, Reading reading) {
        List<String> candidates = file.candidates();
        JsonPlace list = JsonPlace.ofElement(text, "candidates", Math.min(doubled(candidates), limits.candidates()));
        Ballots.Builder ballots = reading.ballots(candidates, list.line(), list.column());
        Set<String> known = new LinkedHashSet<>(candidates);
        for (int i = 0; i < file.ballots().size(); i++) {
            int index = i;
            ContestFile.Pile pile = file.ballots().get(i);
            Optional<String> unknown = pile.paper().named().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst();
            // A place is looked for only where something is wrong: each look reads the text.
            JsonPlace place = i >= limits.ballots()
                    ? JsonPlace.ofElement(text, "ballots", i)
                    : unknown.map(name -> JsonPlace.ofName(text, "ballots", index, name))
                            .orElse(JsonPlace.START);
            reading.add(ballots, pile.paper(), pile.papers(), pile.votes(), place.line(), place.column());
        }
        return new Contest(file.title(), file.seats(), file.unranked(), ballots.build());
    }

    /** The place in the list of the first candidate that stands there a second time; behind it if there is none. */
    private static int doubled(List<String> candidates) {
        Set<String> seen = new LinkedHashSet<>();
        return (int) candidates.stream().takeWhile(seen::add).count();
    }
}
