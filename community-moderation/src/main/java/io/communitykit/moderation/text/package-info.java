/**
 * Finds terms and links in text of any language, and says where in the original text they stand.
 *
 * <p>{@link io.communitykit.moderation.text.Fold} says which spellings count as the same,
 * {@link io.communitykit.moderation.text.TermMatcher} finds thousands of terms in one pass,
 * {@link io.communitykit.moderation.text.LinkFinder} finds links. Nothing here knows what a rule is. All positions are
 * UTF-16 offsets of the original text and lie on borders of code points.
 *
 * <p>The Unicode data is pinned with the library, so that every JDK gives the same answers.
 */
@NullMarked
package io.communitykit.moderation.text;

import org.jspecify.annotations.NullMarked;
