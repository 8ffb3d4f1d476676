package io.communitykit.rewards;

/**
 * Tells what a member can spend of one kind of points. {@code earned - held - spent = spendable - shortfall}, and one
 * of the two is 0.
 *
 * @param earned the points that the member sees: the program's start and what was earned
 * @param held what is set aside for redemptions that wait
 * @param spent what was redeemed
 * @param spendable what can be spent; never negative
 * @param shortfall what was spent of awards that were taken back since; later awards settle it first; never negative
 */
public record Funds(long earned, long held, long spent, long spendable, long shortfall) {

    static Funds of(long earned, long held, long spent) {
        long left = Math.subtractExact(earned, Math.addExact(held, spent));
        return new Funds(earned, held, spent, Math.max(0, left), Math.max(0, -left));
    }
}
