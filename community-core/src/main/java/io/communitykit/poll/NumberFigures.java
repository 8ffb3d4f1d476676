package io.communitykit.poll;

import io.communitykit.poll.tally.Rational;

/**
 * Sums up the numbers that were named.
 *
 * @param votes how many votes named one
 * @param mean their sum divided by the votes
 * @param median the number in the middle; of two in the middle, half their sum
 * @param lowest the lowest number that was named
 * @param highest the highest number that was named
 */
public record NumberFigures(Rational votes, Rational mean, Rational median, Rational lowest, Rational highest) {}
