/** Challenges that the first members win, and draws that anybody can verify. */
@NullMarked
package io.communitykit.rewards.contest;

import org.jspecify.annotations.NullMarked;
