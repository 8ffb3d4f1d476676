/**
 * Storages with one defect each, as they happen to people who write one: the contracts must catch every one of them.
 */
@NullMarked
package io.communitykit.testkit.contract.broken;

import org.jspecify.annotations.NullMarked;
