package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.List;

/** Asks several conditions until enough of them are true, or no longer can be. */
final class GroupCheck implements Check {

    private final String group;
    private final Check[] parts;
    private final int wanted;

    GroupCheck(String group, List<Check> parts, int wanted) {
        this.group = group;
        this.parts = parts.toArray(new Check[0]);
        this.wanted = wanted;
    }

    static GroupCheck all(List<Check> parts) {
        return new GroupCheck(Groups.ALL, parts, parts.size());
    }

    static GroupCheck any(List<Check> parts) {
        return new GroupCheck(Groups.ANY, parts, 1);
    }

    static Check not(Check part) {
        return new Opposite(part);
    }

    /** The parts of which every one must be true; none if some may be false. */
    List<Check> necessary() {
        return wanted == parts.length ? List.of(parts) : List.of();
    }

    @Override
    public Truth test(Reading reading) {
        int yes = 0;
        int unknown = 0;
        for (int i = 0; i < parts.length; i++) {
            Truth next = parts[i].test(reading);
            yes += next == Truth.TRUE ? 1 : 0;
            unknown += next == Truth.UNKNOWN ? 1 : 0;
            int left = parts.length - i - 1;
            if (yes >= wanted || yes + unknown + left < wanted) {
                break;
            }
        }
        return Groups.atLeast(wanted, unknown, yes);
    }

    @Override
    public Trace explain(Reading reading) {
        List<Trace> traces =
                List.of(parts).stream().map(part -> part.explain(reading)).toList();
        Trace open = Trace.group(
                group, Truth.UNKNOWN, group.equals(Groups.AT_LEAST) ? Integer.toString(wanted) : "", traces);
        return Trace.group(
                group, Groups.join(open, traces.stream().map(Trace::value).toList()), open.wanted(), traces);
    }

    private record Opposite(Check part) implements Check {

        @Override
        public Truth test(Reading reading) {
            return part.test(reading).not();
        }

        @Override
        public Trace explain(Reading reading) {
            Trace trace = part.explain(reading);
            return Trace.group(Groups.NOT, trace.value().not(), "", List.of(trace));
        }
    }
}
