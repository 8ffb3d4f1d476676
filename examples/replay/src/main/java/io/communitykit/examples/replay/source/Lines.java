package io.communitykit.examples.replay.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a file line by line as strict UTF-8, in memory bounded by {@link #MAX_BYTES} whatever the file holds. A byte
 * order mark at the beginning is passed over; lines end in LF or CR LF.
 */
final class Lines implements Closeable {

    /** The longest line in bytes. */
    static final int MAX_BYTES = 1 << 20;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean tooLong;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        if (position == limit && !fill()) {
            return false;
        }
        do {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(end);
            boolean ended = end < limit;
            position = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        } while (fill());
        number++;
        return true;
    }

    /** Numbers the line, from 1. */
    long number() {
        return number;
    }

    /**
     * Gives the text of the line.
     *
     * @throws RowProblem if it is too long or not UTF-8
     */
    String text() {
        if (tooLong) {
            throw new RowProblem("the line is longer than " + MAX_BYTES + " bytes");
        }
        int start = number == 1 && length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length)
                ? MARK.length
                : 0;
        int end = length > start && line[length - 1] == '\r' ? length - 1 : length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, start, end - start))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new RowProblem("the line holds bytes that are not UTF-8");
        }
    }

    private void append(int end) {
        int count = end - position;
        if (tooLong || length + count > MAX_BYTES) {
            tooLong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
