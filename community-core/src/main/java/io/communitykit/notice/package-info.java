/** Notices: whatever the library wants to tell somebody, delivered by the host. */
@NullMarked
package io.communitykit.notice;

import org.jspecify.annotations.NullMarked;
