package io.communitykit.examples.replay.stackexchange;

import io.communitykit.examples.replay.source.RowProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Remembers of each post what rows of other tables need to know: owner, kind, question, time, and which answer came
 * first. Some 50 bytes per post and no text. Built once by a pass over Posts; the order of rows does not matter.
 */
final class PostIndex {

    /** Stands for no post. */
    static final int NONE = -1;

    private static final long NOBODY = Long.MIN_VALUE;

    private long[] ids = new long[1024];
    private long[] owners = new long[1024];
    private long[] parents = new long[1024];
    private long[] created = new long[1024];
    private byte[] types = new byte[1024];
    private boolean[] wiki = new boolean[1024];
    private int[] scores = new int[1024];
    private int[] firstAnswers = new int[0];
    private int[] earlierBest = new int[0];
    private int[] table = new int[4096];
    private int size;
    private Instant lastActivity = Instant.MIN;

    private PostIndex() {
        Arrays.fill(table, NONE);
    }

    /** Indexes a table of posts. Rows that cannot be understood are left to the pass that reports them. */
    static PostIndex read(DumpTable posts) {
        PostIndex index = new PostIndex();
        posts.rows(bytes -> {}, (row, line) -> index.add(row), bad -> {});
        index.findFirstAnswers();
        index.findEarlierAnswers();
        return index;
    }

    /**
     * Adds a row of Posts; the first of equal ids stays.
     *
     * @throws RowProblem if it cannot be understood
     */
    void add(Row row) {
        long id = row.number("Id");
        Instant creation = row.instant("CreationDate");
        long type = row.number("PostTypeId");
        OptionalLong parent = PostKind.of(type) == PostKind.ANSWER ? row.find("ParentId") : OptionalLong.empty();
        OptionalLong owner = SharedKeys.real(row.find("OwnerUserId"));
        Instant active = row.has("LastActivityDate") ? row.instant("LastActivityDate") : creation;
        if (slot(id) != NONE) {
            return;
        }
        lastActivity = latest(lastActivity, active, creation);
        if (size == ids.length) {
            grow();
        }
        ids[size] = id;
        owners[size] = owner.orElse(NOBODY);
        parents[size] = parent.orElse(NOBODY);
        created[size] = creation.toEpochMilli();
        types[size] = (byte) (type > 0 && type <= Byte.MAX_VALUE ? type : 0);
        wiki[size] = row.has("CommunityOwnedDate");
        scores[size] = (int) row.find("Score").orElse(0);
        put(size++);
    }

    /** Finds a post by its id. */
    int slot(long id) {
        int at = place(id);
        while (table[at] != NONE) {
            if (ids[table[at]] == id) {
                return table[at];
            }
            at = (at + 1) & (table.length - 1);
        }
        return NONE;
    }

    int size() {
        return size;
    }

    long id(int slot) {
        return ids[slot];
    }

    OptionalLong owner(int slot) {
        return slot == NONE || owners[slot] == NOBODY ? OptionalLong.empty() : OptionalLong.of(owners[slot]);
    }

    PostKind kind(int slot) {
        return PostKind.of(types[slot]);
    }

    boolean communityWiki(int slot) {
        return wiki[slot];
    }

    long createdMillis(int slot) {
        return created[slot];
    }

    /** Finds the question of an answer; none if the post is no answer or its question is not in Posts. */
    int question(int slot) {
        return slot == NONE || parents[slot] == NOBODY ? NONE : slot(parents[slot]);
    }

    /** Tells whether an answer is the earliest under its question, by time, then by id. */
    boolean firstAnswer(int slot) {
        int question = question(slot);
        return question != NONE && firstAnswers[question] == slot;
    }

    /** Tells the score that the dump states. */
    int score(int slot) {
        return scores[slot];
    }

    /** Tells the best score that an earlier answer to the same question has now; 0 if no earlier one has more. */
    int earlierBest(int slot) {
        return earlierBest[slot];
    }

    /** Tells the latest activity of any post. */
    Instant lastActivity() {
        return lastActivity;
    }

    private void findFirstAnswers() {
        firstAnswers = new int[size];
        Arrays.fill(firstAnswers, NONE);
        for (int slot = 0; slot < size; slot++) {
            int question = question(slot);
            if (question != NONE && (firstAnswers[question] == NONE || earlier(slot, firstAnswers[question]))) {
                firstAnswers[question] = slot;
            }
        }
    }

    private void findEarlierAnswers() {
        earlierBest = new int[size];
        int[] best = new int[size];
        List<Integer> answers = new ArrayList<>();
        for (int slot = 0; slot < size; slot++) {
            if (question(slot) != NONE) {
                answers.add(slot);
            }
        }
        answers.sort((one, other) -> one.equals(other) ? 0 : earlier(one, other) ? -1 : 1);
        for (int slot : answers) {
            int question = question(slot);
            earlierBest[slot] = best[question];
            best[question] = Math.max(best[question], scores[slot]);
        }
    }

    private boolean earlier(int slot, int other) {
        return created[slot] != created[other] ? created[slot] < created[other] : ids[slot] < ids[other];
    }

    private void grow() {
        int length = Math.multiplyExact(ids.length, 2);
        ids = Arrays.copyOf(ids, length);
        owners = Arrays.copyOf(owners, length);
        parents = Arrays.copyOf(parents, length);
        created = Arrays.copyOf(created, length);
        types = Arrays.copyOf(types, length);
        wiki = Arrays.copyOf(wiki, length);
        scores = Arrays.copyOf(scores, length);
        table = new int[Math.multiplyExact(length, 2)];
        Arrays.fill(table, NONE);
        for (int slot = 0; slot < size; slot++) {
            put(slot);
        }
    }

    private void put(int slot) {
        int at = place(ids[slot]);
        while (table[at] != NONE) {
            at = (at + 1) & (table.length - 1);
        }
        table[at] = slot;
    }

    private int place(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (table.length - 1);
    }

    private static Instant latest(Instant known, Instant... more) {
        Instant latest = known;
        for (Instant one : more) {
            latest = one.isAfter(latest) ? one : latest;
        }
        return latest;
    }
}
