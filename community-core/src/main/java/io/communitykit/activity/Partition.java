package io.communitykit.activity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * Gives a consumer one of n shares of the feed, by key: each key belongs to exactly one share, on every machine. An
 * activity with several keys, such as actor and recipient, goes to every share that one of them belongs to.
 *
 * <p>The number of shares belongs to the name under which positions are kept: a consumer that is split anew begins
 * anew.
 *
 * @param index which share, from 0
 * @param count how many shares there are
 * @param keys the keys of an activity
 */
public record Partition(int index, int count, Function<Activity, List<String>> keys) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if the index is not below the count or negative
     */
    public Partition {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "partition.index was " + index + " but it must be at least 0 and below partition.count " + count);
        }
    }

    /**
     * Gives the whole feed.
     *
     * @return the only share of one
     */
    public static Partition whole() {
        return new Partition(0, 1, activity -> List.of());
    }

    /**
     * Tells whether an activity belongs to this share.
     *
     * @param activity the activity
     * @return true if one of its keys does
     */
    public boolean holds(Activity activity) {
        return count == 1 || keys.apply(activity).stream().anyMatch(this::holds);
    }

    /**
     * Tells whether a key belongs to this share. An activity with keys in several shares reaches each of them; a
     * consumer of a share applies it to the keys that the share holds and leaves the others alone.
     *
     * @param key the key
     * @return true if it does
     */
    public boolean holds(String key) {
        return count == 1 || share(key) == index;
    }

    String nameOf(String consumer) {
        return count == 1 ? consumer : consumer + "#" + index + "/" + count;
    }

    /** FNV-1a over UTF-8 with a final mix; stated here so that shares stay the same for ever. */
    private int share(String key) {
        long hash = FNV_OFFSET;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return (int) Long.remainderUnsigned(hash ^ (hash >>> 32), count);
    }
}
