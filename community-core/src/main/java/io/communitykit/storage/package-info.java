/**
 * What every port shares: transactions, versions, pages, contention; and a storage in memory.
 *
 * <p>A {@link io.communitykit.storage.Storage} is opened for one community and hands out ports, each named by a
 * {@link io.communitykit.storage.Port}. Engines never see any of this.
 */
@NullMarked
package io.communitykit.storage;

import org.jspecify.annotations.NullMarked;
