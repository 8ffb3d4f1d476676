package io.communitykit.moderation;

import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.HostCondition;
import io.communitykit.moderation.policy.TextCondition;
import io.communitykit.moderation.policy.Truth;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes conditions ready to be asked. */
final class Checks {

    private final TermIndex terms;

    Checks(TermIndex terms) {
        this.terms = terms;
    }

    Check compile(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new GroupCheck(Groups.ALL, compile(all.conditions()));
        } else if (condition instanceof Condition.Any any) {
            return new GroupCheck(Groups.ANY, compile(any.conditions()));
        } else if (condition instanceof Condition.Not not) {
            return new GroupCheck(Groups.NOT, compile(List.of(not.condition())));
        } else if (condition instanceof Condition.Words words) {
            return new WordsCheck(words.list(), terms.selection(words));
        } else if (condition instanceof Condition.Links links) {
            return new LinksCheck(links);
        } else if (condition instanceof Condition.AccountAge age) {
            return new AgeCheck(age.below(), age.atLeast());
        } else if (condition instanceof Condition.TextLength length) {
            return new LengthCheck(new Bounds(length.atLeast(), length.atMost()));
        } else if (condition instanceof TextCondition text) {
            return TextChecks.of(text);
        }
        Condition.Custom custom = (Condition.Custom) condition;
        return new HostCheck(custom.extension().name(), custom.extension().compiled());
    }

    private List<Check> compile(List<Condition> conditions) {
        return conditions.stream().map(this::compile).toList();
    }

    /** Tells whether a condition is decided by what is known about the author. */
    static boolean needsAuthor(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().anyMatch(Checks::needsAuthor);
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(Checks::needsAuthor);
        } else if (condition instanceof Condition.Not not) {
            return needsAuthor(not.condition());
        }
        return condition instanceof Condition.AccountAge || condition instanceof Condition.Custom;
    }

    /** Two bounds of a number. */
    record Bounds(@Nullable Integer atLeast, @Nullable Integer atMost) {

        Truth test(long number) {
            return Truth.of((atLeast == null || number >= atLeast) && (atMost == null || number <= atMost));
        }

        @Override
        public String toString() {
            String least = atLeast == null ? "" : ">= " + atLeast;
            String most = atMost == null ? "" : "<= " + atMost;
            return least.isEmpty() || most.isEmpty() ? least + most : least + ", " + most;
        }
    }

    /** Asks whether the text holds a term of a list. */
    private record WordsCheck(String list, BitSet selection) implements Check {

        @Override
        public Truth test(Reading reading) {
            TermIndex.Hits hits = reading.terms();
            if (hits.count(selection, reading.isSuspicious()) > 0) {
                return Truth.TRUE;
            }
            return hits.hasSuspects() && hits.count(selection, true) > 0 ? Truth.UNKNOWN : Truth.FALSE;
        }

        @Override
        public Trace explain(Reading reading) {
            Truth value = test(reading);
            // What is only suspected is shown where it decides, and where it leaves the condition open.
            boolean suspected = reading.isSuspicious() || value == Truth.UNKNOWN;
            return new Trace(
                    "words",
                    value,
                    list,
                    Long.toString(reading.terms().count(selection, suspected)),
                    reading.terms().evidence(selection, suspected),
                    List.of());
        }
    }

    /** Compares how long ago the author joined. */
    private record AgeCheck(
            @Nullable Duration below, @Nullable Duration atLeast) implements Check {

        @Override
        public Truth test(Reading reading) {
            return reading.age().map(this::holds).orElse(Truth.UNKNOWN);
        }

        /** As ISO 8601 like a person would write it: with days, which {@link Duration} gives in hours. */
        private static String written(Duration duration) {
            long days = duration.toDays();
            Duration rest = duration.minusDays(days);
            if (days < 1) {
                return duration.toString();
            }
            return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
        }

        private Truth holds(Duration age) {
            return Truth.of(
                    (below == null || age.compareTo(below) < 0) && (atLeast == null || age.compareTo(atLeast) >= 0));
        }

        @Override
        public Trace explain(Reading reading) {
            String shorter = below == null ? "" : "< " + written(below);
            String longer = atLeast == null ? "" : ">= " + written(atLeast);
            String wanted = shorter.isEmpty() || longer.isEmpty() ? longer + shorter : longer + ", " + shorter;
            return Trace.compared(
                    "accountAge",
                    test(reading),
                    wanted,
                    reading.age().map(AgeCheck::written).orElse(""));
        }
    }

    /** Compares the length of the text. */
    private record LengthCheck(Bounds bounds) implements Check {

        @Override
        public Truth test(Reading reading) {
            return bounds.test(reading.length());
        }

        @Override
        public Trace explain(Reading reading) {
            return Trace.compared("textLength", test(reading), bounds.toString(), Integer.toString(reading.length()));
        }
    }

    /** Asks what the host has added. */
    private record HostCheck(String name, HostCondition condition) implements Check {

        @Override
        public Truth test(Reading reading) {
            reading.step();
            return Objects.requireNonNull(condition.test(reading), name);
        }

        @Override
        public Trace explain(Reading reading) {
            return Trace.compared(name, test(reading), "", "");
        }
    }
}
