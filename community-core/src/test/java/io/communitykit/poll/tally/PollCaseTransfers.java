package io.communitykit.poll.tally;

import tools.jackson.databind.JsonNode;

/** Turns the rules of transferable votes that cases state in words into rules of ours. */
final class PollCaseTransfers {

    private PollCaseTransfers() {}

    static TallyRule stv(PollCase contest, String text) {
        return switch (text) {
            case "scottish-wigm",
                    "scottish-wigm; tallies asserted only after truncation to integers (votelib lacks the 5-decimal"
                            + " rounding)" ->
                StvRule.scottish(order(contest, TieBreak.Step.EARLIER_ROUNDS, TieBreak.Step.FIRST_IN_ORDER));
            case "wigm-prf (PR Foundation reference WIGM)" ->
                StvRule.prfWigm(StvRule.Elimination.LAST, order(contest, TieBreak.Step.FIRST_IN_ORDER));
            case "wigm-prf-batch" ->
                StvRule.prfWigm(StvRule.Elimination.SURE_LOSERS, order(contest, TieBreak.Step.FIRST_IN_ORDER));
            case "wigm exact rational" -> StvRule.exactWigm(order(contest, TieBreak.Step.FIRST_IN_ORDER));
            case "meek-prf (PR Foundation reference Meek)" ->
                MeekRule.prf(order(contest, TieBreak.Step.FIRST_IN_ORDER));
            case "meek exact rational omega=1e-10" -> MeekRule.exact(order(contest, TieBreak.Step.FIRST_IN_ORDER));
            case "albany-stv: WIGM with the Droop quota recomputed every round from active ballots until the first"
                    + " winner" -> StvRule.albany();
            case "votelib default: droop quota, transferer Gregory (fractional)" -> splitting();
            case "rctab-wigm" -> rctab(contest);
            case "Condorcet PHP STV (quota on valid vote weight, surplus by weighted fraction, rounds show only"
                    + " unfilled candidates)" ->
                StvRule.condorcetPhp(phpQuota(contest.variant().path("option").asString("")));
            default -> throw PollCaseRules.unknown(text);
        };
    }

    private static TieBreak order(PollCase contest, TieBreak.Step... steps) {
        return TieBreak.of(steps).in(PollCase.names(contest.tieBreak().path("order")));
    }

    private static StvRule splitting() {
        return new StvRule(
                Quota.droop(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new PaperReading(EqualRanks.SPLIT, null, null),
                null);
    }

    private static Quota phpQuota(String option) {
        String name = option.replaceAll(".*(fromString\\('|StvQuotas::)|'\\).*", "");
        return switch (name) {
            case "" -> Quota.droop();
            case "Hagenbach-Bischoff", "HAGENBACH_BISCHOFF" -> exact(Quota.Kind.HAGENBACH_BISCHOFF);
            case "IMPERIALI" -> exact(Quota.Kind.IMPERIALI);
            case "Hare quota" -> exact(Quota.Kind.HARE);
            default -> throw PollCaseRules.unknown(name);
        };
    }

    private static Quota exact(Quota.Kind kind) {
        return new Quota(kind, null, false, false);
    }

    private static StvRule rctab(PollCase contest) {
        JsonNode variant = contest.variant();
        int decimals =
                Integer.parseInt(variant.path("decimalPlacesForVoteArithmetic").asString());
        boolean fractional = variant.path("nonIntegerWinningThreshold").asBoolean(false);
        boolean hare = variant.path("hareQuota").asBoolean(false);
        Quota quota = new Quota(hare ? Quota.Kind.HARE : Quota.Kind.DROOP, fractional ? decimals : 0, false, false);
        StvRule preset = StvRule.rctab(quota, decimals, PollCaseRunoffs.rctabTies(contest));
        boolean one = variant.path("mode").asString().equals("multiWinnerAllowOnlyOneWinnerPerRound");
        return new StvRule(
                preset.quota(),
                preset.decimals(),
                preset.transfer(),
                preset.surpluses(),
                preset.receivers(),
                one,
                preset.elimination(),
                preset.finish(),
                preset.lastSurplusRound(),
                preset.ties(),
                preset.reading(),
                PollCaseRunoffs.writeIns(variant));
    }
}
