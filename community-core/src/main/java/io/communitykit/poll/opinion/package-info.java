/**
 * Finds opinion groups among voters who agree, disagree or pass on statements: who votes alike, what sets each group
 * apart, and what all of them share. The method is that of Polis (Small et al., "Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces", RECERCA 26, 2021), made to give the same answer on every machine.
 *
 * <p>No result names a voter or tells who is in which group.
 */
@NullMarked
package io.communitykit.poll.opinion;

import org.jspecify.annotations.NullMarked;
