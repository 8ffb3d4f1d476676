/**
 * What happened in a community: activities, the history that is read, the log that is appended, the feed that is
 * followed.
 *
 * <p>Terms follow W3C ActivityStreams 2.0 where it has one. The history is the truth: whatever an engine says as of an
 * instant follows from the activities that stand and had occurred by then, in the order of
 * {@link io.communitykit.activity.Moment}.
 */
@NullMarked
package io.communitykit.activity;

import org.jspecify.annotations.NullMarked;
