/** Content: questions, answers, comments, articles, and how members react to them. */
@NullMarked
package io.communitykit.content;

import org.jspecify.annotations.NullMarked;
