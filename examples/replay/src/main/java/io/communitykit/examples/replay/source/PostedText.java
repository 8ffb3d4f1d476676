package io.communitykit.examples.replay.source;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityId;
import java.time.Instant;

/**
 * Holds the words that somebody posted, as plain text.
 *
 * @param activity the activity by which they were posted
 * @param subject the post or comment that they stand in
 * @param author who wrote them; anonymous if nobody knows
 * @param postedAt when
 * @param text the words
 */
public record PostedText(ActivityId activity, Subject subject, MemberId author, Instant postedAt, String text) {}
