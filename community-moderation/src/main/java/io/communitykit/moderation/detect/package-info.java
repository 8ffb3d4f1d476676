/**
 * Finds in a text what is no word: addresses, numbers, mentions, emoji, capitals, alphabets, traps behind links; and
 * tells which texts are nearly the same.
 *
 * <p>Each detector is a pure function of the text: the same text gives the same places on every machine, in time linear
 * in its length. Nothing here knows what a rule is. All positions are UTF-16 offsets of the original text and lie on
 * borders of code points. The Unicode data is pinned with the library.
 */
@NullMarked
package io.communitykit.moderation.detect;

import org.jspecify.annotations.NullMarked;
