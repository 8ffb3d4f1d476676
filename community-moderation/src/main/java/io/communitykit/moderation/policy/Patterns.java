package io.communitykit.moderation.policy;

import io.communitykit.config.ConfigCheck;
import io.communitykit.moderation.text.PatternProblem;
import io.communitykit.moderation.text.TextPattern;

/** Tells what is wrong with regular expressions, and what to write instead. */
final class Patterns {

    private Patterns() {}

    static void check(ConfigCheck check, String path, String expression) {
        TextPattern.problemOf(expression)
                .ifPresent(problem -> check.reject(
                        path,
                        expression,
                        "{moderation.pattern." + key(problem.kind()) + "}",
                        "at",
                        problem.at(),
                        "part",
                        problem.detail(),
                        "length",
                        TextPattern.MAX_LENGTH,
                        "size",
                        TextPattern.MAX_SIZE));
    }

    private static String key(PatternProblem.Kind kind) {
        return switch (kind) {
            case LOOK_AHEAD -> "ahead";
            case LOOK_BEHIND -> "behind";
            case BACK_REFERENCE -> "back";
            case POSSESSIVE -> "possessive";
            case GROUP -> "group";
            case ESCAPE -> "escape";
            case INTERSECTION -> "intersection";
            case EMPTY -> "empty";
            case SIZE -> "size";
            case SYNTAX -> "syntax";
        };
    }
}
