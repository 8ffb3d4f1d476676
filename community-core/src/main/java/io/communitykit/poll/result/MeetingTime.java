package io.communitykit.poll.result;

import io.communitykit.poll.tally.Rational;

/**
 * Tells how many can come at a time; all others who voted cannot.
 *
 * @param option the time's key
 * @param yes how many votes can
 * @param maybe how many perhaps can
 */
public record MeetingTime(String option, Rational yes, Rational maybe) {}
