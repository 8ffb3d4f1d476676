package io.communitykit.storage;

import io.communitykit.CommunityId;
import java.util.List;
import java.util.function.Supplier;

/**
 * Stores one community. The host implements it, or takes the one in memory or the one over JDBC. Thread-safe.
 *
 * <p>What a storage promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>It tells the community that it was opened for.
 *   <li>Writes of a transaction become visible to others together, when it ends.
 *   <li>Work that throws leaves nothing behind.
 *   <li>The exception of the work reaches the caller unchanged.
 *   <li>A transaction reads its own writes.
 *   <li>Work inside an open transaction joins it and is undone with it.
 *   <li>When inner work throws, exactly its writes are undone and the outer transaction stays usable.
 *   <li>A call of a port outside a transaction is a transaction of its own.
 *   <li>A call of a port that throws inside a transaction leaves nothing behind and the transaction usable.
 *   <li>{@code isInTransaction} is true on the thread that has a transaction open, and on no other.
 *   <li>Nothing of one community is seen through the storage of another.
 *   <li>The same port is answered for the same name.
 *   <li>{@code personalData} lists every port that holds data about members, each once.
 * </ul>
 */
public interface Storage {

    /**
     * Tells whose storage this is.
     *
     * @return the community
     */
    CommunityId community();

    /**
     * Does work in a transaction of the calling thread: a new one, or a step that can be undone inside the one that is
     * open.
     *
     * @param work what to do; it uses the ports of this storage on the same thread
     * @param <T> what it answers
     * @return what the work answered
     * @throws StorageException if the store is broken
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * Does work that answers nothing, otherwise like {@link #inTransaction}.
     *
     * @param work what to do
     * @throws StorageException if the store is broken
     */
    default void runInTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Tells whether the calling thread has a transaction open, its own or the host's.
     *
     * @return true inside a transaction
     */
    boolean isInTransaction();

    /**
     * Hands out a port.
     *
     * @param port its name
     * @param <P> its interface
     * @return the implementation
     * @throws StorageException if this storage does not have the port; the message names it
     */
    <P> P port(Port<P> port);

    /**
     * Lists the ports that hold data about members, so that a member can be exported and erased everywhere.
     *
     * @return every one of them that this storage has, in the order in which transactions lock: the log first
     */
    List<PersonalData> personalData();
}
