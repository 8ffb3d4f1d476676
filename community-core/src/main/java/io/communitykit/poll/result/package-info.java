/**
 * Results: what was counted, of which base each share is taken, what was demanded, and who may look.
 *
 * <p>Holds figures; how they come about is the concern of the packages around.
 */
@NullMarked
package io.communitykit.poll.result;

import org.jspecify.annotations.NullMarked;
