/**
 * Values for property tests with jqwik: keys that databases confuse, activities with every part, and histories with
 * retractions, in which the same activities arrive late, twice and in any order.
 *
 * <pre>{@code
 * @Property
 * void anyOrderOfArrivalGivesTheSame(@ForAll("histories") GeneratedHistory history) {
 *     history.arrivals().forEach(incremental::take);
 *     assertThat(incremental.answer()).isEqualTo(replay(history.standing(Instant.MAX)));
 * }
 *
 * @Provide
 * Arbitrary<GeneratedHistory> histories() {
 *     return ArbitraryHistories.ofSmallCommunity().histories();
 * }
 * }</pre>
 */
@NullMarked
package io.communitykit.testkit.arbitrary;

import org.jspecify.annotations.NullMarked;
