package io.communitykit.rewards.program;

import jakarta.validation.Valid;

/**
 * Awards a badge; configuration.
 *
 * <pre>{@code
 * Nice Question: {to: recipient, once: subject, when: {score: {of: votes, reaches: 10, where: {postType: {is: question}}}}}
 * Commentator: {to: actor, once: member, when: {count: {of: {types: comment.posted}, reaches: 10}}}
 * }</pre>
 *
 * <p>The badge is earned at the first activity by which everything that {@code when} demands has come true, and by the
 * member whom {@code to} names in that activity; if it names nobody, by the next activity that the demand speaks of and
 * that names somebody. What has come true stays so: a score that falls again takes nothing back.
 *
 * @param to who gets it
 * @param once how often it can be earned
 * @param when what must come true
 */
public record Badge(Beneficiary to, Once once, @Valid Criterion when) {}
