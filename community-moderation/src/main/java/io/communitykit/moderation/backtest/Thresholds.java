package io.communitykit.moderation.backtest;

import io.communitykit.moderation.Trace;
import io.communitykit.moderation.policy.AuthorCondition;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.SituationCondition;
import io.communitykit.moderation.policy.Truth;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Moves bounds of conditions just so far that what was found no longer holds. */
final class Thresholds {

    private final List<Change> changes = new ArrayList<>();

    private Thresholds() {}

    /** A condition with one bound moved. */
    record Change(String path, String from, String to, Condition condition) {}

    static List<Change> of(Condition condition, Trace trace) {
        Thresholds search = new Thresholds();
        search.search(condition, trace, condition.key(), whole -> whole);
        return search.changes;
    }

    /** Puts a condition in the place of another within the whole. */
    private interface Place extends Function<Condition, Condition> {}

    private void search(Condition condition, Trace trace, String path, Place place) {
        List<Condition> parts = condition.parts();
        if (parts.isEmpty()) {
            if (trace.value() == Truth.TRUE && !trace.found().isEmpty()) {
                moved(condition, trace.found(), path, place);
            }
            return;
        }
        // What could not be looked at has no trace of its parts.
        for (int i = 0; i < Math.min(parts.size(), trace.parts().size()); i++) {
            int number = i;
            String step = isSingle(condition) ? "" : "[" + i + "]";
            search(
                    parts.get(i),
                    trace.parts().get(i),
                    path + step + "." + parts.get(i).key(),
                    inner -> place.apply(replaced(condition, number, inner)));
        }
    }

    private static boolean isSingle(Condition condition) {
        return condition instanceof Condition.Not
                || condition instanceof SituationCondition.In
                || condition instanceof SituationCondition.Parent
                || condition instanceof SituationCondition.InThread;
    }

    private static Condition replaced(Condition group, int number, Condition part) {
        List<Condition> parts = new ArrayList<>(group.parts());
        parts.set(number, part);
        if (group instanceof Condition.All) {
            return new Condition.All(parts);
        } else if (group instanceof Condition.Any) {
            return new Condition.Any(parts);
        } else if (group instanceof Condition.AtLeast some) {
            return new Condition.AtLeast(some.count(), parts);
        } else if (group instanceof Condition.Not) {
            return new Condition.Not(part);
        } else if (group instanceof SituationCondition.In in) {
            return new SituationCondition.In(in.names(), in.quotes(), part);
        } else if (group instanceof SituationCondition.Parent) {
            return new SituationCondition.Parent(part);
        }
        return new SituationCondition.InThread(part);
    }

    private void moved(Condition leaf, String found, String path, Place place) {
        if (leaf instanceof Condition.AccountAge age) {
            Duration length = duration(found);
            if (length != null) {
                age(age, length, path, place);
            }
            return;
        }
        Long number = number(found);
        if (number == null) {
            return;
        }
        if (leaf instanceof Condition.TextLength length) {
            bounds(
                    path,
                    number,
                    wide(length.atLeast()),
                    wide(length.atMost()),
                    null,
                    (least, most, below) -> place.apply(new Condition.TextLength(narrow(least), narrow(most))));
        } else if (leaf instanceof Condition.Links links) {
            Long least = links.atLeast() == null && links.atMost() == null ? Long.valueOf(1) : wide(links.atLeast());
            bounds(
                    path,
                    number,
                    least,
                    wide(links.atMost()),
                    null,
                    (atLeast, most, below) -> place.apply(
                            new Condition.Links(narrow(atLeast), narrow(most), links.domains(), links.allowed())));
        } else if (leaf instanceof SituationCondition.Count count) {
            bounds(
                    path,
                    number,
                    wide(count.atLeast()),
                    wide(count.atMost()),
                    null,
                    (least, most, below) -> place.apply(
                            new SituationCondition.Count(count.per(), count.within(), narrow(least), narrow(most))));
        } else if (leaf instanceof AuthorCondition author) {
            author(author, number, path, place);
        }
    }

