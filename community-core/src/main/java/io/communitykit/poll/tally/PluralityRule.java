package io.communitykit.poll.tally;

/**
 * Elects those with the most votes, one vote per paper. A paper that names nobody is blank; one that names more than
 * one at its first place is refused.
 */
public record PluralityRule() implements TallyRule {}
