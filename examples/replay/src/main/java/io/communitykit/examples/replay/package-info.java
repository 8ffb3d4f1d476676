/** Streams a community's history through every engine and writes what came out: the command line program. */
@NullMarked
package io.communitykit.examples.replay;

import org.jspecify.annotations.NullMarked;
