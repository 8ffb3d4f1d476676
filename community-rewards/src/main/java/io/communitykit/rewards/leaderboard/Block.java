package io.communitykit.rewards.leaderboard;

/** A stretch of a ranking: members in order, with their scores beside them. Not thread-safe. */
final class Block {

    static final int CAPACITY = 256;

    final long[] scores = new long[CAPACITY];
    final int[] members = new int[CAPACITY];
    int size;

    void insert(int at, long score, int member) {
        System.arraycopy(scores, at, scores, at + 1, size - at);
        System.arraycopy(members, at, members, at + 1, size - at);
        scores[at] = score;
        members[at] = member;
        size++;
    }

    void remove(int at) {
        size--;
        System.arraycopy(scores, at + 1, scores, at, size - at);
        System.arraycopy(members, at + 1, members, at, size - at);
    }

    /** Moves the second half out. */
    Block split() {
        Block second = new Block();
        int half = size / 2;
        second.size = size - half;
        System.arraycopy(scores, half, second.scores, 0, second.size);
        System.arraycopy(members, half, second.members, 0, second.size);
        size = half;
        return second;
    }

    /** Takes everything of the block that follows. */
    void append(Block next) {
        System.arraycopy(next.scores, 0, scores, size, next.size);
        System.arraycopy(next.members, 0, members, size, next.size);
        size += next.size;
    }

    /** Finds the first place whose score is at most this; the size if there is none. Scores go down. */
    int firstAtMost(long score) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] > score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Counts the different scores of the places before one. */
    int distinctBefore(int end) {
        int distinct = 0;
        for (int i = 0; i < end; i++) {
            distinct += i == 0 || scores[i] != scores[i - 1] ? 1 : 0;
        }
        return distinct;
    }
}
