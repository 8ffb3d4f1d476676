/**
 * Test rule configurations like code: cases beside the rules, or typed scenarios in Java. Knows no test framework; a
 * failure is an {@link AssertionError} with a table of what was expected and what came out.
 */
@NullMarked
package io.communitykit.testkit.rules;

import org.jspecify.annotations.NullMarked;
