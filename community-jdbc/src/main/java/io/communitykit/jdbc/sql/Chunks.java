package io.communitykit.jdbc.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts batches into statements of 1, 2, 4 and so on rows or keys: few different texts of SQL, so that databases know
 * most of them already, and none too large.
 */
final class Chunks {

    private static final int MOST_ROWS = 128;
    private static final int MANY_ROWS = 1024;
    private static final int MOST_KEYS = 256;

    /** Packets of some servers are bounded to 16 MiB, and a character may take 4 bytes. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private Chunks() {}

    static List<List<Object[]>> ofRows(List<Object[]> rows) {
        List<List<Object[]>> chunks = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int size = Math.min(MOST_ROWS, Integer.highestOneBit(rows.size() - from));
            while (size > 1 && characters(rows.subList(from, from + size)) > MOST_CHARACTERS) {
                size /= 2;
            }
            chunks.add(rows.subList(from, from + size));
            from += size;
        }
        return chunks;
    }

    /** Cuts where the number of rows does not change the text of SQL, only to bound the size. */
    static List<List<Object[]>> ofManyRows(List<Object[]> rows) {
        List<List<Object[]>> chunks = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int size = Math.min(MANY_ROWS, rows.size() - from);
            while (size > 1 && characters(rows.subList(from, from + size)) > MOST_CHARACTERS) {
                size = (size + 1) / 2;
            }
            chunks.add(rows.subList(from, from + size));
            from += size;
        }
        return chunks;
    }

    private static long characters(List<Object[]> rows) {
        long sum = 0;
        for (Object[] row : rows) {
            for (Object value : row) {
                sum += value instanceof String text ? text.length() : 0;
            }
        }
        return sum;
    }

    /** Fills the last chunk up with its last key, which is then asked for more than once. */
    static <K> List<List<K>> ofKeys(List<K> keys) {
        List<List<K>> chunks = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            List<K> chunk = new ArrayList<>(keys.subList(from, Math.min(from + MOST_KEYS, keys.size())));
            while (Integer.bitCount(chunk.size()) > 1) {
                chunk.add(chunk.get(chunk.size() - 1));
            }
            chunks.add(chunk);
        }
        return chunks;
    }

    static List<Object> flat(List<Object[]> rows) {
        return rows.size() == 1
                ? Arrays.asList(rows.get(0))
                : rows.stream().flatMap(Arrays::stream).toList();
    }
}
