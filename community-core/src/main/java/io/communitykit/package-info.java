/** What every part of the library shares. */
@NullMarked
package io.communitykit;

import org.jspecify.annotations.NullMarked;
