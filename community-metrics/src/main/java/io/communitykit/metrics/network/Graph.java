package io.communitykit.metrics.network;

import io.communitykit.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Holds ties as numbers: members in the order of their keys, and for each one the others, ascending. So every pass over
 * it has one order.
 */
final class Graph {

    private final List<MemberId> members;
    private final int[][] out;
    private final int[][] in;
    /** Whom a member has a tie with, either way. */
    private final int[][] around;

    private Graph(List<MemberId> members, int[][] out, int[][] in, int[][] around) {
        this.members = members;
        this.out = out;
        this.in = in;
        this.around = around;
    }

    static Graph of(Ties ties) {
        TreeSet<MemberId> known = new TreeSet<>();
        ties.forEach((from, to, times) -> {
            if (times > 0) {
                known.add(from);
                known.add(to);
            }
        });
        List<MemberId> members = List.copyOf(known);
        List<List<Integer>> out = lists(members.size());
        List<List<Integer>> in = lists(members.size());
        List<List<Integer>> around = lists(members.size());
        ties.forEach((from, to, times) -> {
            if (times > 0) {
                int one = Collections.binarySearch(members, from);
                int two = Collections.binarySearch(members, to);
                out.get(one).add(two);
                in.get(two).add(one);
                around.get(one).add(two);
                around.get(two).add(one);
            }
        });
        return new Graph(members, sorted(out), sorted(in), sorted(around));
    }

    private static List<List<Integer>> lists(int size) {
        List<List<Integer>> lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static int[][] sorted(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return members.size();
    }

    MemberId member(int number) {
        return members.get(number);
    }

    int[] from(int member) {
        return out[member];
    }

    int[] to(int member) {
        return in[member];
    }

    int[] around(int member) {
        return around[member];
    }

    boolean turns(int from, int to) {
        return Arrays.binarySearch(out[from], to) >= 0;
    }

    boolean touch(int one, int two) {
        return Arrays.binarySearch(around[one], two) >= 0;
    }

    long ties() {
        return Arrays.stream(out).mapToLong(others -> others.length).sum();
    }
}
