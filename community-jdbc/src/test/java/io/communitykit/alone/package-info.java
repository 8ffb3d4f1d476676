/** Stands for a host that has some modules of the library and lacks others. */
@NullMarked
package io.communitykit.alone;

import org.jspecify.annotations.NullMarked;
