package io.communitykit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Root of every exception that the library throws on its own account; unchecked. */
public class CommunityException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception with one sentence for the reader.
     *
     * @param message what it was, what it must be, where
     */
    public CommunityException(String message) {
        super(message);
    }

    /**
     * Creates an exception with one sentence for the reader and the failure behind it.
     *
     * @param message what it was, what it must be, where
     * @param cause the failure behind it
     */
    public CommunityException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
