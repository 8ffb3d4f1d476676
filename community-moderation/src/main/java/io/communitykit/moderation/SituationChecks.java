package io.communitykit.moderation;

import io.communitykit.GroupId;
import io.communitykit.moderation.policy.SituationCondition;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.port.PortAnswer;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes conditions about place, time and surroundings ready to be asked. */
final class SituationChecks {

    private SituationChecks() {}

    static Check of(SituationCondition condition) {
        if (condition instanceof SituationCondition.Group group) {
            return new OneOfCheck(
                    "group",
                    group.groups().stream().map(GroupId::value).toList(),
                    reading -> reading.group().map(GroupId::value));
        } else if (condition instanceof SituationCondition.Channel channel) {
            return new OneOfCheck("channel", channel.channels(), Reading::channel);
        } else if (condition instanceof SituationCondition.SeenBy circles) {
            return new OneOfCheck(
                    "seenBy",
                    circles.circles().stream().map(SituationChecks::name).toList(),
                    reading ->
                            Optional.of(name(reading.submission().surroundings().visibility())));
        } else if (condition instanceof SituationCondition.Kind kind) {
            return new OneOfCheck(
                    "kind",
                    kind.kinds(),
                    reading -> Optional.of(reading.submission().subject().kind()));
        } else if (condition instanceof SituationCondition.Time time) {
            return new TimeCheck(time);
        } else if (condition instanceof SituationCondition.Revision revision) {
            return RangeCheck.of(
                    "revision", Quantity.REVISION, revision.atLeast(), revision.atMost(), revision.below());
        } else if (condition instanceof SituationCondition.TopLevel top) {
            return new FlagCheck(
                    "topLevel",
                    top.value(),
                    reading -> Optional.ofNullable(
                            reading.submission().surroundings().topLevel()));
        } else if (condition instanceof SituationCondition.OwnThread own) {
            return new FlagCheck(
                    "ownThread",
                    own.value(),
                    reading -> Optional.ofNullable(
                                    reading.submission().surroundings().thread())
                            .map(first -> first.author().equals(reading.author())));
        } else if (condition instanceof SituationCondition.Port port) {
            return new PortCheck(port.name(), new ValueTests(port.facts()));
        } else if (condition instanceof SituationCondition.Count count) {
            return new CountCheck(count);
        }
        SituationCondition.Attributes attributes = (SituationCondition.Attributes) condition;
        return new AttributesCheck(new ValueTests(attributes.tests()));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private record OneOfCheck(String key, List<String> wanted, Function<Reading, Optional<String>> found)
            implements Check {

        @Override
        public Truth test(Reading reading) {
            return Truth.of(found.apply(reading).filter(wanted::contains).isPresent());
        }

        @Override
        public Trace explain(Reading reading) {
            return Trace.compared(
                    key,
                    test(reading),
                    String.join(", ", wanted),
                    found.apply(reading).orElse(""));
        }
    }

    private record FlagCheck(String key, boolean wanted, Function<Reading, Optional<Boolean>> found) implements Check {

        @Override
        public Truth test(Reading reading) {
            return found.apply(reading).map(is -> Truth.of(is == wanted)).orElse(Truth.UNKNOWN);
        }

        @Override
        public Trace explain(Reading reading) {
            return Trace.compared(
                    key,
                    test(reading),
                    Boolean.toString(wanted),
                    found.apply(reading).map(is -> Boolean.toString(is)).orElse(""));
        }
    }

    private record TimeCheck(SituationCondition.Time time) implements Check {

        private ZonedDateTime local(Reading reading) {
            return reading.at().atZone(time.zone() == null ? reading.judging().zone() : time.zone());
        }

        @Override
        public Truth test(Reading reading) {
            ZonedDateTime local = local(reading);
            return Truth.of((time.days().isEmpty() || time.days().contains(local.getDayOfWeek()))
                    && isWithin(local.toLocalTime()));
        }

        private boolean isWithin(LocalTime now) {
            LocalTime from = time.from() == null ? LocalTime.MIN : time.from();
            LocalTime until = time.until();
            if (until == null) {
                return !now.isBefore(from);
            }
            boolean overMidnight = until.isBefore(from);
            return overMidnight
                    ? !now.isBefore(from) || now.isBefore(until)
                    : !now.isBefore(from) && now.isBefore(until);
        }

        @Override
        public Trace explain(Reading reading) {
            String hours = (time.from() == null ? "" : time.from().toString())
                    + (time.from() == null && time.until() == null ? "" : "-")
                    + (time.until() == null ? "" : time.until().toString());
            String days = time.days().stream().map(SituationChecks::name).collect(Collectors.joining(", "));
            ZonedDateTime local = local(reading);
            return Trace.compared(
                    "time",
                    test(reading),
                    days.isEmpty() || hours.isEmpty() ? days + hours : days + " " + hours,
                    name(local.getDayOfWeek()) + " " + local.toLocalTime());
        }
    }

    private record PortCheck(String port, ValueTests tests) implements Check {

        private Optional<PortAnswer> answer(Reading reading) {
            return reading.isOwn()
                    ? reading.judging().background().answers().stream()
                            .filter(answer -> answer.port().equals(port) && !answer.isFailure())
                            .findFirst()
                    : Optional.empty();
        }

        @Override
        public Truth test(Reading reading) {
            reading.step();
            return answer(reading).map(answer -> tests.test(answer.facts())).orElse(Truth.UNKNOWN);
        }

        @Override
        public Trace explain(Reading reading) {
            return answer(reading)
                    .map(answer -> tests.explain("port", answer.facts(), reading.isKept()))
                    .orElse(Trace.compared("port", Truth.UNKNOWN, port, ""));
        }
    }

    private record AttributesCheck(ValueTests tests) implements Check {

        @Override
        public Truth test(Reading reading) {
            return tests.test(reading.submission().surroundings().attributes());
        }

        @Override
        public Trace explain(Reading reading) {
            return tests.explain(
                    "attributes", reading.submission().surroundings().attributes(), true);
        }
    }
}
