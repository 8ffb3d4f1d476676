package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.Problem;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.result.Recount;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.StvRule;
import io.communitykit.poll.tally.TieBreak;
import io.communitykit.storage.InMemoryStorage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankedPollTest {

    private static final String HEAD = """
            id: board
            question: Who speaks for us?
            options:
              - {id: kim, text: Kim}
              - {id: lee, text: Lee}
              - {id: mia, text: Mia}
            """;

    @Test
    void aRuleIsReadWithAllItsOptions() {
        String yaml = HEAD + """
                seats: 2
                kind:
                  ranked:
                    rule:
                      stv:
                        quota: {kind: droop, decimals: 0}
                        decimals: 5
                        ties: {steps: [earlier-rounds, lot], seed: 4711}
                """;

        assertThat(((PollKind.Ranked) read(yaml).orThrow().kind()).rule())
                .isEqualTo(StvRule.scottish(
                        new TieBreak(List.of(TieBreak.Step.EARLIER_ROUNDS, TieBreak.Step.LOT), List.of(), 4711L)));
    }

    @Test
    void aRuleOfChoicesDoesNotCountRankings() {
        ConfigResult<Poll> result = read(HEAD + "kind: {ranked: {rule: {plurality: {}}}}\n");

        assertThat(((ConfigResult.Rejected<Poll>) result).problems())
                .extracting(Problem::path)
                .containsExactly("kind.ranked.rule");
    }

    @Test
    void rankedBallotsAreCountedByTheirRule() {
        Polls polls = open(HEAD + "kind: {ranked: {rule: {irv: {}}}}\n");
        cast(polls, "ann", Paper.ranking("kim", "lee"));
        cast(polls, "ben", Paper.ranking("lee", "kim"));
        cast(polls, "eve", Paper.ranking("lee"));
        cast(polls, "dan", Paper.ranking("mia", "kim"));
        cast(polls, "fay", Paper.ranking("kim"));

        assertThat(cast(polls, "gus", Paper.choice("kim"))).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(cast(polls, "gus", Paper.ranking())).isInstanceOf(VoteResult.InvalidBallot.class);
        polls.close(new PollId("board"), new MemberId("staff"));
        Recount recount =
                polls.recount(new PollId("board"), Viewer.guest()).toOptional().orElseThrow();

        assertThat(recount.agrees()).isTrue();
        assertThat(recount.stated().tally().winners()).containsExactly("kim");
        assertThat(recount.stated().tally().rounds()).hasSize(2);
    }

    @Test
    void scoresKeepTheirRange() {
        Polls polls = open(HEAD + "kind: {scored: {rule: {of: mean}, min: 0, max: 5, step: 0.5}}\n");

        assertThat(cast(polls, "ann", scores("kim", "4.5"))).isEqualTo(new VoteResult.Accepted());
        assertThat(cast(polls, "ben", scores("kim", "4.25")))
                .isEqualTo(new VoteResult.InvalidBallot(
                        "the ballot gave 'kim' 4.25 but it must give 0 to 5 in steps of 0.5"));
        assertThat(cast(polls, "eve", scores("lee", "6"))).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(polls.results(new PollId("board"), Viewer.guest()).toOptional())
                .hasValueSatisfying(
                        result -> assertThat(result.tally().winners()).containsExactly("kim"));
    }

    private static Paper scores(String option, String score) {
        return new Paper.Scores(Map.of(option, new BigDecimal(score)));
    }

    private static Polls open(String yaml) {
        Polls polls = Polls.of(InMemoryStorage.create(), new TestClock());
        polls.create(read(yaml).orThrow());
        polls.open(new PollId("board"));
        return polls;
    }

    private static VoteResult cast(Polls polls, String voter, Paper paper) {
        return polls.vote(Vote.of(new ActivityId("by-" + voter), new PollId("board"), new MemberId(voter), paper))
                .orElseThrow();
    }

    private static ConfigResult<Poll> read(String yaml) {
        return ConfigReader.create().load(ConfigSource.yaml("poll.yaml", yaml), Poll.class);
    }
}
