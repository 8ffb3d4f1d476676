package io.communitykit.examples.replay;

import io.communitykit.examples.replay.source.ActivityFormat;
import io.communitykit.examples.replay.source.LineSource;
import io.communitykit.examples.replay.source.MessageFormat;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.ReplayException;
import io.communitykit.examples.replay.source.Source;
import io.communitykit.examples.replay.source.SourceFile;
import io.communitykit.examples.replay.stackexchange.DumpFolder;
import io.communitykit.examples.replay.stackexchange.DumpSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Names what a source may look like, and which bundled configurations fit it. */
enum Format {
    STACK_EXCHANGE("stack-exchange", "stack-exchange-rewards.yaml", "stack-exchange-metrics.yaml"),
    ACTIVITIES("activities", "stack-exchange-rewards.yaml", "stack-exchange-metrics.yaml", ".jsonl", ".ndjson"),
    MESSAGES("messages", "messages-rewards.yaml", "messages-metrics.yaml", ".txt", ".csv", ".tsv");

    private final String label;
    private final String rewards;
    private final String metrics;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    Format(String label, String rewards, String metrics, String... endings) {
        this.label = label;
        this.rewards = rewards;
        this.metrics = metrics;
        this.endings = List.of(endings);
    }

    String rewards() {
        return rewards;
    }

    String metrics() {
        return metrics;
    }

    /** Opens a source; a folder may stand for the only fitting file in it. */
    Source open(Path path, Progress progress) {
        return switch (this) {
            case STACK_EXCHANGE -> new DumpSource(DumpFolder.open(path), progress);
            case ACTIVITIES -> new LineSource(file(path), new ActivityFormat(), progress);
            case MESSAGES -> new LineSource(file(path), new MessageFormat(), progress);
        };
    }

    private SourceFile file(Path path) {
        if (!Files.exists(path)) {
            throw new ReplayException(path + " does not exist but it must be a file of " + label);
        }
        if (!Files.isDirectory(path)) {
            return new SourceFile(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> fitting = files.filter(this::fits).sorted().toList();
            if (fitting.size() != 1) {
                throw new ReplayException(path + " holds " + fitting.size() + " files that end in " + endings
                        + ", packed or not, but a folder of " + label + " must hold exactly one");
            }
            return new SourceFile(fitting.get(0));
        } catch (IOException failure) {
            throw new ReplayException(path + " cannot be listed: " + failure.getMessage(), failure);
        }
    }

    private boolean fits(Path file) {
        String name = file.getFileName().toString();
        String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return endings.stream().anyMatch(unpacked::endsWith);
    }

    static Format of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new ReplayException(
                        "--format was '" + label + "' but it must be one of " + Arrays.toString(values())));
    }

    @Override
    public String toString() {
        return label;
    }
}
