package io.communitykit.rewards;

import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Once;
import io.communitykit.rewards.program.Pattern;
import io.communitykit.rewards.program.RewardsProgram;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Gives every name of a program's versions a place in the arrays in which the engine computes. The same name has the
 * same place in all versions.
 */
final class Layout {

    /** Names a cap of a currency. */
    record CapName(String currency, String cap) implements Comparable<CapName> {
        @Override
        public int compareTo(CapName other) {
            int byCurrency = currency.compareTo(other.currency);
            return byCurrency != 0 ? byCurrency : cap.compareTo(other.cap);
        }
    }

    /** Names a mark of a subject; part 0 is the whole badge. */
    record MarkName(String badge, int part) implements Comparable<MarkName> {
        @Override
        public int compareTo(MarkName other) {
            int byBadge = badge.compareTo(other.badge);
            return byBadge != 0 ? byBadge : Integer.compare(part, other.part);
        }
    }

    /** Where the counters of a badge stand. */
    record Counters(String badge, int place, int first, int parts) {
        List<Long> read(long[] counts) {
            return Arrays.stream(counts, first, first + parts).boxed().toList();
        }

        boolean isZero(long[] counts) {
            return IntStream.range(first, first + parts).allMatch(i -> counts[i] == 0);
        }

        void write(List<Long> stored, long[] counts) {
            for (int i = 0; i < Math.min(parts, stored.size()); i++) {
                counts[first + i] = stored.get(i);
            }
        }
    }

    final List<String> currencies;
    final List<CapName> caps;
    final List<String> scores;
    final List<MarkName> marks;

    /** What has a memory of its own: the badges of patterns, and the ratings. */
    final List<String> memories;

    final Map<String, Counters> memberBadges;
    final Map<String, Counters> subjectBadges;

    /** How many counters a member, and a subject, has. */
    final int memberCounters;

    final int subjectCounters;

    Layout(Collection<RewardsProgram> versions) {
        TreeSet<String> currencyNames = new TreeSet<>();
        TreeSet<CapName> capNames = new TreeSet<>();
        TreeSet<String> scoreNames = new TreeSet<>();
        TreeSet<MarkName> markNames = new TreeSet<>();
        TreeSet<String> memoryNames = new TreeSet<>();
        Map<String, Integer> ofMembers = new TreeMap<>();
        Map<String, Integer> ofSubjects = new TreeMap<>();
        for (RewardsProgram program : versions) {
            program.points().forEach((currency, points) -> {
                currencyNames.add(currency);
                points.caps().keySet().forEach(cap -> capNames.add(new CapName(currency, cap)));
            });
            program.ratings().keySet().forEach(rating -> memoryNames.add(ratingMemory(rating)));
            scoreNames.addAll(program.scores().keySet());
            program.badges().forEach((name, badge) -> {
                if (badge.when() instanceof Pattern) {
                    memoryNames.add(badgeMemory(name));
                    return;
                }
                boolean perMember = badge.once() == Once.MEMBER;
                int parts = parts(badge).size();
                (perMember ? ofMembers : ofSubjects).merge(name, parts, Math::max);
                (perMember ? IntStream.rangeClosed(1, parts) : IntStream.of(0))
                        .forEach(part -> markNames.add(new MarkName(name, part)));
            });
        }
        currencies = List.copyOf(currencyNames);
        caps = List.copyOf(capNames);
        scores = List.copyOf(scoreNames);
        marks = List.copyOf(markNames);
        memories = List.copyOf(memoryNames);
        memberBadges = counters(ofMembers);
        subjectBadges = counters(ofSubjects);
        memberCounters = size(memberBadges);
        subjectCounters = size(subjectBadges);
    }

    /** Names the memory of a badge of a pattern. */
    static String badgeMemory(String badge) {
        return "badge/" + badge;
    }

    /** Names the memory of a rating. */
    static String ratingMemory(String rating) {
        return "rating/" + rating;
    }

    /** The criteria that a badge combines, in the order in which they are written. */
    static List<Criterion> parts(Badge badge) {
        return badge.when() instanceof Criterion.AllOf combination ? combination.all() : List.of(badge.when());
    }

    private static Map<String, Counters> counters(Map<String, Integer> partsByBadge) {
        Map<String, Counters> counters = new TreeMap<>();
        int next = 0;
        for (Map.Entry<String, Integer> badge : partsByBadge.entrySet()) {
            counters.put(badge.getKey(), new Counters(badge.getKey(), counters.size(), next, badge.getValue()));
            next += badge.getValue();
        }
        return counters;
    }

    private static int size(Map<String, Counters> badges) {
        return badges.values().stream().mapToInt(Counters::parts).sum();
    }
}
