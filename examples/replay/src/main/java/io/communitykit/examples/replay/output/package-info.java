/** Writes what came out of a replay as files: tables, figures, all of them or none. */
@NullMarked
package io.communitykit.examples.replay.output;

import org.jspecify.annotations.NullMarked;
