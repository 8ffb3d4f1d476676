package io.communitykit.storage;

import io.communitykit.CommunityException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Tells that somebody else was faster. A service throws it inside its unit of work when {@code insert} or
 * {@code replace} answers false unexpectedly, a storage when its database gives a transaction up for the sake of
 * another (deadlock, serialization failure); {@link UnitOfWork} turns it into another attempt or into
 * {@link Outcome.Contended}. A caller sees it only when all attempts in the service's own transaction were lost.
 */
public class ContentionException extends CommunityException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param what what was contended, such as {@code progress of m-1}
     */
    public ContentionException(String what) {
        super(what);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param what what was contended, such as {@code progress of m-1}
     * @param cause the store's own word, or the last attempt that was lost
     */
    public ContentionException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
