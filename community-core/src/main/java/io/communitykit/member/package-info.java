/** Members: who they are, since when, in which languages and time zones. Hosts map their own users to these records. */
@NullMarked
package io.communitykit.member;

import org.jspecify.annotations.NullMarked;