    private void author(AuthorCondition leaf, long number, String path, Place place) {
        if (leaf instanceof AuthorCondition.Posts posts) {
            bounds(
                    path,
                    number,
                    posts.atLeast(),
                    posts.atMost(),
                    posts.below(),
                    (least, most, below) -> place.apply(new AuthorCondition.Posts(least, most, below)));
        } else if (leaf instanceof AuthorCondition.Level level) {
            bounds(
                    path,
                    number,
                    level.atLeast(),
                    level.atMost(),
                    level.below(),
                    (least, most, below) -> place.apply(new AuthorCondition.Level(least, most, below)));
        } else if (leaf instanceof AuthorCondition.Strikes strikes) {
            bounds(
                    path,
                    number,
                    strikes.atLeast(),
                    strikes.atMost(),
                    strikes.below(),
                    (least, most, below) -> place.apply(new AuthorCondition.Strikes(least, most, below)));
        } else if (leaf instanceof AuthorCondition.Decisions decisions) {
            bounds(
                    path,
                    number,
                    decisions.atLeast(),
                    decisions.atMost(),
                    decisions.below(),
                    (least, most, below) ->
                            place.apply(new AuthorCondition.Decisions(decisions.verdicts(), least, most, below)));
        }
    }

    /** Makes the whole condition with other bounds. */
    private interface Rebuilt {
        Condition with(@Nullable Long atLeast, @Nullable Long atMost, @Nullable Long below);
    }

    private void bounds(
            String path,
            long found,
            @Nullable Long atLeast,
            @Nullable Long atMost,
            @Nullable Long below,
            Rebuilt rebuilt) {
        Long upper = atMost != null ? atMost : below == null ? null : Long.valueOf(below - 1);
        if (atLeast != null && found < Integer.MAX_VALUE && (upper == null || found < upper)) {
            add(path + ".atLeast", atLeast, found + 1, rebuilt.with(found + 1, atMost, below));
        }
        if (atMost != null && found > 0 && (atLeast == null || found > atLeast)) {
            add(path + ".atMost", atMost, found - 1, rebuilt.with(atLeast, found - 1, below));
        }
        if (below != null && (atLeast == null || found > atLeast)) {
            add(path + ".below", below, found, rebuilt.with(atLeast, atMost, found));
        }
    }

    private void age(Condition.AccountAge age, Duration found, String path, Place place) {
        Duration unit = found.compareTo(Duration.ofDays(1)) >= 0
                ? Duration.ofDays(1)
                : found.compareTo(Duration.ofHours(1)) >= 0 ? Duration.ofHours(1) : Duration.ofMinutes(1);
        Duration down = unit.multipliedBy(found.dividedBy(unit));
        Duration up = down.plus(unit);
        if (age.below() != null
                && !down.isZero()
                && (age.atLeast() == null || age.atLeast().compareTo(down) < 0)) {
            add(path + ".below", age.below(), down, place.apply(new Condition.AccountAge(down, age.atLeast())));
        }
        if (age.atLeast() != null && (age.below() == null || up.compareTo(age.below()) < 0)) {
            add(path + ".atLeast", age.atLeast(), up, place.apply(new Condition.AccountAge(age.below(), up)));
        }
    }

    private void add(String path, Object from, Object to, Condition condition) {
        changes.add(new Change(path, from.toString(), to.toString(), condition));
    }

    private static @Nullable Long wide(@Nullable Integer number) {
        return number == null ? null : Long.valueOf(number);
    }

    private static @Nullable Integer narrow(@Nullable Long number) {
        return number == null ? null : Integer.valueOf(Math.toIntExact(number));
    }

    private static @Nullable Long number(String found) {
        try {
            return Long.valueOf(found);
        } catch (NumberFormatException words) {
            return null;
        }
    }

    private static @Nullable Duration duration(String found) {
        try {
            return Duration.parse(found);
        } catch (DateTimeException words) {
            return null;
        }
    }
}
