package io.communitykit.examples.replay;

import io.communitykit.examples.replay.source.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a bar on a terminal, and nothing where output is redirected. */
final class ProgressDisplay implements Progress, AutoCloseable {

    private static final long KIBIBYTE = 1024;

    private @Nullable ProgressBar bar;
    private long open;

    /**
     * From JDK 22 on there is a console even where nobody looks; so the terminal's own variable must be set as well.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        return System.console() != null && System.getenv("TERM") != null;
    }

    /** Begins to show how much of a source was read. */
    void begin(long bytes) {
        if (isTerminal()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(bytes / KIBIBYTE)
                    .setUnit(" KiB", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
    }

    @Override
    public void read(long bytes) {
        open += bytes;
        if (bar != null && open >= KIBIBYTE) {
            bar.stepBy(open / KIBIBYTE);
            open %= KIBIBYTE;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
