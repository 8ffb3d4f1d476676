package io.communitykit.examples.replay.source;

import io.communitykit.CommunityException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Ends a replay with one sentence for the person at the terminal, and exit code 2. */
public final class ReplayException extends CommunityException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param sentence what it was, what it must be, where
     */
    public ReplayException(String sentence) {
        super(sentence);
    }

    /**
     * Creates an exception with the failure behind it.
     *
     * @param sentence what it was, what it must be, where
     * @param cause the failure behind it
     */
    public ReplayException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
