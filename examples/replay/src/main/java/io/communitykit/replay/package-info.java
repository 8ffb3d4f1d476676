/** Streams a community's history through every engine and writes what came out. */
@NullMarked
package io.communitykit.replay;

import org.jspecify.annotations.NullMarked;
