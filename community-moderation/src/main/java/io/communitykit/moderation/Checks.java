package io.communitykit.moderation;

import io.communitykit.moderation.policy.AuthorCondition;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.HostCondition;
import io.communitykit.moderation.policy.PrivateText;
import io.communitykit.moderation.policy.SituationCondition;
import io.communitykit.moderation.policy.TextCondition;
import io.communitykit.moderation.policy.Truth;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes conditions ready to be asked; what is asked twice is made once. */
final class Checks {

    private final TermIndex terms;
    private final PrivateText privateText;
    private final Map<Condition, Atom> atoms = new LinkedHashMap<>();

    Checks(TermIndex terms, @Nullable PrivateText privateText) {
        this.terms = terms;
        this.privateText = privateText == null ? PrivateText.UNTOUCHED : privateText;
    }

    /** How many conditions there are that are made of no others. */
    int atoms() {
        return atoms.size();
    }

    Check compile(Condition condition) {
        if (condition instanceof Condition.All all) {
            return GroupCheck.all(compile(all.conditions()));
        } else if (condition instanceof Condition.Any any) {
            return GroupCheck.any(compile(any.conditions()));
        } else if (condition instanceof Condition.Not not) {
            return GroupCheck.not(compile(not.condition()));
        } else if (condition instanceof Condition.AtLeast some) {
            return new GroupCheck(Groups.AT_LEAST, compile(some.of()), some.count());
        } else if (condition instanceof SituationCondition.In in) {
            return new View.ViewCheck(new View.Parts(in.names(), in.quotes()), compile(in.when()));
        } else if (condition instanceof SituationCondition.Parent parent) {
            return new View.ViewCheck(new View.Parent(), compile(parent.condition()));
        } else if (condition instanceof SituationCondition.InThread thread) {
            return new View.ViewCheck(new View.Origin(), compile(thread.condition()));
        }
        Atom known = atoms.get(condition);
        if (known == null) {
            boolean closed = condition.readsText() && !privateText.detectors().contains(condition.key());
            known = new Atom(atoms.size(), condition.key(), check(condition), closed);
            atoms.put(condition, known);
        }
        return known;
    }

    private List<Check> compile(List<Condition> conditions) {
        return conditions.stream().map(this::compile).toList();
    }

    private Check check(Condition condition) {
        if (condition instanceof Condition.Words words) {
            return new WordsCheck(words.list(), terms.selection(words));
        } else if (condition instanceof Condition.Links links) {
            return new LinksCheck(links);
        } else if (condition instanceof Condition.AccountAge age) {
            return age(age.below(), age.atLeast());
        } else if (condition instanceof Condition.TextLength length) {
            Integer least = length.atLeast();
            Integer most = length.atMost();
            return RangeCheck.of(
                    "textLength",
                    Quantity.LENGTH,
                    least == null ? null : least.longValue(),
                    most == null ? null : most.longValue(),
                    null);
        } else if (condition instanceof TextCondition text) {
            return TextChecks.of(text);
        } else if (condition instanceof AuthorCondition author) {
            return AuthorChecks.of(author);
        } else if (condition instanceof SituationCondition situation) {
            return SituationChecks.of(situation);
        }
        Condition.Custom custom = (Condition.Custom) condition;
        return new HostCheck(custom.extension().name(), custom.extension().compiled());
    }

    private static RangeCheck age(@Nullable Duration below, @Nullable Duration atLeast) {
        String shorter = below == null ? "" : "< " + Quantity.duration(below);
        String longer = atLeast == null ? "" : ">= " + Quantity.duration(atLeast);
        return new RangeCheck(
                "accountAge",
                Quantity.AGE,
                atLeast == null ? Quantity.UNKNOWN + 1 : Quantity.micros(atLeast),
                below == null ? Long.MAX_VALUE : Quantity.micros(below),
                shorter.isEmpty() || longer.isEmpty() ? longer + shorter : longer + ", " + shorter);
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
