package io.communitykit.examples.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens the bundled sample, in a folder of classes as in a jar: a small community of photographers, all made up. */
final class Sample implements Closeable {

    private static final String POSTS = "/sample/Posts.xml";

    private final Path folder;
    private final @Nullable FileSystem jar;

    private Sample(Path folder, @Nullable FileSystem jar) {
        this.folder = folder;
        this.jar = jar;
    }

    static Sample open() {
        URL posts = Objects.requireNonNull(Sample.class.getResource(POSTS), "the sample is not on the class path");
        try {
            URI uri = posts.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return new Sample(Objects.requireNonNull(Path.of(uri).getParent()), null);
            }
            FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
            return new Sample(Objects.requireNonNull(jar.getPath(POSTS).getParent()), jar);
        } catch (URISyntaxException | IOException broken) {
            throw new UncheckedIOException(new IOException("the sample cannot be opened", broken));
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
