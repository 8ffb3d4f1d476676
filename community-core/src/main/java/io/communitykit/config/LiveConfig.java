package io.communitykit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The configuration (or the engine compiled from it) that a running host uses now, swapped as a whole. Thread-safe; no
 * call blocks. A reader sees either the old or the new one, and keeps what it got for as long as it works with it.
 *
 * <p>The last 16 that were replaced are kept for {@link #rollback()}.
 *
 * @param <C> the configuration, immutable
 */
public final class LiveConfig<C> {

    private static final int KEPT = 16;

    /** The configurations in use so far, the current one last; replaced as a whole. */
    private final AtomicReference<List<C>> published;

    private LiveConfig(C first) {
        this.published = new AtomicReference<>(List.of(first));
    }

    /**
     * Starts with a configuration.
     *
     * @param first what is current until something is published
     * @param <C> the configuration
     * @return the holder
     */
    public static <C> LiveConfig<C> of(C first) {
        return new LiveConfig<>(first);
    }

    /**
     * Returns the configuration in use.
     *
     * @return what was published last and not rolled back
     */
    public C current() {
        List<C> all = Objects.requireNonNull(published.get());
        return all.get(all.size() - 1);
    }

    /**
     * Puts a configuration to use at once.
     *
     * @param next the configuration
     */
    public void publish(C next) {
        published.updateAndGet(all -> {
            List<C> more = new ArrayList<>(all.subList(Math.max(0, all.size() - KEPT), all.size()));
            more.add(next);
            return List.copyOf(more);
        });
    }

    /**
     * Takes back the last {@link #publish}.
     *
     * @return the configuration in use again; empty, and nothing changes, if there is none to go back to
     */
    public Optional<C> rollback() {
        List<C> before =
                published.getAndUpdate(all -> all.size() == 1 ? all : List.copyOf(all.subList(0, all.size() - 1)));
        return before.size() == 1 ? Optional.empty() : Optional.of(before.get(before.size() - 2));
    }
}
