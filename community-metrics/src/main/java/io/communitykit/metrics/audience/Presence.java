package io.communitykit.metrics.audience;

/**
 * Counts activities per member and bucket, a day or an hour. Members are small numbers that the owner gives. Not
 * thread-safe.
 *
 * <p>State is one bit per member and bucket with a positive count, in words of {@value #BLOCK} buckets, and a number
 * only where a count is neither 0 nor 1. Counts may be negative for a while: under {@link #add} they are a commutative
 * group, so that the order of additions and of what takes them back is irrelevant. Adding costs O(1) for the latest
 * bucket of a member and O(log buckets) for older ones that are known.
 */
public final class Presence {

    /** Buckets per word. */
    public static final int BLOCK = 64;

    /** Answers {@link #next} when there is no further bucket. */
    public static final int NONE = Integer.MAX_VALUE;

    /** Takes a word or a count. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes one.
         *
         * @param member the member's number
         * @param place the block of a word, or the bucket of a count
         * @param value the word of bits, or what the count holds above its bit
         */
        void visit(int member, int place, long value);
    }

    private final SortedNumbers words = new SortedNumbers();

    /** What counts hold above their bit, by bucket. */
    private final SortedNumbers repeats = new SortedNumbers();

    private int negative;
    private int members;

    /** Creates a state without any count. */
    public Presence() {}

    /**
     * Adds to a count.
     *
     * @param member the member's number, from 0
     * @param bucket the bucket
     * @param count how many activities; negative to take back
     */
    public void add(int member, int bucket, int count) {
        members = Math.max(members, member + 1);
        int place = words.place(member, bucket >> 6);
        long bits = words.at(member, place);
        long mask = 1L << (bucket & 63);
        boolean set = (bits & mask) != 0;
        if (count == 1 && !set && negative == 0) {
            words.set(member, place, bits | mask);
            return;
        }
        int repeat = repeats.place(member, bucket);
        long before = repeats.at(member, repeat);
        long total = (set ? 1 : 0) + before + count;
        long after = total > 0 ? total - 1 : total;
        words.set(member, place, total > 0 ? bits | mask : bits & ~mask);
        repeats.set(member, repeat, after);
        negative += (after < 0 ? 1 : 0) - (before < 0 ? 1 : 0);
    }

    /**
     * Adds one to many counts of a block, at once if nothing is known of it.
     *
     * @param member the member's number
     * @param block the number of the first bucket divided by {@value #BLOCK}
     * @param bits one bit per bucket, the lowest first
     */
    public void addWord(int member, int block, long bits) {
        members = Math.max(members, member + 1);
        int place = words.place(member, block);
        if (words.at(member, place) == 0 && negative == 0) {
            words.set(member, place, bits);
            return;
        }
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            add(member, block * BLOCK + Long.numberOfTrailingZeros(rest), 1);
        }
    }

    /**
     * Adds all counts of another state.
     *
     * @param other the other state, unchanged
     * @param numbers the number here of each member there
     */
    public void addAll(Presence other, int[] numbers) {
        for (int there = 0; there < other.members; there++) {
            int here = numbers[there];
            other.forEachWord(there, (member, block, word) -> addWord(here, block, word));
            other.forEachRepeat(there, (member, bucket, count) -> add(here, bucket, (int) count));
        }
    }

    /**
     * Tells a count.
     *
     * @param member the member's number
     * @param bucket the bucket
     * @return how many activities
     */
    public int count(int member, int bucket) {
        long bit = (words.get(member, bucket >> 6) >>> (bucket & 63)) & 1;
        return (int) (bit + repeats.get(member, bucket));
    }

    /**
     * Finds the next bucket in which a member was active.
     *
     * @param member the member's number
     * @param from the first bucket to look at
     * @return the first bucket from there on with a positive count; {@link #NONE} if there is none
     */
    public int next(int member, int from) {
        int block = from >> 6;
        int size = words.size(member);
        for (int place = words.find(member, block); place < size; place += 2) {
            long bits = words.at(member, place);
            int found = words.keyAt(member, place);
            if (found == block) {
                bits &= -1L << (from & 63);
            }
            if (bits != 0) {
                return found * BLOCK + Long.numberOfTrailingZeros(bits);
            }
        }
        return NONE;
    }

    /**
     * Bounds the numbers of members.
     *
     * @return one more than the greatest number that was counted
     */
    public int members() {
        return members;
    }

    /**
     * Counts everything.
     *
     * @return the sum of all counts
     */
    public long total() {
        long sum = 0;
        for (int member = 0; member < members; member++) {
            sum += total(member);
        }
        return sum;
    }

    /**
     * Counts everything of one member.
     *
     * @param member the member's number
     * @return the sum of the member's counts
     */
    public long total(int member) {
        long[] sum = new long[1];
        forEachWord(member, (number, block, word) -> sum[0] += Long.bitCount(word));
        forEachRepeat(member, (number, bucket, count) -> sum[0] += count);
        return sum[0];
    }

    /**
     * Visits the words of a member that are not zero, by block.
     *
     * @param member the member's number
     * @param visitor takes the member, the block and the word
     */
    public void forEachWord(int member, Visitor visitor) {
        visit(words, member, visitor);
    }

    /**
     * Visits what counts of a member hold above their bit, by bucket.
     *
     * @param member the member's number
     * @param visitor takes the member, the bucket and the count
     */
    public void forEachRepeat(int member, Visitor visitor) {
        visit(repeats, member, visitor);
    }

    private static void visit(SortedNumbers numbers, int member, Visitor visitor) {
        int size = numbers.size(member);
        for (int place = 1; place < size; place += 2) {
            if (numbers.at(member, place) != 0) {
                visitor.visit(member, numbers.keyAt(member, place), numbers.at(member, place));
            }
        }
    }
}
