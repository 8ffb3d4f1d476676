/** Names that every room of the house shares: who, where, about what, and how failure is told. */
@NullMarked
package io.communitykit;

import org.jspecify.annotations.NullMarked;
