package io.communitykit.poll.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import io.communitykit.poll.Poll;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Preset;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.TallyEngine;
import io.communitykit.poll.tally.TallyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what the section on tallies shows. */
class TalliesPageTest {

    @Test
    void papersAreCountedUnderARuleWithAName() {
        List<String> candidates = List.of("ada", "bem", "cyd");
        Ballots ballots = Ballots.of(candidates)
                .add(Paper.ranking("ada", "bem"), 40)
                .add(Paper.ranking("bem", "cyd"), 35)
                .add(Paper.ranking("cyd", "bem"), Rational.parse("25/2"))
                .build();
        TallyResult result = TallyEngine.of(Preset.SCOTTISH_STV.rule(), 2).count(ballots);

        assertThat(result.winners()).containsExactly("ada", "bem");
        assertThat(result.papers()).isEqualTo(76);
        assertThat(result.weight()).isEqualTo(Rational.parse("87.5"));
    }

    @Test
    void manyRankingsAreCollectedByNumber() {
        List<String> candidates = List.of("ada", "bem", "cyd");
        int[][] rankings = {{0, 1}, {2}, {0, 2, 1}};
        Ballots many = Ballots.rankings(candidates).addAll(rankings).build();

        assertThat(many.size()).isEqualTo(3);
    }

    @Test
    void anExportIsCountedAgain() {
        Ballots ballots =
                Ballots.of(List.of("ada", "bem")).add(Paper.ranking("bem")).build();
        String export = BallotFormat.CEF.write(Contest.of("Board", 2, ballots));
        Contest again = BallotFormat.CEF.read("board.cvotes", export).orThrow();

        assertThat(again.ballots()).isEqualTo(ballots);
    }

    @Test
    void aPollNamesItsRule() {
        String yaml = """
                id: board
                question: Who shall sit on the board?
                options: [{id: ada, text: Ada}, {id: bem, text: Bem}, {id: cyd, text: Cyd}]
                seats: 2
                kind:
                  ranked:
                    rule:
                      preset:
                        name: scottish-stv
                        ties: {steps: [earlier-rounds, seeded-order], seed: 20260531}
                """;

        Poll poll = ConfigReader.create()
                .load(ConfigSource.yaml("board.yaml", yaml), Poll.class)
                .orThrow();

        assertThat(poll.kind())
                .isInstanceOfSatisfying(
                        PollKind.Ranked.class,
                        ranked -> assertThat(ranked.rule().resolved()).isNotEqualTo(Preset.SCOTTISH_STV.rule()));
    }
}
