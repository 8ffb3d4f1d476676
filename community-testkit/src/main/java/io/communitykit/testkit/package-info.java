/** Test rule configurations and storages of a host. */
@NullMarked
package io.communitykit.testkit;

import org.jspecify.annotations.NullMarked;
