package io.communitykit.rewards.ledger;

/** Says what became of a posting. */
public sealed interface PostResult {

    /** It is booked. */
    record Posted() implements PostResult {}

    /** The same posting was booked before; nothing was written. */
    record Duplicate() implements PostResult {}

    /**
     * Another posting was booked under the same key; nothing was written. The caller has made a mistake.
     *
     * @param booked what is booked under it
     */
    record Conflict(Posting booked) implements PostResult {}

    /**
     * It cannot be booked; nothing was written, and its key stays free.
     *
     * @param account the first account, in the order of legs, that refuses it
     * @param reason why
     */
    record Refused(AccountId account, Reason reason) implements PostResult {}

    /** Says why an account refuses a posting. */
    enum Reason {

        /** There is no such account. */
        UNKNOWN_ACCOUNT,

        /** The balance would become negative, and the account allows no overdraft. */
        INSUFFICIENT,

        /** The balance would not fit into 64 bits. */
        OVERFLOW
    }
}
