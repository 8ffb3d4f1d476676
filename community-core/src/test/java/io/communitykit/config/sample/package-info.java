/** Configurations to test with. */
@NullMarked
package io.communitykit.config.sample;

import org.jspecify.annotations.NullMarked;
