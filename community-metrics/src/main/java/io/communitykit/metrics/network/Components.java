package io.communitykit.metrics.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds what hangs together, in time that is linear in members and ties and without recursion, so that no chain of
 * members is too long: strong components by Tarjan (1972), bridges by the same low points.
 */
final class Components {

    private final Graph graph;
    private final int[] order;
    private final int[] low;
    private final int[] position;
    private int visited;

    private Components(Graph graph) {
        this.graph = graph;
        this.order = new int[graph.size()];
        this.low = new int[graph.size()];
        this.position = new int[graph.size()];
        Arrays.fill(order, -1);
    }

    /** The sizes of the parts that hang together either way, greatest first. */
    static List<Integer> weak(Graph graph) {
        boolean[] seen = new boolean[graph.size()];
        List<Integer> sizes = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int start = 0; start < graph.size(); start++) {
            int size = 0;
            if (!seen[start]) {
                seen[start] = true;
                open.push(start);
            }
            while (!open.isEmpty()) {
                size++;
                for (int next : graph.around(open.pop())) {
                    if (!seen[next]) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
            if (size > 0) {
                sizes.add(size);
            }
        }
        return greatestFirst(sizes);
    }

    /** The sizes of the parts in which everybody reaches everybody, greatest first. */
    static List<Integer> strong(Graph graph) {
        return new Components(graph).strong();
    }

    /** The pairs without whose tie fewer would hang together, each as two numbers, the lower one first. */
    static List<int[]> bridges(Graph graph) {
        return new Components(graph).bridges();
    }

    private static List<Integer> greatestFirst(List<Integer> sizes) {
        sizes.sort((a, b) -> Integer.compare(b, a));
        return List.copyOf(sizes);
    }

    private List<Integer> strong() {
        List<Integer> sizes = new ArrayList<>();
        boolean[] held = new boolean[graph.size()];
        Deque<Integer> path = new ArrayDeque<>();
        Deque<Integer> component = new ArrayDeque<>();
        for (int start = 0; start < graph.size(); start++) {
            if (order[start] >= 0) {
                continue;
            }
            enter(start, path);
            component.push(start);
            held[start] = true;
            while (!path.isEmpty()) {
                int member = path.getFirst();
                if (position[member] < graph.from(member).length) {
                    int next = graph.from(member)[position[member]++];
                    if (order[next] < 0) {
                        enter(next, path);
                        component.push(next);
                        held[next] = true;
                    } else if (held[next]) {
                        low[member] = Math.min(low[member], order[next]);
                    }
                } else {
                    leave(path);
                    if (low[member] == order[member]) {
                        sizes.add(takeDownTo(member, component, held));
                    }
                }
            }
        }
        return greatestFirst(sizes);
    }

    private static int takeDownTo(int member, Deque<Integer> component, boolean[] held) {
        int size = 0;
        int taken;
        do {
            taken = component.pop();
            held[taken] = false;
            size++;
        } while (taken != member);
        return size;
    }

    private List<int[]> bridges() {
        List<int[]> bridges = new ArrayList<>();
        int[] parent = new int[graph.size()];
        Deque<Integer> path = new ArrayDeque<>();
        for (int start = 0; start < graph.size(); start++) {
            if (order[start] >= 0) {
                continue;
            }
            parent[start] = -1;
            enter(start, path);
            while (!path.isEmpty()) {
                int member = path.getFirst();
                if (position[member] < graph.around(member).length) {
                    int next = graph.around(member)[position[member]++];
                    if (order[next] < 0) {
                        parent[next] = member;
                        enter(next, path);
                    } else if (next != parent[member]) {
                        low[member] = Math.min(low[member], order[next]);
                    }
                } else {
                    leave(path);
                    if (parent[member] >= 0 && low[member] > order[parent[member]]) {
                        bridges.add(new int[] {Math.min(member, parent[member]), Math.max(member, parent[member])});
                    }
                }
            }
        }
        bridges.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        return bridges;
    }

    private void enter(int member, Deque<Integer> path) {
        order[member] = visited;
        low[member] = visited++;
        path.push(member);
    }

    /** Hands the low point on to the one before. */
    private void leave(Deque<Integer> path) {
        int member = path.pop();
        if (!path.isEmpty()) {
            int before = path.getFirst();
            low[before] = Math.min(low[before], low[member]);
        }
    }
}
