/** Measures what a user would pick instead beside the library, on the same work. */
@NullMarked
package io.communitykit.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
