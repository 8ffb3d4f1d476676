/** The charter: why the community exists, what it values, and by which guidelines it lives. */
@NullMarked
package io.communitykit.charter;

import org.jspecify.annotations.NullMarked;
