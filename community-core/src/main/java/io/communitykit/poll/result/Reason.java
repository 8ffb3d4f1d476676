package io.communitykit.poll.result;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.Answer;

/**
 * Shows what a voter said with a ballot.
 *
 * @param voter who
 * @param answer what was cast
 * @param words why
 */
public record Reason(MemberId voter, Answer answer, String words) {}
