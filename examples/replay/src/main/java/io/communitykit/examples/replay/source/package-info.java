/** What can be replayed: how a history is read, counted and refused, and the two formats of lines. */
@NullMarked
package io.communitykit.examples.replay.source;

import org.jspecify.annotations.NullMarked;
