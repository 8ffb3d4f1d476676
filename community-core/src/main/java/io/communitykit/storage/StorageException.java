package io.communitykit.storage;

import io.communitykit.CommunityException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Tells that a store is broken or lacks what was asked of it; the message names the operation. */
public class StorageException extends CommunityException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which operation failed and why
     */
    public StorageException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message which operation failed and why
     * @param cause the store's own failure
     */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
