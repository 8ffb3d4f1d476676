package io.communitykit.examples.replay.stackexchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses XML in which more than a number of bytes lie between one {@code <} and the next, so that a single endless row
 * cannot fill the memory. Only both ends of a buffer are looked at, so it costs next to nothing.
 */
final class BoundedMarkup extends FilterInputStream {

    private final long limit;
    private long since;

    BoundedMarkup(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(one == '<' ? 0 : since + 1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count <= 0) {
            return count;
        }
        int first = offset;
        while (first < offset + count && buffer[first] != '<') {
            first++;
        }
        count(since + first - offset);
        if (first < offset + count) {
            int last = offset + count - 1;
            while (buffer[last] != '<') {
                last--;
            }
            since = (long) offset + count - 1 - last;
        }
        return count;
    }

    private void count(long bytes) throws IOException {
        since = bytes;
        if (since > limit) {
            throw new IOException("it holds a row of more than " + limit + " bytes");
        }
    }
}
