/**
 * Words of polls in the six languages that members read: plural forms, numbers and times that are the same on every
 * machine, and why something was refused.
 */
@NullMarked
package io.communitykit.poll.text;

import org.jspecify.annotations.NullMarked;
