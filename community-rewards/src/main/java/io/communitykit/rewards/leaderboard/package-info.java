/** Leaderboards: exact ranks of many members, in windows of time, among groups and friends, and in leagues. */
@NullMarked
package io.communitykit.rewards.leaderboard;

import org.jspecify.annotations.NullMarked;
