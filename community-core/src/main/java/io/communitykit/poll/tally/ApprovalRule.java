package io.communitykit.poll.tally;

/** Elects those whom the most papers name; a paper gives one vote to each that it names. */
public record ApprovalRule() implements TallyRule {}
