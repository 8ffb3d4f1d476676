/** Keep points, badges and progress in a relational database. */
@NullMarked
package io.communitykit.jdbc.rewards;

import org.jspecify.annotations.NullMarked;
