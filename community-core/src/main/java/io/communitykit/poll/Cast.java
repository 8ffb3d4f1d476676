package io.communitykit.poll;

import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.tally.Rational;

/** A vote that stands: what was done with it, and what it weighs. */
record Cast(Answer answer, Rational weight) {}
