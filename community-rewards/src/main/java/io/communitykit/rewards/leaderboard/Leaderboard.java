package io.communitykit.rewards.leaderboard;

import io.communitykit.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * Ranks members by score, exactly, also a million of them. Not thread-safe: one thread at a time.
 *
 * <ul>
 *   <li>The highest score comes first. Who has had the same score longer comes first; then who has the smaller id.
 *   <li>To set a score and to find a rank takes O(log n) steps; a dense rank reads every score before it.
 *   <li>A member takes some 50 bytes and the bytes of the id; a removed member's id is kept.
 * </ul>
 */
public final class Leaderboard {

    private static final long MICROS = 1_000_000;

    private final Directory directory = new Directory();
    private final Ranking ranking = new Ranking(directory);
    private long[] scores = new long[16];
    private final BitSet present = new BitSet();
    private int size;

    /** Begins an empty board. */
    public Leaderboard() {}

    /**
     * Tells how many members are ranked.
     *
     * @return how many
     */
    public int size() {
        return size;
    }

    /**
     * Sets the score of a member.
     *
     * @param member the member
     * @param score the score
     * @param since since when the member has it; of no account if the score does not change
     */
    public void set(MemberId member, long score, Instant since) {
        int number = directory.add(member);
        if (number >= scores.length) {
            scores = Arrays.copyOf(scores, Directory.grown(scores.length));
        }
        if (present.get(number)) {
            if (scores[number] == score) {
                return;
            }
            ranking.remove(number, scores[number]);
        } else {
            present.set(number);
            size++;
        }
        scores[number] = score;
        ranking.insert(number, score, micros(since));
    }

    /**
     * Adds to the score of a member; who is not ranked yet begins with 0.
     *
     * @param member the member
     * @param amount how much more, or less if negative
     * @param since when it was earned
     * @throws ArithmeticException if the score would not fit into 64 bits
     */
    public void add(MemberId member, long amount, Instant since) {
        set(member, Math.addExact(score(member).orElse(0), amount), since);
    }

    /**
     * Takes a member off the board.
     *
     * @param member the member
     * @return whether the member was ranked
     */
    public boolean remove(MemberId member) {
        int number = find(member);
        if (number == Directory.NONE) {
            return false;
        }
        ranking.remove(number, scores[number]);
        present.clear(number);
        size--;
        return true;
    }

    /**
     * Tells the score of a member.
     *
     * @param member the member
     * @return the score; empty if the member is not ranked
     */
    public OptionalLong score(MemberId member) {
        int number = find(member);
        return number == Directory.NONE ? OptionalLong.empty() : OptionalLong.of(scores[number]);
    }

    /**
     * Tells the rank of a member.
     *
     * @param member the member
     * @param policy how members with the same score are ranked
     * @return the rank, from 1; empty if the member is not ranked
     */
    public OptionalLong rank(MemberId member, RankPolicy policy) {
        int number = find(member);
        return number == Directory.NONE ? OptionalLong.empty() : OptionalLong.of(rank(number, policy));
    }

    private long rank(int number, RankPolicy policy) {
        return 1L
                + switch (policy) {
                    case STANDARD -> ranking.higher(scores[number]);
                    case DENSE -> ranking.distinctHigher(scores[number]);
                    case ORDINAL -> ranking.position(number, scores[number]);
                };
    }

    /**
     * Lists the members with the highest scores.
     *
     * @param limit how many at most, positive
     * @param policy how members with the same score are ranked
     * @return the members, the best first
     * @throws IllegalArgumentException if the limit is not positive
     */
    public List<Ranked> top(int limit, RankPolicy policy) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit was " + limit + " but it must be positive");
        }
        return list(0, Math.min(limit, size), policy);
    }

    /**
     * Lists a member and those just before and after.
     *
     * @param member the member
     * @param each how many before, and how many after, at most; not negative
     * @param policy how members with the same score are ranked
     * @return the members, the best first; empty if the member is not ranked
     * @throws IllegalArgumentException if the number is negative
     */
    public List<Ranked> around(MemberId member, int each, RankPolicy policy) {
        if (each < 0) {
            throw new IllegalArgumentException("each was " + each + " but it must not be negative");
        }
        int number = find(member);
        if (number == Directory.NONE) {
            return List.of();
        }
        int position = ranking.position(number, scores[number]);
        long end = Math.min(size, 1L + position + each);
        return list(Math.max(0, position - each), (int) end, policy);
    }

    private List<Ranked> list(int from, int to, RankPolicy policy) {
        List<Ranked> list = new ArrayList<>(to - from);
        for (int position = from; position < to; position++) {
            int number = ranking.member(position);
            Ranked before = list.isEmpty() ? null : list.get(list.size() - 1);
            long rank;
            if (before == null) {
                rank = rank(number, policy);
            } else if (policy == RankPolicy.ORDINAL || scores[number] != before.score()) {
                rank = policy == RankPolicy.DENSE ? before.rank() + 1 : position + 1L;
            } else {
                rank = before.rank();
            }
            list.add(ranked(number, rank));
        }
        return List.copyOf(list);
    }

    /**
     * Ranks some members among themselves, such as friends, a team or the members of a group.
     *
     * @param members the members; those who are not ranked are left out
     * @param policy how members with the same score are ranked
     * @return the members, the best first, with their ranks among these
     */
    public List<Ranked> among(Collection<MemberId> members, RankPolicy policy) {
        List<Integer> numbers = new ArrayList<>();
        for (MemberId member : new LinkedHashSet<>(members)) {
            int number = find(member);
            if (number != Directory.NONE) {
                numbers.add(number);
            }
        }
        numbers.sort(Comparator.comparingInt(number -> ranking.position(number, scores[number])));
        List<Ranked> list = new ArrayList<>(numbers.size());
        for (int number : numbers) {
            Ranked before = list.isEmpty() ? null : list.get(list.size() - 1);
            long rank = list.size() + 1L;
            if (before != null && policy != RankPolicy.ORDINAL && before.score() == scores[number]) {
                rank = before.rank();
            } else if (before != null && policy == RankPolicy.DENSE) {
                rank = before.rank() + 1;
            }
            list.add(ranked(number, rank));
        }
        return List.copyOf(list);
    }

    private Ranked ranked(int number, long rank) {
        return new Ranked(directory.get(number), scores[number], instant(ranking.since(number)), rank);
    }

    private int find(MemberId member) {
        int number = directory.find(member);
        return number != Directory.NONE && present.get(number) ? number : Directory.NONE;
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }
}
