/** Tests of reading configurations. */
@NullMarked
package io.communitykit.config;

import org.jspecify.annotations.NullMarked;
