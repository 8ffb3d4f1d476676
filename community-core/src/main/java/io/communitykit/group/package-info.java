/** Groups: the places of a community, and who belongs to them in which role. */
@NullMarked
package io.communitykit.group;

import org.jspecify.annotations.NullMarked;
