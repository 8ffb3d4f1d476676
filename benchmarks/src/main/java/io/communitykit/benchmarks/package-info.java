/** Measures the engines with JMH. */
@NullMarked
package io.communitykit.benchmarks;

import org.jspecify.annotations.NullMarked;
