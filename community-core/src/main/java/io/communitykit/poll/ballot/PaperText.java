package io.communitykit.poll.ballot;

import io.communitykit.poll.tally.Paper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a paper as one line of text for the log and reads it back: {@code choice|a,b}, {@code ranking|a>b=c},
 * {@code scores|a=3,b=2.5}. Keys of options hold none of the signs.
 */
final class PaperText {

    private static final String CHOICE = "choice|";
    private static final String RANKING = "ranking|";
    private static final String SCORES = "scores|";

    private PaperText() {}

    static String write(Paper paper) {
        if (paper instanceof Paper.Choice choice) {
            return CHOICE + String.join(",", choice.options());
        }
        if (paper instanceof Paper.Ranking ranking) {
            return RANKING
                    + ranking.places().stream()
                            .map(place -> String.join("=", place))
                            .collect(Collectors.joining(">"));
        }
        return SCORES
                + ((Paper.Scores) paper)
                        .scores().entrySet().stream()
                                .map(score ->
                                        score.getKey() + "=" + score.getValue().toPlainString())
                                .collect(Collectors.joining(","));
    }

    /** Reads what {@link #write} wrote; empty if somebody else wrote it and it is no paper. */
    static Optional<Paper> read(String text) {
        try {
            if (text.startsWith(CHOICE)) {
                return Optional.of(new Paper.Choice(split(text.substring(CHOICE.length()), ",")));
            }
            if (text.startsWith(RANKING)) {
                return Optional.of(new Paper.Ranking(split(text.substring(RANKING.length()), ">").stream()
                        .map(place -> split(place, "="))
                        .toList()));
            }
            return text.startsWith(SCORES)
                    ? Optional.of(new Paper.Scores(scores(text.substring(SCORES.length()))))
                    : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static List<String> split(String text, String sign) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(sign, -1));
    }

    private static Map<String, BigDecimal> scores(String text) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (String score : split(text, ",")) {
            int sign = score.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("score was '" + score + "' but it must be such as 'a=3'");
            }
            scores.put(score.substring(0, sign), new BigDecimal(score.substring(sign + 1)));
        }
        return scores;
    }
}
