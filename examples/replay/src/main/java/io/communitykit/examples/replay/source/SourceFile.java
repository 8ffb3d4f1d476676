package io.communitykit.examples.replay.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens a file to read from, unpacking it if its name ends in {@code .gz}.
 *
 * @param path the file
 */
public record SourceFile(Path path) {

    private static final int BUFFER = 1 << 16;

    /**
     * Tells what the file is called in messages.
     *
     * @return its name without the folder
     */
    public String name() {
        return path.getFileName().toString();
    }

    /**
     * Tells how much there is to read.
     *
     * @return bytes as they lie in the file; 0 if that cannot be known
     */
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /**
     * Opens the file.
     *
     * @param progress is told how far reading has come
     * @return the unpacked bytes
     * @throws IOException if it cannot be opened or is not packed as its name says
     */
    public InputStream open(Progress progress) throws IOException {
        InputStream bytes = new Counted(Files.newInputStream(path), progress);
        if (!name().endsWith(".gz")) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes, BUFFER);
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    /**
     * Says in one sentence why the file could not be read.
     *
     * @param failure what went wrong
     * @return the exception to throw
     */
    public ReplayException unreadable(IOException failure) {
        String why;
        if (failure instanceof EOFException) {
            why = "it ends in the middle: it must be a complete " + (name().endsWith(".gz") ? "gzip file" : "file");
        } else if (failure instanceof ZipException) {
            why = "it must be a gzip file, since its name ends in .gz (" + failure.getMessage() + ")";
        } else if (Files.isDirectory(path)) {
            why = "it is a folder but must be a file";
        } else if (!Files.exists(path)) {
            why = "there is no such file";
        } else if (!Files.isReadable(path)) {
            why = "this user may not read it";
        } else {
            why = String.valueOf(failure.getMessage());
        }
        return new ReplayException(path + " cannot be read: " + why, failure);
    }

    /** Tells how many bytes went through. */
    private static final class Counted extends FilterInputStream {

        private final Progress progress;

        Counted(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                progress.read(1);
            }
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                progress.read(count);
            }
            return count;
        }
    }
}
