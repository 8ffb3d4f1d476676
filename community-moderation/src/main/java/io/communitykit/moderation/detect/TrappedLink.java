package io.communitykit.moderation.detect;

import io.communitykit.moderation.text.Domain;
import io.communitykit.moderation.text.Link;
import org.jspecify.annotations.Nullable;

/**
 * Says which link hides where it leads, and how.
 *
 * @param link the link
 * @param trap how it hides that
 * @param shown the domain that a reader takes it for; null if it is none in particular
 */
public record TrappedLink(
        Link link, LinkTrap trap, @Nullable Domain shown) {}
