/** How the laws of the library are tried: with the same values in every build, with new ones on request. */
@NullMarked
package io.communitykit.laws;

import org.jspecify.annotations.NullMarked;
