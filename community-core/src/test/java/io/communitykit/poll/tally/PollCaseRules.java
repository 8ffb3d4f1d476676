package io.communitykit.poll.tally;

import tools.jackson.databind.JsonNode;

/** Turns the rule that a case states in words into a rule of ours; what it does not know it refuses. */
final class PollCaseRules {

    private PollCaseRules() {}

    static TallyRule of(PollCase contest) {
        JsonNode variant = contest.variant();
        String text = variant.path("variant").asString();
        return switch (contest.method()) {
            case "approval" -> approval(text);
            case "score" -> score(text);
            case "borda" -> borda(text, variant);
            case "copeland" -> copeland(text, variant);
            case "minimax" -> new MinimaxRule(strength(text), unranked(variant));
            case "ranked-pairs" -> new RankedPairsRule(strength(text), true, unranked(variant));
            case "schulze" -> new SchulzeRule(strength(text), unranked(variant));
            case "stv" -> PollCaseTransfers.stv(contest, text);
            case "irv" -> PollCaseRunoffs.irv(contest, text);
            default -> throw unknown(text);
        };
    }

    private static TallyRule approval(String text) {
        return switch (text) {
            case "approval" -> new ApprovalRule();
            case "approval voting (top k by approvals)" -> new CommitteeRule(CommitteeRule.Satisfaction.APPROVAL);
            case "satisfaction approval voting" -> new CommitteeRule(CommitteeRule.Satisfaction.SHARED);
            case "proportional approval voting (exact optimum)" ->
                new CommitteeRule(CommitteeRule.Satisfaction.PROPORTIONAL);
            default -> throw unknown(text);
        };
    }

    private static TallyRule score(String text) {
        ScoreRule.Blank ignored = ScoreRule.Blank.IGNORED;
        return switch (text) {
            case "sum" -> new ScoreRule(ScoreRule.Aggregate.SUM, ignored, 0, 0);
            case "mean", "mean of given scores", "mean of given scores, no minimum count", "mean, truncation 0" ->
                new ScoreRule(ScoreRule.Aggregate.MEAN, ignored, 0, 0);
            case "blank counts as 0" -> new ScoreRule(ScoreRule.Aggregate.MEAN, ScoreRule.Blank.ZERO, 0, 0);
            case "mean of given scores, candidates with fewer than 10 scores excluded" ->
                new ScoreRule(ScoreRule.Aggregate.MEAN, ignored, 10, 0);
            case "trimmed mean: drop 4 lowest and 4 highest per candidate (same as fraction 1/10)" ->
                new ScoreRule(ScoreRule.Aggregate.MEAN, ignored, 0, 4);
            case "median" -> new ScoreRule(ScoreRule.Aggregate.MEDIAN, ignored, 0, 0);
            case "median (majority judgment)" -> new ScoreRule(ScoreRule.Aggregate.MAJORITY_JUDGMENT, ignored, 0, 0);
            default -> throw unknown(text);
        };
    }

    private static TallyRule borda(String text, JsonNode variant) {
        boolean startsAtZero = variant.path("option").asString("").equals("'Borda Count', 'Starting', 0");
        BordaRule.Scale scale = switch (text) {
            case "1/rank (exact fractions)" -> BordaRule.Scale.HARMONIC;
            case "n-1..0" -> BordaRule.Scale.LAST_GETS_ZERO;
            case "n..1",
                    "n..1 points, tied/unranked share the average of the remaining points (implicit)",
                    "n..1 points; tied or unranked candidates share the average of the points of the places"
                            + " they span" ->
                startsAtZero ? BordaRule.Scale.LAST_GETS_ZERO : BordaRule.Scale.LAST_GETS_ONE;
            default -> throw unknown(text);
        };
        return new BordaRule(scale, unranked(variant));
    }

    private static TallyRule copeland(String text, JsonNode variant) {
        return switch (text) {
            case "wins minus losses", "wins minus losses (balance)", "raw", "raw (no second order)", "any" ->
                new CopelandRule(unranked(variant));
            default -> throw unknown(text);
        };
    }

    private static Strength strength(String text) {
        return switch (text) {
            case "winning votes",
                    "winning votes (ties by smaller minority)",
                    "winning votes, then smaller minority; equal arcs handled as one group",
                    "any",
                    "any (Condorcet winner)" -> Strength.WINNING_VOTES;
            case "margins" -> Strength.MARGINS;
            case "ratio" -> Strength.RATIO;
            case "pairwise opposition" -> Strength.OPPOSITION;
            default -> throw unknown(text);
        };
    }

    private static Unranked unranked(JsonNode variant) {
        String text = variant.path("unranked").asString("");
        return switch (text) {
            case "tied last", "" -> Unranked.LAST;
            case "ignored (no pairwise opinion)" -> Unranked.NO_OPINION;
            default -> throw unknown(text);
        };
    }

    static AssertionError unknown(String text) {
        return new AssertionError("no rule of ours is '" + text + "'");
    }
}
