/** Keep the counts of metrics in a relational database. */
@NullMarked
package io.communitykit.jdbc.metrics;

import org.jspecify.annotations.NullMarked;
