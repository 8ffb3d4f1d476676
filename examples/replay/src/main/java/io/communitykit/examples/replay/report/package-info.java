/** Writes the report: one page that needs nothing but itself. */
@NullMarked
package io.communitykit.examples.replay.report;

import org.jspecify.annotations.NullMarked;
