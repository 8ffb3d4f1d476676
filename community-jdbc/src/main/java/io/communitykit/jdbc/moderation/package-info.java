/** Keep decisions and conduct in a relational database. */
@NullMarked
package io.communitykit.jdbc.moderation;

import org.jspecify.annotations.NullMarked;
