/** Speak SQL: what differs between databases, whose transaction it is, and tables of versioned values. */
@NullMarked
package io.communitykit.jdbc.sql;

import org.jspecify.annotations.NullMarked;
