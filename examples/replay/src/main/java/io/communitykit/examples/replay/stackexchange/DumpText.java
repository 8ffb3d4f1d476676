package io.communitykit.examples.replay.stackexchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as strict UTF-8 for a parser, without the byte order mark. Refuses it if more than a number of characters
 * lie between one {@code <} and the next, so that a single endless row cannot fill the memory; only both ends of a
 * buffer are looked at, so that costs next to nothing. Remembers a failure of the file, because the parser of the JDK
 * takes some of them for the end of the document.
 */
final class DumpText extends FilterReader {

    private static final char MARK = '\uFEFF';

    private final long limit;
    private boolean begun;
    private long since;
    private @Nullable IOException failure;

    DumpText(InputStream in, long limit) {
        super(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            if (!begun && count > 0) {
                begun = true;
                if (buffer[offset] == MARK) {
                    System.arraycopy(buffer, offset + 1, buffer, offset, --count);
                    return count > 0 ? watched(buffer, offset, count) : read(buffer, offset, length);
                }
            }
            return count > 0 ? watched(buffer, offset, count) : count;
        } catch (IOException broken) {
            failure = broken;
            throw broken;
        }
    }

    private int watched(char[] buffer, int offset, int count) throws IOException {
        int end = offset + count;
        int first = offset;
        while (first < end && buffer[first] != '<') {
            first++;
        }
        since += first - offset;
        if (since > limit) {
            throw new IOException("it holds a row of more than " + limit + " characters");
        }
        if (first < end) {
            int last = end - 1;
            while (buffer[last] != '<') {
                last--;
            }
            since = (long) end - 1 - last;
        }
        return count;
    }

    /** Tells what went wrong in reading; empty if nothing did. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}
