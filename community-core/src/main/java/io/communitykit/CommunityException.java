package io.communitykit;

/** Tells that the library cannot go on; every exception of the library's own extends this one. */
public class CommunityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, in one sentence
     */
    public CommunityException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what led to it.
     *
     * @param message what is wrong, in one sentence
     * @param cause what led to it
     */
    public CommunityException(String message, Throwable cause) {
        super(message, cause);
    }
}
