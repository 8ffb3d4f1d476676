package io.communitykit.poll.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Unranked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotFormatTest {

    @Test
    void bltIsWrittenAsCountingProgramsReadIt() {
        Contest contest = Contest.of(
                "Board",
                2,
                Ballots.of(List.of("Ada", "Bo"))
                        .add(Paper.ranking("Bo", "Ada"), 3)
                        .add(Paper.ranking("Ada"))
                        .add(new Paper.Ranking(List.of(List.of(), List.of("Ada", "Bo"))))
                        .build());

        assertThat(BallotFormat.BLT.write(contest)).isEqualTo("""
                2 2
                1 - 1=2 0
                1 1 0
                3 2 1 0
                0
                "Ada"
                "Bo"
                "Board"
                """);
    }

    @Test
    void theDigestTellsBallotsApartAndForgetsTheirOrder() {
        Ballots.Builder one = Ballots.of(List.of("Ada", "Bo"));
        Ballots.Builder other = Ballots.of(List.of("Ada", "Bo"));
        one.add(Paper.ranking("Bo")).add(Paper.ranking("Ada"));
        other.add(Paper.ranking("Ada")).add(Paper.ranking("Bo"));
        Contest contest = Contest.of("Board", 1, one.build());
        String exported = BallotFormat.JSON.write(contest);

        assertThat(contest.digest())
                .hasSize(64)
                .isEqualTo(Contest.of("Board", 1, other.build()).digest())
                .isEqualTo(
                        BallotFormat.JSON.read("board.json", exported).orThrow().digest())
                .isNotEqualTo(Contest.of("Board", 2, one.build()).digest())
                .isNotEqualTo(
                        Contest.of("Board", 1, one.add(Paper.ranking("Ada")).build())
                                .digest());
    }

    @Test
    void whoWithdrewIsTakenOutOfTheBallots() {
        Contest contest = BallotFormat.BLT.read("board.blt", """
                        # four stand, one withdrew
                        4 1
                        -2
                        3 1 2 4 0
                        (voter-17) 2 2 3 0
                        0
                        "Ada"
                        "Bo"
                        "Cy"
                        "Di"
                        "Board"
                        """).orThrow();

        assertThat(contest.ballots().candidates()).containsExactly("Ada", "Cy", "Di");
        assertThat(contest.ballots().piles())
                .containsEntry(Paper.ranking("Ada", "Di"), 3L)
                .containsEntry(Paper.ranking("Cy"), 2L);
    }

    /** The example of the format's own description, with its comments. */
    @Test
    void cefIsReadAsItsDescriptionSays() {
        Contest contest = BallotFormat.CEF.read("example.cvotes", """
                        # My beautiful election
                        #/Candidates: Candidate A;Candidate B;Candidate C
                        #/Implicit Ranking: true
                        #/Weight allowed: true

                        # Here the votes datas:
                        Candidate A > Candidate B > Candidate C * 42
                        julien@condorcet.vote , signature:55073db57b0a859911 || Candidate A > Candidate B > Candidate C # Same
                        Candidate C > Candidate A = Candidate B ^7 * 8 # 8 votes with a weight of 7.
                        Candidate B = Candidate A > Candidate C
                        Candidate C
                        Candidate B > Candidate D > Candidate C
                        /EMPTY/ * 2
                        """).orThrow();

        Paper tied = new Paper.Ranking(List.of(List.of("Candidate C"), List.of("Candidate A", "Candidate B")));
        assertThat(contest.title()).isEqualTo("My beautiful election");
        assertThat(contest.unranked()).isEqualTo(Unranked.LAST);
        assertThat(contest.ballots().piles())
                .containsEntry(Paper.ranking("Candidate A", "Candidate B", "Candidate C"), 43L)
                .containsEntry(tied, 8L)
                .containsEntry(Paper.ranking("Candidate B", "Candidate C"), 1L)
                .containsEntry(Paper.ranking(), 2L);
        assertThat(contest.ballots().weights()).containsEntry(tied, Rational.of(56));
    }

    @Test
    void cefWithoutCandidatesTakesThemFromTheVotes() {
        Contest contest = BallotFormat.CEF
                .read("short", "#/Number of Seats: 2\n#/Implicit Ranking: FALSE\nb > a ^ 5 * 2\nc\n")
                .orThrow();

        assertThat(contest.ballots().candidates()).containsExactly("a", "b", "c");
        assertThat(contest.seats()).isEqualTo(2);
        assertThat(contest.unranked()).isEqualTo(Unranked.NO_OPINION);
        assertThat(contest.ballots().weight()).isEqualTo(Rational.of(3));
    }

    @Test
    void csvHasAColumnPerCandidate() {
        Ballots ballots = Ballots.of(List.of("Ada, the first", "Bo"))
                .add(new Paper.Ranking(List.of(List.of("Bo"), List.of(), List.of("Ada, the first"))), 2)
                .add(Paper.choice("Bo"), Rational.of(1, 2))
                .add(new Paper.Scores(Map.of("Bo", new BigDecimal("2.5"))))
                .build();

        String text = BallotFormat.CSV.write(Contest.of("", 1, ballots));

        assertThat(text).isEqualTo("""
                papers,weight,ballot,"Ada, the first",Bo
                1,1,scores,,2.5
                1,1/2,choice,,x
                2,2,ranking,3,1
                """);
        assertThat(BallotFormat.CSV.read("b.csv", text).orThrow().ballots()).isEqualTo(ballots);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BLT  | 2 1/1 3 0/0/'a'/'b'                          | 2 | 3  | candidate was '3'
            BLT  | two 1/0/'a'                                  | 1 | 1  | number of candidates was 'two'
            BLT  | 2 1/1 1 1 0/0/'a'/'b'                        | 2 | 1  | stood twice
            BLT  | 2 1/1 1 2/0/'a'/'b'                          | 3 | 1  | must end with 0
            BLT  | 2 1/1 1 0/0/'a'/b                            | 5 | 1  | name of candidate 2 was 'b'
            BLT  | 2 1/1 1 0                                    | 2 | 6  | the file ended
            BLT  | 2 1/0/'a'/'a'                                | 1 | 1  | each only once
            CEF  | #:Candidates: a;b/a > b > a                  | 2 | 1  | stood twice
            CEF  | #:Candidates: a;b/a > b * 8 ^7               | 2 | 11 | weight stood behind
            CEF  | #:Candidates: a;b # c/a                      | 1 | 19 | comment
            CEF  | #:Candidates: a;b/a > > b                    | 2 | 4  | rank was empty
            CEF  | #:Candidates: a;b/a < b                      | 2 | 1  | must name a candidate
            CEF  | #:Candidates: a;b/a * x                      | 2 | 4  | number of votes was 'x'
            CEF  | #:Candidates: a;b/a/#:Implicit Ranking: true | 3 | 1  | behind the first vote
            CEF  | #:Implicit Ranking: maybe/a                  | 1 | 20 | 'true' or 'false'
            CSV  | papers,ballot,a/1,ranking,1                  | 1 | 1  | first row
            CSV  | papers,weight,ballot,a/1,1,ranking           | 2 | 1  | had 3 cells
            CSV  | papers,weight,ballot,a/1,-1,ranking,1        | 2 | 3  | weight was '-1'
            CSV  | papers,weight,ballot,a/1,1,votes,1           | 2 | 5  | ballot was 'votes'
            CSV  | papers,weight,ballot,a/1,1,ranking,first     | 2 | 13 | the rank was 'first'
            CSV  | papers,weight,ballot,a/1,1,choice,yes        | 2 | 12 | choice was 'yes'
            CSV  | papers,weight,ballot,a/1,1,scores,1e9        | 2 | 12 | score was '1e9'
            CSV  | papers,weight,ballot,a/1,1,'choice,x         | 2 | 5  | second one
            """)
    void whatIsWrongIsToldByLineAndColumn(BallotFormat format, String text, int line, int column, String message) {
        ContestResult result =
                format.read("file", text.replace('/', '\n').replace("#:", "#/").replace('\'', '"'));

        assertThat(result).isInstanceOfSatisfying(ContestResult.Rejected.class, rejected -> {
            FormatProblem first = rejected.problems().get(0);
            assertThat(first.text())
                    .startsWith("file:" + line + ":" + column + ": ")
                    .contains(message);
        });
        assertThatThrownBy(result::orThrow)
                .isInstanceOfSatisfying(
                        FormatException.class,
                        thrown -> assertThat(thrown.problems()).isNotEmpty());
    }

    @Test
    void jsonTellsWhatIsWrongByLineAndColumn() {
        ContestResult result = BallotFormat.JSON.read("file.json", """
                {
                  "title": "Board", "seats": 1, "candidates": ["a", "b"],
                  "ballots": [
                    { "papers": 0, "paper": { "ranking": [["a"]] } }
                  ]
                }
                """);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ContestResult.Rejected.class,
                        rejected ->
                                assertThat(rejected.problems().get(0).text()).startsWith("file.json:4:7: "));
    }

    @Test
    void jsonRefusesWhomTheFileDoesNotList() {
        ContestResult result = BallotFormat.JSON.read("file.json", """
                { "seats": 1, "candidates": ["a", "b"], "ballots": [ { "papers": 1, "paper": { "choice": { "options": ["c"] } } } ] }
                """);

        assertThat(places(result)).containsExactly("1:104");
    }

    @Test
    void jsonProblemsThatTheFormKnowsNothingOfHaveTheirPlaceAsWell() {
        String file = """
                {
                  "title": "\\"candidates\\": [\\"x\\"]", "seats": 1,
                  "candidates": ["a", "b",
                    "a"],
                  "ballots": [ { "papers": 1, "paper": { "ranking": { "places": [["a"]] } } },
                    { "papers": 1, "paper": { "ranking": { "places": [["b"], ["z", "a"]] } } },
                    { "papers": 1, "paper": { "scores": { "scores": { "\\u0079": 1 } } } }
                  ]
                }
                """;
        String sound = file.replace(",\n    \"a\"]", "]");

        assertThat(places(BallotFormat.JSON.read("f", file))).containsExactly("4:5");
        assertThat(places(BallotFormat.JSON.read("f", sound))).containsExactly("5:63", "6:5");
        assertThat(places(BallotFormat.JSON.read("f", sound, new FormatLimits(1000, 1, 9, 9))))
                .containsExactly("3:23");
        assertThat(places(BallotFormat.JSON.read("f", sound, new FormatLimits(1000, 9, 1, 9))))
                .containsExactly("5:5");
    }

    private static List<String> places(ContestResult result) {
        return ((ContestResult.Rejected) result)
                .problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column())
                        .toList();
    }

    @Test
    void limitsAreKept() {
        FormatLimits tight = new FormatLimits(100, 2, 1, 1);

        assertThat(BallotFormat.CEF.read("f", "a\nb\nc\n", tight)).isInstanceOf(ContestResult.Rejected.class);
        assertThat(BallotFormat.CEF.read("f", "a\na\n", tight)).isInstanceOf(ContestResult.Rejected.class);
        assertThat(BallotFormat.CEF.read("f", "a".repeat(101), tight)).isInstanceOf(ContestResult.Rejected.class);
        assertThat(BallotFormat.CEF.read("f", "a\n", tight)).isInstanceOf(ContestResult.Read.class);
        assertThatThrownBy(() -> new FormatLimits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"BLT, weights", "CEF, part of a vote"})
    void whatAFormatCannotHoldIsRefused(BallotFormat format, String reason) {
        Ballots half = Ballots.of(List.of("a"))
                .add(Paper.ranking("a"), Rational.of(1, 2))
                .build();
        Contest contest = Contest.of("", 1, half);

        assertThat(format.refusal(contest))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
        assertThatThrownBy(() -> format.write(contest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void namesThatWouldBreakAFormatAreRefused() {
        Ballots odd = Ballots.of(List.of("a>b", "\"q\"", " c"))
                .add(Paper.ranking("a>b"))
                .build();
        Contest contest = Contest.of("", 1, odd);

        assertThat(BallotFormat.BLT.refusal(contest)).isPresent();
        assertThat(BallotFormat.CEF.refusal(contest)).isPresent();
        assertThat(BallotFormat.CSV.refusal(contest)).isPresent();
        assertThat(BallotFormat.JSON
                        .read("f", BallotFormat.JSON.write(contest))
                        .orThrow()
                        .ballots())
                .isEqualTo(odd);
    }
}
