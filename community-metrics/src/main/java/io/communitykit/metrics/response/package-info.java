/** Response: how long questions and first contacts wait, the unanswered counted as such. */
@NullMarked
package io.communitykit.metrics.response;

import org.jspecify.annotations.NullMarked;
