package io.communitykit.storage;

import io.communitykit.MemberId;
import java.util.function.Consumer;

/**
 * Is extended by every port that holds data about members. {@link Storage#personalData} lists them all.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code export} answers every record that names the member, and no other.
 *   <li>After {@code erase} the id of the member stands nowhere, and no words of the member do.
 *   <li>Balances, tallies and counts are the same after {@code erase}, under the pseudonym.
 *   <li>What names others alone is not changed by {@code erase}.
 *   <li>An erasure in a transaction that fails is undone.
 * </ul>
 *
 * <p>A member is whoever stands where the documentation of a record speaks of a member. Ids that a host gives to
 * things, such as activities, posts and notices, and attributes stay as they are: put no member's id into them, or
 * declare the attribute as words.
 */
public interface PersonalData {

    /**
     * Hands out everything that is kept about a member, in the form in which it is kept.
     *
     * @param member the member
     * @param to takes each record; called in the transaction of the caller
     */
    void export(MemberId member, Consumer<? super Record> to);

    /**
     * Deletes what a member wrote, and puts the pseudonym in place of the id wherever something must stay. Called in a
     * transaction, for all ports of a storage in the same one.
     *
     * @param erasure who is erased
     */
    void erase(Erasure erasure);
}
