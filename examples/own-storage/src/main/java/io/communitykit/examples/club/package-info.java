/**
 * A host application as it stood before: accounts, articles and likes in its own tables. It knows nothing of
 * communities.
 */
@NullMarked
package io.communitykit.examples.club;

import org.jspecify.annotations.NullMarked;
