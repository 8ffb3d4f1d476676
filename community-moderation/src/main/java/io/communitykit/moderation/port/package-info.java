/** What ports of the host answered when something was judged, as it is recorded with the decision. */
@NullMarked
package io.communitykit.moderation.port;

import org.jspecify.annotations.NullMarked;
