package io.communitykit.moderation;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What all readings of one submission share. Confined to one thread.
 *
 * @param terms finds the terms of all rules
 * @param atoms how many conditions there are to remember
 * @param background what is known beside it
 * @param at as of when
 * @param zone the policy's time zone
 * @param isKept whether the policy keeps anything of private text
 * @param meter counts steps
 */
record Judging(
        TermIndex terms, int atoms, Background background, Instant at, ZoneId zone, boolean isKept, Meter meter) {}
