package io.communitykit.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets ports in memory take part in the transactions of their {@link InMemoryStorage}. Transactions run one after
 * another; a change is made in place and remembers how to undo itself.
 */
public final class Memory {

    private final ReentrantLock turn = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Object creation = new Object();
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private int depth;

    Memory() {}

    /**
     * Gives the one object of a class that several ports stand on, such as a log and the history of the same entries.
     *
     * @param type its class
     * @param create makes it when it is first asked for
     * @param <S> its class
     * @return the object
     */
    public <S> S shared(Class<S> type, Supplier<S> create) {
        // Not under the lock of transactions: a port is handed out also while somebody else's transaction is open.
        synchronized (creation) {
            Object known = shared.get(type);
            if (known == null) {
                known = create.get();
                shared.put(type, known);
            }
            return type.cast(known);
        }
    }

    /**
     * Does work while nobody else reads or writes: a transaction of its own, or a step of the one that this thread has
     * open. Work that throws is undone.
     *
     * @param work reads or changes of a port
     * @param <T> what it answers
     * @return what the work answered
     */
    public <T> T exclusively(Supplier<T> work) {
        turn.lock();
        int mark = undo.size();
        depth++;
        boolean done = false;
        try {
            T answer = work.get();
            done = true;
            return answer;
        } finally {
            while (!done && undo.size() > mark) {
                undo.pop().run();
            }
            depth--;
            if (depth == 0) {
                undo.clear();
            }
            turn.unlock();
        }
    }

    /**
     * Remembers how to undo the change that was just made.
     *
     * @param step undoes it; run in the opposite order of changes if the transaction fails
     * @throws IllegalStateException if no transaction of this thread is open
     */
    public void onRollback(Runnable step) {
        if (!turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a change in memory was made outside Memory.exclusively");
        }
        undo.push(step);
    }

    boolean isHeld() {
        return turn.isHeldByCurrentThread();
    }
}
