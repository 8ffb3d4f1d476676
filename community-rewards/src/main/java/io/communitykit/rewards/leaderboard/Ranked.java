package io.communitykit.rewards.leaderboard;

import io.communitykit.MemberId;
import java.time.Instant;

/**
 * Is one line of a leaderboard.
 *
 * @param member who
 * @param score the score
 * @param since since when the member has had it, to the microsecond
 * @param rank the rank, from 1
 */
public record Ranked(MemberId member, long score, Instant since, long rank) {}
