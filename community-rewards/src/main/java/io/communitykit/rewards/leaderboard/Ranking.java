package io.communitykit.rewards.leaderboard;

import java.util.Arrays;

/**
 * Orders members by score, the highest first, then by since when, then by id. Blocks of bounded size stand in order; a
 * tree of partial sums counts the members before each. To put and to find takes O(log n) steps and moves one block at
 * most. Not thread-safe.
 */
final class Ranking {

    private final Directory directory;
    private Block[] blocks = {new Block()};

    /** The last score of each block, the least of it. */
    private long[] lasts = {Long.MAX_VALUE};

    private int count = 1;

    /** Partial sums of the sizes of blocks (P. Fenwick, Software: Practice and Experience 24(3), 1994). */
    private int[] sums = {0, 0};

    /** Since when members have had their scores, in microseconds; by number. */
    private long[] sinces = new long[16];

    Ranking(Directory directory) {
        this.directory = directory;
    }

    long since(int member) {
        return sinces[member];
    }

    void insert(int member, long score, long since) {
        if (member >= sinces.length) {
            sinces = Arrays.copyOf(sinces, Math.max(member + 1, Directory.grown(sinces.length)));
        }
        sinces[member] = since;
        int block = blockOf(member, score);
        int at = placeIn(blocks[block], member, score);
        blocks[block].insert(at, score, member);
        changed(block, 1);
        if (blocks[block].size == Block.CAPACITY) {
            split(block);
        }
    }

    void remove(int member, long score) {
        int block = blockOf(member, score);
        blocks[block].remove(placeIn(blocks[block], member, score));
        if (blocks[block].size == 0 && count > 1) {
            drop(block);
            return;
        }
        changed(block, -1);
        if (block + 1 < count && blocks[block].size + blocks[block + 1].size <= Block.CAPACITY / 2) {
            blocks[block].append(blocks[block + 1]);
            drop(block + 1);
        }
    }

    /** Counts the members before one. */
    int position(int member, long score) {
        int block = blockOf(member, score);
        return before(block) + placeIn(blocks[block], member, score);
    }

    /** Counts the members with a higher score. */
    int higher(long score) {
        int block = firstBlockAtMost(score);
        return block == count ? before(count) : before(block) + blocks[block].firstAtMost(score);
    }

    /** Counts the different scores that are higher. */
    int distinctHigher(long score) {
        int block = firstBlockAtMost(score);
        int distinct = 0;
        for (int i = 0; i < Math.min(block + 1, count); i++) {
            Block one = blocks[i];
            int end = i == block ? one.firstAtMost(score) : one.size;
            distinct += one.distinctBefore(end);
            boolean goesOn = end > 0 && i > 0 && one.scores[0] == lasts[i - 1];
            distinct -= goesOn ? 1 : 0;
        }
        return distinct;
    }

    /** Finds the member at a position, from 0. */
    int member(int position) {
        int block = 0;
        int rest = position;
        for (int step = Integer.highestOneBit(count); step > 0; step >>= 1) {
            if (block + step <= count && sums[block + step] <= rest) {
                block += step;
                rest -= sums[block];
            }
        }
        return blocks[block].members[rest];
    }

    private int firstBlockAtMost(long score) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lasts[middle] > score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Finds the block in which a member stands or would stand. */
    private int blockOf(int member, long score) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Block one = blocks[middle];
            if (lasts[middle] > score || (lasts[middle] == score && comesBefore(one.members[one.size - 1], member))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int placeIn(Block block, int member, long score) {
        int low = block.firstAtMost(score);
        int high = low;
        while (high < block.size && block.scores[high] == score) {
            high++;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comesBefore(block.members[middle], member)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Compares two members of one score. */
    private boolean comesBefore(int one, int other) {
        if (one == other) {
            return false;
        }
        int bySince = Long.compare(sinces[one], sinces[other]);
        return bySince != 0 ? bySince < 0 : directory.compare(one, other) < 0;
    }

    private void changed(int block, int by) {
        Block one = blocks[block];
        lasts[block] = one.size == 0 ? Long.MAX_VALUE : one.scores[one.size - 1];
        for (int i = block + 1; i <= count; i += i & -i) {
            sums[i] += by;
        }
    }

    private int before(int block) {
        int sum = 0;
        for (int i = block; i > 0; i -= i & -i) {
            sum += sums[i];
        }
        return sum;
    }

    private void split(int block) {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, Directory.grown(count));
            lasts = Arrays.copyOf(lasts, blocks.length);
        }
        System.arraycopy(blocks, block + 1, blocks, block + 2, count - block - 1);
        System.arraycopy(lasts, block + 1, lasts, block + 2, count - block - 1);
        blocks[block + 1] = blocks[block].split();
        count++;
        sumAnew();
    }

    private void drop(int block) {
        System.arraycopy(blocks, block + 1, blocks, block, count - block - 1);
        System.arraycopy(lasts, block + 1, lasts, block, count - block - 1);
        count--;
        sumAnew();
    }

    /** Rare: once for many updates. */
    private void sumAnew() {
        if (sums.length <= count) {
            sums = new int[Directory.grown(count + 1)];
        }
        Arrays.fill(sums, 0);
        for (int i = 1; i <= count; i++) {
            Block block = blocks[i - 1];
            lasts[i - 1] = block.size == 0 ? Long.MAX_VALUE : block.scores[block.size - 1];
            sums[i] += block.size;
            int parent = i + (i & -i);
            if (parent <= count) {
                sums[parent] += sums[i];
            }
        }
    }
}
