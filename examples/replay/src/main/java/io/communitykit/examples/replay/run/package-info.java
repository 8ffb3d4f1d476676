/** The replay itself: the history, each engine, the time that each takes, and what comes out. */
@NullMarked
package io.communitykit.examples.replay.run;

import org.jspecify.annotations.NullMarked;
