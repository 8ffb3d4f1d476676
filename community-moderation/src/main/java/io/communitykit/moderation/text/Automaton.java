package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.List;

/**
 * Recognizes many patterns of code points at once, after Aho and Corasick ("Efficient string matching: an aid to
 * bibliographic search", 1975). States are numbered from the root, 0. Transitions stand in one hash table, since the
 * alphabet is all of Unicode. Immutable.
 */
final class Automaton {

    private static final long EMPTY = -1;
    private static final int NONE = -1;

    private final long[] keys;
    private final int[] targets;
    private final int shift;
    private final int[] fail;
    private final int[] output;
    private final int[] nextOutput;
    private final int[] samePattern;

    private Automaton(Builder builder) {
        keys = builder.keys;
        targets = builder.targets;
        shift = builder.shift;
        fail = builder.fail;
        output = builder.output;
        nextOutput = builder.nextOutput;
        samePattern = builder.samePattern;
    }

    static Automaton of(List<int[]> patterns) {
        return new Automaton(new Builder(patterns));
    }

    /** The state that a code point leads to without giving up what was read; -1 if there is none. */
    int child(int state, int codePoint) {
        return lookUp(keys, targets, shift, state, codePoint);
    }

    /** The state of the longest shorter suffix that some pattern begins with. */
    int fail(int state) {
        return fail[state];
    }

    /** The first of this state and the suffixes after it at which a pattern ends; 0 if there is none. */
    int firstOutput(int state) {
        return output[state] != NONE ? state : nextOutput[state];
    }

    /** The next suffix at which a pattern ends; 0 if there is none. */
    int nextOutput(int state) {
        return nextOutput[state];
    }

    /** A pattern that ends at a state of {@link #firstOutput} or {@link #nextOutput}. */
    int pattern(int state) {
        return output[state];
    }

    /** Another pattern of the same code points; -1 if there is none. */
    int samePattern(int pattern) {
        return samePattern[pattern];
    }

    private static int lookUp(long[] keys, int[] targets, int shift, int state, int codePoint) {
        long key = key(state, codePoint);
        for (int slot = slot(key, shift); ; slot = (slot + 1) & (keys.length - 1)) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            if (keys[slot] == EMPTY) {
                return NONE;
            }
        }
    }

    private static long key(int state, int codePoint) {
        return ((long) state << 21) | codePoint;
    }

    private static int slot(long key, int shift) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
    }

    /** Builds the trie of the patterns, then the suffix links, level by level. */
    private static final class Builder {

        private long[] keys;
        private int[] targets;
        private int shift;
        private int[] parent;
        private int[] symbol;
        private int[] depth;
        private int[] output;
        private final int[] samePattern;
        private final int[] fail;
        private final int[] nextOutput;
        private int states = 1;

        Builder(List<int[]> patterns) {
            int bound = 1;
            for (int[] pattern : patterns) {
                bound += pattern.length;
            }
            keys = new long[16];
            Arrays.fill(keys, EMPTY);
            targets = new int[keys.length];
            shift = Long.SIZE - 4;
            parent = new int[bound];
            symbol = new int[bound];
            depth = new int[bound];
            output = new int[bound];
            Arrays.fill(output, NONE);
            samePattern = new int[patterns.size()];
            for (int i = 0; i < patterns.size(); i++) {
                int end = insert(patterns.get(i));
                samePattern[i] = output[end];
                output[end] = i;
            }
            output = Arrays.copyOf(output, states);
            fail = new int[states];
            nextOutput = new int[states];
            link();
        }

        private int insert(int[] pattern) {
            int state = 0;
            for (int codePoint : pattern) {
                int child = lookUp(keys, targets, shift, state, codePoint);
                if (child == NONE) {
                    child = states++;
                    parent[child] = state;
                    symbol[child] = codePoint;
                    depth[child] = depth[state] + 1;
                    put(state, codePoint, child);
                }
                state = child;
            }
            return state;
        }

        private void put(int state, int codePoint, int child) {
            if (states * 2 > keys.length) {
                grow();
            }
            long key = key(state, codePoint);
            int slot = slot(key, shift);
            while (keys[slot] != EMPTY) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = key;
            targets[slot] = child;
        }

        private void grow() {
            long[] old = keys;
            int[] oldTargets = targets;
            keys = new long[old.length * 2];
            Arrays.fill(keys, EMPTY);
            targets = new int[keys.length];
            shift--;
            for (int i = 0; i < old.length; i++) {
                if (old[i] != EMPTY) {
                    int slot = slot(old[i], shift);
                    while (keys[slot] != EMPTY) {
                        slot = (slot + 1) & (keys.length - 1);
                    }
                    keys[slot] = old[i];
                    targets[slot] = oldTargets[i];
                }
            }
        }

        private void link() {
            for (int state : byDepth()) {
                if (depth[state] > 1) {
                    int suffix = fail[parent[state]];
                    int target = lookUp(keys, targets, shift, suffix, symbol[state]);
                    while (target == NONE && suffix != 0) {
                        suffix = fail[suffix];
                        target = lookUp(keys, targets, shift, suffix, symbol[state]);
                    }
                    fail[state] = Math.max(target, 0);
                    nextOutput[state] = output[fail[state]] != NONE ? fail[state] : nextOutput[fail[state]];
                }
            }
        }

        private int[] byDepth() {
            int deepest = 0;
            for (int state = 0; state < states; state++) {
                deepest = Math.max(deepest, depth[state]);
            }
            int[] place = new int[deepest + 2];
            for (int state = 0; state < states; state++) {
                place[depth[state] + 1]++;
            }
            for (int i = 1; i < place.length; i++) {
                place[i] += place[i - 1];
            }
            int[] order = new int[states];
            for (int state = 0; state < states; state++) {
                order[place[depth[state]]++] = state;
            }
            return order;
        }
    }
}
