package io.communitykit.examples.replay.source;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityId;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds the words that somebody posted, as plain text.
 *
 * @param activity the activity by which they were posted
 * @param subject the post or comment that they stand in
 * @param author who wrote them; anonymous if nobody knows
 * @param postedAt when
 * @param title the words above the body; empty if there are none
 * @param body the words
 */
public record PostedText(
        ActivityId activity, Subject subject, MemberId author, Instant postedAt, Optional<String> title, String body) {}
