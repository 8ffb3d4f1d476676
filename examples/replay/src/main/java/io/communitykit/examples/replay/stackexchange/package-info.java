/**
 * Reads a Stack Exchange dump folder as a stream of activities and texts, in constant memory beside an index of posts.
 */
@NullMarked
package io.communitykit.examples.replay.stackexchange;

import org.jspecify.annotations.NullMarked;
