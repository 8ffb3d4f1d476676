/**
 * Who speaks with whom: how mutual ties are, what holds the community together, whose voice carries. Ties are counts
 * from member to member, which merge; a network is what they look like at one moment.
 */
@NullMarked
package io.communitykit.metrics.network;

import org.jspecify.annotations.NullMarked;
