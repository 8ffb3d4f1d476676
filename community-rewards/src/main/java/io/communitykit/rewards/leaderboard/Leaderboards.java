package io.communitykit.rewards.leaderboard;

import io.communitykit.MemberId;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * Builds leaderboards of what members earned. Immutable and thread-safe; the boards are not.
 *
 * <ul>
 *   <li>What was earned in the window counts, by when it was earned in event time; a correction counts where what it
 *       corrects does.
 *   <li>Spending takes nobody down.
 *   <li>Who earned nothing in the window is not ranked.
 * </ul>
 */
public final class Leaderboards {

    private static final int PAGE = 1000;
    private static final String AWARD = "award";

    private final Ledger ledger;

    private Leaderboards(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Builds boards from a ledger.
     *
     * @param ledger the ledger
     * @return the builder of boards
     */
    public static Leaderboards of(Ledger ledger) {
        return new Leaderboards(ledger);
    }

    /**
     * Builds a board. Reads every entry of the accounts of members.
     *
     * @param currency which points
     * @param window what counts
     * @return the board, to be kept up to date by {@link Leaderboard#add}
     */
    public Leaderboard board(String currency, Window window) {
        Leaderboard board = new Leaderboard();
        Optional<AccountId> after = Optional.empty();
        Page<Balance> page;
        do {
            page = ledger.accounts(after, PAGE);
            for (Balance balance : page.items()) {
                AccountId account = balance.account().id();
                if (account.kind().equals(AccountId.MEMBER)
                        && account.currency().equals(currency)) {
                    rank(account, window, board);
                }
            }
            after = page.last().map(balance -> balance.account().id());
        } while (page.more());
        return board;
    }

    private void rank(AccountId account, Window window, Leaderboard board) {
        long sum = 0;
        Instant since = null;
        long after = 0;
        Page<LedgerEntry> page;
        do {
            page = ledger.entries(account, after, PAGE);
            for (LedgerEntry entry : page.items()) {
                Instant at = entry.posting().occurredAt();
                if (entry.posting().key().parts().get(0).equals(AWARD) && window.contains(at)) {
                    sum = Math.addExact(sum, entry.amount());
                    since = since == null || at.isAfter(since) ? at : since;
                }
                after = entry.sequence();
            }
        } while (page.more());
        if (since != null) {
            board.set(new MemberId(account.owner()), sum, since);
        }
    }
}
