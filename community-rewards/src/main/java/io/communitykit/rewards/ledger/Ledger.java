package io.communitykit.rewards.ledger;

import io.communitykit.storage.Page;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.StorageException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Books postings between accounts.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code open} keeps new accounts with a balance of 0 and leaves known ones as they are; it names those that are
 *       known on other terms.
 *   <li>{@code post} books a new posting: one entry per leg.
 *   <li>An equal posting under a known key is a duplicate: nothing is written.
 *   <li>A different posting under a known key is a conflict: nothing is written and what is booked is answered.
 *   <li>A posting with an unknown account is refused: nothing is written.
 *   <li>A posting that would make a balance negative is refused unless the account allows an overdraft: nothing is
 *       written. What comes in is never refused for that.
 *   <li>A posting that would bring a balance beyond 64 bits is refused: nothing is written.
 *   <li>A refused posting is not known afterwards: the same key may be posted again and is judged anew.
 *   <li>A batch answers one result per posting, in order; each sees what those before it have done, and a refused one
 *       does not hinder the others.
 *   <li>{@code openAndPost} opens the accounts that are missing, with overdraft, and books; it refuses to book on one
 *       without overdraft.
 *   <li>Entries of an account are numbered from 1 without gaps in the order of booking, and are never changed.
 *   <li>The balance of an account is the sum of its entries, and each entry tells the balance after it.
 *   <li>In each currency the balances of all accounts add up to 0.
 *   <li>Of several who post the same key at the same time exactly one books; of several who draw on one balance at the
 *       same time only as many book as it covers.
 *   <li>{@code entries} answers in the order of booking, each entry once, also while others post.
 *   <li>{@code accounts} answers in the order of accounts, each once, also while others open accounts.
 *   <li>{@code balances} answers the known accounts among those asked, in the order asked, and leaves out the unknown;
 *       so does {@code findAll} with postings.
 *   <li>Details, keys and instants come back as they were posted.
 *   <li>A transaction that fails leaves no account and no entry.
 * </ul>
 */
public interface Ledger extends PersonalData {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<Ledger> PORT = Port.of(Ledger.class, memory -> new InMemoryLedger(memory));

    /**
     * Opens accounts that do not exist yet.
     *
     * @param accounts the accounts; duplicates count once
     * @return those that exist on other terms; they were left as they are
     */
    Set<AccountId> open(Collection<Account> accounts);

    /**
     * Books postings.
     *
     * @param postings the postings, in the order of booking
     * @return what became of each
     */
    List<PostResult> post(List<Posting> postings);

    /**
     * Opens the accounts that postings name and that do not exist yet, with overdraft, and books. A storage that can do
     * both at once overrides it.
     *
     * @param postings the postings, in the order of booking
     * @return what became of each
     * @throws StorageException if one of the accounts exists without overdraft; nothing is booked then
     */
    default List<PostResult> openAndPost(List<Posting> postings) {
        Set<Account> accounts = new LinkedHashSet<>();
        for (Posting posting : postings) {
            posting.legs().forEach(leg -> accounts.add(new Account(leg.account(), true)));
        }
        Set<AccountId> foreign = open(accounts);
        if (!foreign.isEmpty()) {
            throw new StorageException("account " + foreign.iterator().next()
                    + " was opened without overdraft but it must allow one to be posted to so");
        }
        return post(postings);
    }

    /**
     * Tells balances.
     *
     * @param accounts the accounts; duplicates count once
     * @return the balances of the known ones, in the order asked; unmodifiable
     */
    Map<AccountId, Balance> balances(Collection<AccountId> accounts);

    /**
     * Lists the accounts with their balances.
     *
     * @param after the last account of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return the page, in the order of accounts
     * @throws IllegalArgumentException if the limit is not positive
     */
    Page<Balance> accounts(Optional<AccountId> after, int limit);

    /**
     * Lists the entries of an account.
     *
     * @param account the account; an unknown one has none
     * @param after the sequence number of the last entry of the page before; 0 for the first page
     * @param limit how many at most, positive
     * @return the page, in the order of booking
     * @throws IllegalArgumentException if the limit is not positive or the number is negative
     */
    Page<LedgerEntry> entries(AccountId account, long after, int limit);

    /**
     * Finds postings.
     *
     * @param keys their keys; duplicates count once
     * @return the known ones, in the order asked; unmodifiable
     */
    Map<PostingKey, Posting> findAll(Collection<PostingKey> keys);

    /**
     * Books one posting.
     *
     * @param posting the posting
     * @return what became of it
     */
    default PostResult post(Posting posting) {
        return post(List.of(posting)).get(0);
    }

    /**
     * Tells one balance.
     *
     * @param account the account
     * @return its balance; empty if it is unknown
     */
    default Optional<Balance> balance(AccountId account) {
        return Optional.ofNullable(balances(List.of(account)).get(account));
    }
}
