package io.communitykit.poll.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.poll.tally.Paper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTextTest {

    @Test
    void everyPaperIsReadBackAsItWasWritten() {
        List<Paper> papers = List.of(
                Paper.choice(),
                Paper.choice("b", "a"),
                Paper.ranking(),
                new Paper.Ranking(List.of(List.of("c"), List.of(), List.of("a", "b"))),
                new Paper.Scores(Map.of()),
                new Paper.Scores(Map.of("a", new BigDecimal("2.50"), "b", BigDecimal.ZERO)));

        assertThat(papers)
                .allSatisfy(paper ->
                        assertThat(PaperText.read(PaperText.write(paper))).contains(paper));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "choice", "choice|a,a", "scores|a", "scores|a=x", "ranking|a>a"})
    void whatIsNoPaperIsNotRead(String text) {
        assertThat(PaperText.read(text)).isEmpty();
    }
}
