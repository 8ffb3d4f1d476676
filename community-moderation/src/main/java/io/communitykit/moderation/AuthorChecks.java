package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.moderation.policy.AuthorCondition;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Makes conditions about authors ready to be asked. */
final class AuthorChecks {

    private AuthorChecks() {}

    static Check of(AuthorCondition condition) {
        if (condition instanceof AuthorCondition.By by) {
            return new ByCheck(by.authors());
        } else if (condition instanceof AuthorCondition.Role role) {
            return new RoleCheck(role.roles());
        } else if (condition instanceof AuthorCondition.Posts posts) {
            return RangeCheck.of(posts.key(), Quantity.POSTS, posts.atLeast(), posts.atMost(), posts.below());
        } else if (condition instanceof AuthorCondition.Level level) {
            return RangeCheck.of(level.key(), Quantity.LEVEL, level.atLeast(), level.atMost(), level.below());
        } else if (condition instanceof AuthorCondition.Strikes strikes) {
            return RangeCheck.of(strikes.key(), Quantity.STRIKES, strikes.atLeast(), strikes.atMost(), strikes.below());
        } else if (condition instanceof AuthorCondition.Decisions decisions) {
            return new DecisionsCheck(
                    decisions.verdicts(),
                    RangeCheck.of(
                            decisions.key(),
                            Quantity.REVISION,
                            decisions.atLeast(),
                            decisions.atMost(),
                            decisions.below()));
        }
        AuthorCondition.Facts facts = (AuthorCondition.Facts) condition;
        return new FactsCheck(facts.key(), new ValueTests(facts.tests()));
    }

    /** The name of the fact how many decisions of a verdict there were. */
    static String fact(Verdict verdict) {
        return Author.DECISIONS + verdict.name().toLowerCase(Locale.ROOT);
    }

    private record ByCheck(List<MemberId> authors) implements Check {

        @Override
        public Truth test(Reading reading) {
            return Truth.of(authors.contains(reading.author()));
        }

        @Override
        public Trace explain(Reading reading) {
            // The decision names its author already; a list of others is nothing to be shown beside.
            return Trace.compared("by", test(reading), "", "");
        }
    }

    private record RoleCheck(List<String> roles) implements Check {

        @Override
        public Truth test(Reading reading) {
            return reading.known()
                    .roles()
                    .map(own -> Truth.of(own.stream().anyMatch(roles::contains)))
                    .orElse(Truth.UNKNOWN);
        }

        @Override
        public Trace explain(Reading reading) {
            return Trace.compared(
                    "role",
                    test(reading),
                    String.join(", ", roles),
                    reading.known().roles().map(own -> String.join(", ", own)).orElse(""));
        }
    }

    /** Adds up decisions; the range brings the bounds alone. */
    private record DecisionsCheck(List<Verdict> verdicts, RangeCheck range) implements Check {

        private OptionalLong sum(Reading reading) {
            long sum = 0;
            for (Verdict verdict : verdicts) {
                OptionalLong number = reading.known().number(fact(verdict));
                if (number.isEmpty()) {
                    return number;
                }
                sum += number.getAsLong();
            }
            return OptionalLong.of(sum);
        }

        @Override
        public Truth test(Reading reading) {
            OptionalLong sum = sum(reading);
            return sum.isEmpty()
                    ? Truth.UNKNOWN
                    : Truth.of(sum.getAsLong() >= range.least() && sum.getAsLong() < range.below());
        }

        @Override
        public Trace explain(Reading reading) {
            OptionalLong sum = sum(reading);
            String names = verdicts.stream()
                    .map(verdict -> verdict.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return Trace.compared(
                    "decisions",
                    test(reading),
                    names + " " + range.wanted(),
                    sum.isEmpty() ? "" : Long.toString(sum.getAsLong()));
        }
    }

    private record FactsCheck(String key, ValueTests tests) implements Check {

        @Override
        public Truth test(Reading reading) {
            return tests.test(reading.known().facts());
        }

        @Override
        public Trace explain(Reading reading) {
            return tests.explain(key, reading.known().facts(), true);
        }
    }
}
