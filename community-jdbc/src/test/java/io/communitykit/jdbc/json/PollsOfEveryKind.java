package io.communitykit.jdbc.json;

import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import io.communitykit.poll.Poll;
import io.communitykit.poll.PollState;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.result.Turnout;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.TallyResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a settled poll of every kind and every rule, with all that its method tells of the count. */
final class PollsOfEveryKind {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");

    private static final Paper CHOSEN = Paper.choice("a");
    private static final Paper RANKED = Paper.ranking("b", "a");
    private static final Paper SCORED = new Paper.Scores(Map.of("a", BigDecimal.ONE));

    private final List<PollState> states = new ArrayList<>();

    private PollsOfEveryKind() {}

    static List<PollState> states() {
        PollsOfEveryKind polls = new PollsOfEveryKind();
        polls.chosen();
        polls.ranked();
        polls.scored();
        return polls.states;
    }

    private void chosen() {
        settle("{multiple: {min: 0, max: 2}}", CHOSEN, Paper.choice("a", "b"));
        settle("{approval: {}}", CHOSEN, Paper.choice("c"));
        settle("{approval: {rule: {committee: {}}}}", CHOSEN, Paper.choice("c", "b"));
        settle("{approval: {rule: {sequential-committee: {}}}}", CHOSEN, Paper.choice("c", "b"));
        settle("{quiz: {correct: [a, b], explanation: Both.}}", CHOSEN, Paper.choice("a", "b"));
        settleOwn("{number: {min: -0.5, max: 1, step: 0.5}}", Paper.choice("-0.5"), Paper.choice("1"));
        settleOwn("{consent: {objections: 1, reasons: false}}", Paper.choice("agree"), Paper.choice("object"));
        settleOwn("{consensus: {agreement: 2/3, blocks: 1}}", Paper.choice("agree"), Paper.choice("block"));
    }

    private void ranked() {
        for (String rule : List.of(
                "borda: {}",
                "copeland: {}",
                "minimax: {}",
                "ranked-pairs: {}",
                "schulze: {}",
                "irv: {percentage: 50.5, leavesFirst: c}",
                "irv: {ties: {steps: [earlier-rounds, lot], seed: 7}}",
                "irv: {ties: {steps: [lot]}}",
                "stv: {decimals: 4}",
                "meek: {decimals: 6}",
                "preset: {name: scottish-stv}")) {
            settle("{ranked: {rule: {" + rule + "}}}", RANKED, Paper.ranking("c", "b"));
        }
    }

    private void scored() {
        settle("{scored: {rule: {trim: 1}, min: 0, max: 5, step: 0.5}}", SCORED);
        settle("{dots: {budget: 3, most: 2}}", SCORED);
        add(
                "{id: p, question: When?, kind: {meeting: {}}, options: [{id: a, text: A, startsAt: 2026-05-01T18:00:00Z},"
                        + " {id: b, text: B, startsAt: 2026-05-02T18:00:00Z}]}",
                SCORED);
    }

    private void settle(String kind, Paper... papers) {
        add(
                "{id: p, question: Which light?, seats: 1, kind: " + kind
                        + ", options: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]}",
                papers);
    }

    /** The kind brings its own options. */
    private void settleOwn(String kind, Paper... papers) {
        add("{id: p, question: Which light?, kind: " + kind + "}", papers);
    }

    private void add(String yaml, Paper... papers) {
        Poll poll = ConfigReader.create()
                .load(ConfigSource.yaml("poll.yaml", yaml), Poll.class)
                .orThrow();
        Ballots.Builder ballots = poll.ballots();
        for (Paper paper : papers) {
            ballots.add(paper, 3);
        }
        TallyResult tally = poll.engine().count(ballots.build());
        Turnout turnout = new Turnout(tally.weight(), tally.weight(), Rational.ZERO, null, null);
        PollState open = PollState.of(poll);
        states.add(new PollState(
                poll,
                NOON,
                List.of(),
                open.running(),
                null,
                open.mailing(),
                new Settlement(NOON, Settlement.Reason.MANUAL, 1, new PollCount(tally, turnout, List.of())),
                null,
                2));
    }
}
