/** Keep a community in a relational database. */
@NullMarked
package io.communitykit.jdbc;

import org.jspecify.annotations.NullMarked;
