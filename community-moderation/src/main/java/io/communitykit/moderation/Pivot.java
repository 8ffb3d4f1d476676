package io.communitykit.moderation;

/**
 * Names a condition that alone would have changed a rule: had it come out the other way, the rule had not fired.
 *
 * @param rule the rule
 * @param path the way to the condition inside the rule, such as {@code all[0].accountAge}
 * @param condition how the condition came out
 */
public record Pivot(String rule, String path, Trace condition) {}
