package io.communitykit.poll.tally;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the rules of runoffs and transferable votes that cases state in words into rules of ours. */
final class PollCaseRunoffs {

    private PollCaseRunoffs() {}

    static TallyRule irv(PollCase contest, String text) {
        return switch (text) {
            case "irv-majority-of-active", "irv bottoms-up until N remain", "irv bottoms-up until all >= percentage" ->
                rctab(contest);
            case "Condorcet PHP IRV",
                    "Condorcet PHP IRV (full ranking; tied last eliminated by pairwise, else together; tied rank groups"
                            + " skipped; majority of all valid votes)" -> IrvRule.condorcetPhp();
            case "droop threshold", "droop threshold on first-round valid votes" ->
                new IrvRule(IrvRule.Base.FIRST_ROUND, null, null, null, null, null, null, null, null);
            default -> {
                if (text.startsWith("discourse ranked_choice:")) {
                    yield IrvRule.discourse();
                }
                throw PollCaseRules.unknown(text);
            }
        };
    }

    private static IrvRule rctab(PollCase contest) {
        JsonNode variant = contest.variant();
        boolean firstRound = variant.path("doesFirstRoundDetermineThreshold").asBoolean(false);
        String mode = variant.path("mode").asString();
        IrvRule.Stop stop = switch (mode) {
            case "singleWinnerMajority" ->
                variant.path("continueUntilTwoCandidatesRemain").asBoolean(false)
                        ? IrvRule.Stop.TWO_REMAIN
                        : IrvRule.Stop.MAJORITY;
            case "bottomsUp" -> IrvRule.Stop.SEATS_REMAIN;
            case "bottomsUpUsingPercentageThreshold" -> IrvRule.Stop.ALL_REACH;
            default -> throw PollCaseRules.unknown(mode);
        };
        // The source's switch for this stands only in the title of the case.
        boolean cutoff = contest.json().path("title").asString().endsWith("Cutoff Eliminate");
        boolean batch = variant.path("batchElimination").asBoolean(false);
        JsonNode percentage = variant.path("multiSeatBottomsUpPercentageThreshold");
        JsonNode lastRound = variant.path("stopTabulationEarlyAfterRound");
        return new IrvRule(
                firstRound || mode.equals("bottomsUp") ? IrvRule.Base.FIRST_ROUND : IrvRule.Base.ACTIVE,
                percentage.isMissingNode() ? null : new BigDecimal(percentage.asString()),
                stop,
                cutoff
                        ? IrvRule.Elimination.BELOW_THRESHOLD
                        : batch ? IrvRule.Elimination.BATCH : IrvRule.Elimination.LAST,
                rctabTies(contest),
                new PaperReading(EqualRanks.EXHAUST_IF_SEVERAL_CONTINUE, null, null),
                0,
                writeIns(variant),
                lastRound.isMissingNode() ? null : Integer.valueOf(lastRound.asString()));
    }

    static @Nullable String writeIns(JsonNode variant) {
        return variant.has("undeclaredWriteIns") ? "Undeclared Write-ins" : null;
    }

    static TieBreak rctabTies(PollCase contest) {
        String mode = contest.tieBreak().path("mode").asString();
        String seed = contest.tieBreak().path("seed").asString("");
        long number = seed.isEmpty() ? 0 : Long.parseLong(seed);
        return switch (mode) {
            case "random" -> TieBreak.lot(number);
            case "previousRoundCountsThenRandom" ->
                new TieBreak(
                        List.of(TieBreak.Step.EARLIER_ROUNDS, TieBreak.Step.LOT_IN_TABLE_ORDER), List.of(), number);
            case "useCandidateOrder" -> TieBreak.of(TieBreak.Step.ORDER);
            case "stopCountingAndAsk" -> TieBreak.none();
            default -> throw PollCaseRules.unknown(mode);
        };
    }
}
