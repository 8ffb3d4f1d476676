package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Elects several so that each stands for a quota of the voters: what is above the quota is handed on at a fraction of
 * its value, who is last leaves and hands on all (single transferable vote, weighted inclusive Gregory method, or whole
 * papers drawn by lot). The presets are those of the statutes and systems they are named after.
 *
 * @param quota how many votes elect
 * @param decimals to how many digits after the point values are cut off; absent for exact fractions
 * @param transfer how a surplus is taken out of the papers
 * @param surpluses which surpluses are handed on in a round
 * @param receivers who may receive papers
 * @param oneElectedPerRound whether only the first of those who reach the quota is elected in a round
 * @param elimination who leaves when there is no surplus
 * @param finish who fills the seats that nobody reaches the quota for
 * @param lastSurplusRound whether one more round shows the last surpluses taken out of the count
 * @param ties how ties are broken
 * @param reading how papers are read
 * @param leavesFirst who leaves before all others and blocks an election until then, such as the line that collects
 *     undeclared write-ins; absent for nobody
 */
public record StvRule(
        @JsonProperty(defaultValue = "droop") Quota quota,
        @Nullable @PositiveOrZero Integer decimals,
        @JsonProperty(defaultValue = "weight") Transfer transfer,
        @JsonProperty(defaultValue = "largest") Surpluses surpluses,
        @JsonProperty(defaultValue = "continuing") Receivers receivers,
        @JsonProperty(defaultValue = "false") Boolean oneElectedPerRound,
        @JsonProperty(defaultValue = "last") Elimination elimination,
        @JsonProperty(defaultValue = "remaining") Finish finish,
        @JsonProperty(defaultValue = "false") Boolean lastSurplusRound,
        @JsonProperty(defaultValue = "none") TieBreak ties,
        @JsonProperty(defaultValue = "plain") PaperReading reading,
        @Nullable String leavesFirst)
        implements TallyRule, SelfChecking {

    /** Says how a surplus is taken out of the papers. */
    public enum Transfer {
        /** The value times the surplus, divided by the votes, then cut off. */
        WEIGHT,
        /** The surplus divided by the votes and cut off; the value times that, cut off again. */
        FRACTION,
        /**
         * Whole papers at their full value, as many as the surplus holds, drawn by lot from those that rank somebody
         * who may receive them; the others stay. The papers lie in the order of what they rank, place by place, by the
         * order of the poll, a shorter one first; one after another is taken if the next number that the generator of
         * the tie-break's seed draws, of those that are left, is below how many are still to be taken. So each set of
         * papers is equally likely, and everybody can draw again. Papers must count whole votes.
         */
        LOT
    }

    /** Says which surpluses are handed on in a round. */
    public enum Surpluses {
        /** The largest, before anybody leaves. */
        LARGEST,
        /** Those of all who were elected in the round, at once. */
        ALL
    }

    /** Says who may receive papers. */
    public enum Receivers {
        /**
         * Those who are still in the count, as in statutes: whoever has the quota is deemed elected and receives none.
         */
        CONTINUING,
        /**
         * Besides, those elected until their own surplus is handed on, which it then is out of all their papers. Where
         * all surpluses of a round go at once, the largest goes first, and each fraction is that of the votes before
         * the first of them, so that what was received only now is handed on by the same fraction and else kept.
         */
        PENDING
    }

    /** Says who leaves when there is no surplus. */
    public enum Elimination {
        /** The last one. */
        LAST,
        /**
         * Before a surplus is handed on: the largest group of the last who, together with all surpluses, have fewer
         * votes than the next (sure losers); else the last one. Their papers are not handed on if that ends the count.
         */
        SURE_LOSERS
    }

    /** Says who fills the seats that nobody reaches the quota for. */
    public enum Finish {
        /** Those who are left when they are as many as the seats. */
        REMAINING,
        /** Those who left last, after everybody has left. */
        LAST_TO_LEAVE
    }

    /** Fills in the defaults. */
    public StvRule {
        quota = Objects.requireNonNullElse(quota, Quota.droop());
        transfer = Objects.requireNonNullElse(transfer, Transfer.WEIGHT);
        surpluses = Objects.requireNonNullElse(surpluses, Surpluses.LARGEST);
        receivers = Objects.requireNonNullElse(receivers, Receivers.CONTINUING);
        oneElectedPerRound = Objects.requireNonNullElse(oneElectedPerRound, false);
        elimination = Objects.requireNonNullElse(elimination, Elimination.LAST);
        finish = Objects.requireNonNullElse(finish, Finish.REMAINING);
        lastSurplusRound = Objects.requireNonNullElse(lastSurplusRound, false);
        ties = Objects.requireNonNullElse(ties, TieBreak.none());
        reading = Objects.requireNonNullElse(reading, PaperReading.plain());
    }

    @Override
    public void check(ConfigCheck check) {
        if (transfer == Transfer.LOT && reading.equalRanks() == EqualRanks.SPLIT) {
            check.reject("reading.equalRanks", "split", "{poll.stv.whole}");
        }
        if (transfer == Transfer.LOT && receivers == Receivers.PENDING) {
            check.reject("receivers", "pending", "{poll.stv.lot}");
        }
    }

    /**
     * Counts as the Scottish Local Government Elections Order 2007 (SSI 2007/42), rules 45 to 52, says: whole Droop
     * quota, values cut off at five decimals, ties by the most recent stage that differs, then by lot.
     *
     * @param lot the order of candidates that the lot gave
     * @return the preset {@code scottish-stv}
     */
    public static StvRule scottish(TieBreak lot) {
        return gregory(Quota.droop(), 5, Elimination.LAST, lot);
    }

    /**
     * Counts as the reference rule WIGM of the PR Foundation says: Droop quota and values of four decimals.
     *
     * @param elimination one by one, or sure losers together
     * @param order the order of candidates that was fixed beforehand; the first of it is chosen
     * @return the preset {@code prf-wigm}
     */
    public static StvRule prfWigm(Elimination elimination, TieBreak order) {
        return gregory(Quota.droop(4), 4, elimination, order);
    }

    /**
     * Counts in exact fractions: who has more than votes by one more than the seats is elected.
     *
     * @param order the order of candidates that was fixed beforehand; the first of it is chosen
     * @return the preset {@code exact-wigm}
     */
    public static StvRule exactWigm(TieBreak order) {
        return gregory(new Quota(Quota.Kind.HAGENBACH_BISCHOFF, null, true, false), null, Elimination.LAST, order);
    }

    /**
     * Counts as the city of Albany, California, does: the whole Droop quota of the votes still in the count is taken
     * anew in each round, values are exact.
     *
     * @return the preset {@code albany}
     */
    public static StvRule albany() {
        return gregory(new Quota(Quota.Kind.DROOP, 0, false, true), null, Elimination.LAST, TieBreak.none());
    }

    /**
     * Counts as RCTab does: all surpluses of a round at once, fraction and values cut off, and a last round that shows
     * the surpluses taken out.
     *
     * @param quota how many votes elect
     * @param decimals to how many digits values are cut off
     * @param ties how ties are broken
     * @return the preset {@code rctab-stv}
     */
    public static StvRule rctab(Quota quota, int decimals, TieBreak ties) {
        return new StvRule(
                quota,
                decimals,
                Transfer.FRACTION,
                Surpluses.ALL,
                Receivers.CONTINUING,
                false,
                Elimination.LAST,
                Finish.REMAINING,
                true,
                ties,
                new PaperReading(EqualRanks.EXHAUST_IF_SEVERAL_CONTINUE, null, null),
                null);
    }

    /**
     * Counts as Condorcet PHP does: all surpluses of a round at once, nobody elected below the quota before everybody
     * has left.
     *
     * @param quota how many votes elect
     * @return the preset {@code condorcet-php-stv}
     */
    public static StvRule condorcetPhp(Quota quota) {
        return new StvRule(
                quota,
                null,
                Transfer.WEIGHT,
                Surpluses.ALL,
                Receivers.CONTINUING,
                false,
                Elimination.LAST,
                Finish.LAST_TO_LEAVE,
                false,
                TieBreak.of(TieBreak.Step.ORDER),
                PaperReading.plain(),
                null);
    }

    /**
     * Counts as Loomio did when its elections came out: all surpluses of a round at once, exact, to whoever is not done
     * yet; so papers go to somebody who is elected in the same round.
     *
     * @param quota how many votes elect
     * @return the preset {@code loomio-stv}
     */
    public static StvRule loomio(Quota quota) {
        return new StvRule(
                quota,
                null,
                Transfer.WEIGHT,
                Surpluses.ALL,
                Receivers.PENDING,
                false,
                Elimination.LAST,
                Finish.REMAINING,
                false,
                TieBreak.of(TieBreak.Step.FIRST_IN_ORDER),
                PaperReading.plain(),
                null);
    }

    /**
     * Counts whole papers: a surplus is as many papers, drawn by lot, and what nobody can receive stays where it is, as
     * in the elections of Cambridge, Massachusetts, which draw every so-maniest paper of a shuffled order instead.
     *
     * @param ties how ties are broken; its seed is that of the draw
     * @return the preset {@code random-transfer}
     */
    public static StvRule randomTransfer(TieBreak ties) {
        return new StvRule(
                Quota.droop(),
                null,
                Transfer.LOT,
                Surpluses.LARGEST,
                Receivers.CONTINUING,
                false,
                Elimination.LAST,
                Finish.REMAINING,
                false,
                ties,
                PaperReading.plain(),
                null);
    }

    private static StvRule gregory(Quota quota, @Nullable Integer decimals, Elimination elimination, TieBreak ties) {
        return new StvRule(
                quota,
                decimals,
                Transfer.WEIGHT,
                Surpluses.LARGEST,
                Receivers.CONTINUING,
                false,
                elimination,
                Finish.REMAINING,
                false,
                ties,
                PaperReading.plain(),
                null);
    }

    /** Computes the value at which a paper is handed on from somebody with a surplus. */
    Rational handedOn(Rational value, Rational surplus, Rational votes) {
        return transfer != Transfer.FRACTION
                ? cut(value.times(surplus).dividedBy(votes))
                : cut(value.times(cut(surplus.dividedBy(votes))));
    }

    Rational cut(Rational value) {
        return decimals == null ? value : value.floor(decimals);
    }
}
