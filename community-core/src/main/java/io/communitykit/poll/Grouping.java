package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.result.Breakdown;
import io.communitykit.poll.tally.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Breaks votes down by a value of the voter. Who took part is grouped by their own value, also when they handed their
 * vote on. The total is known, so what is not shown could be told from what is: therefore the groups that are not shown
 * are together large enough as well.
 */
final class Grouping {

    private final Poll poll;
    private final Map<String, Cast> casts;
    private final int minimum;

    Grouping(Poll poll, Map<String, Cast> casts, int minimum) {
        this.poll = poll;
        this.casts = casts;
        this.minimum = minimum;
    }

    List<Breakdown.Group> by(Function<MemberId, String> value) {
        Map<String, Set<String>> shown = new TreeMap<>();
        casts.keySet()
                .forEach(voter -> shown.computeIfAbsent(value.apply(new MemberId(voter)), name -> new LinkedHashSet<>())
                        .add(voter));
        Set<String> rest = new LinkedHashSet<>();
        for (String name : bySize(shown)) {
            Set<String> voters = shown.getOrDefault(name, Set.of());
            if (voters.size() < minimum || (!rest.isEmpty() && rest.size() < minimum)) {
                rest.addAll(voters);
                shown.remove(name);
            }
        }
        List<Breakdown.Group> groups = new ArrayList<>();
        shown.forEach((name, voters) -> groups.add(group(name, voters)));
        if (rest.size() >= minimum) {
            groups.add(group(null, rest));
        }
        return groups;
    }

    private static List<String> bySize(Map<String, Set<String>> groups) {
        Comparator<String> size = Comparator.comparingInt(
                name -> groups.getOrDefault(name, Set.of()).size());
        return groups.keySet().stream()
                .sorted(size.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Breakdown.Group group(@Nullable String name, Set<String> voters) {
        Map<String, Cast> own = new LinkedHashMap<>();
        casts.forEach((voter, cast) ->
                own.put(voter, voters.contains(voter) ? cast : new Cast(cast.answer(), Rational.ZERO)));
        Map<String, Rational> scores =
                poll.engine().count(Flow.count(poll, own).papers()).scores();
        Map<String, Rational> votes = new LinkedHashMap<>();
        poll.optionIds().forEach(option -> votes.put(option, scores.getOrDefault(option, Rational.ZERO)));
        return new Breakdown.Group(name, voters.size(), votes);
    }
}
