/**
 * What the club wrote to use the SDK: its tables as history, two ports, and one storage that joins its transactions.
 */
@NullMarked
package io.communitykit.examples.club.community;

import org.jspecify.annotations.NullMarked;
