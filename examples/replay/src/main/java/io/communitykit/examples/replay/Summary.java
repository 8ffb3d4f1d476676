package io.communitykit.examples.replay;

import io.communitykit.examples.replay.run.Polled;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.examples.replay.run.Rewarded;
import io.communitykit.examples.replay.run.Stopwatch;
import io.communitykit.examples.replay.run.Stopwatch.Phase;
import io.communitykit.examples.replay.source.BadRow;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.source.RowCount.FileCount;
import io.communitykit.moderation.policy.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Says on the terminal what was read, what came out and how long it took. */
final class Summary {

    private static final double NANOS = 1e9;

    private final Replayed replayed;
    private final PrintWriter out;

    Summary(Replayed replayed, PrintWriter out) {
        this.replayed = replayed;
        this.out = out;
    }

    /**
     * Prints everything.
     *
     * @param measured the rounds of which medians are shown
     * @param folder where the files are
     * @param files their names
     */
    void print(List<Stopwatch> measured, Path folder, Collection<String> files) {
        rows(replayed.rows());
        results();
        seconds(measured);
        out.printf(Locale.ROOT, "Written to %s: %s%n", folder, String.join(", ", files));
        out.flush();
    }

    private void rows(RowCount rows) {
        out.printf(Locale.ROOT, "%-22s %10s %10s %10s %6s%n", "Rows", "read", "taken", "skipped", "bad");
        for (FileCount file : rows.files()) {
            out.printf(
                    Locale.ROOT,
                    "  %-20s %,10d %,10d %,10d %,6d%s%n",
                    file.file(),
                    file.read(),
                    file.taken(),
                    file.read() - file.taken() - file.bad(),
                    file.bad(),
                    file.skipped().entrySet().stream()
                            .map(entry -> String.format(Locale.ROOT, "%s: %,d", entry.getKey(), entry.getValue()))
                            .collect(Collectors.joining(", ", file.skipped().isEmpty() ? "" : "   ", "")));
        }
        rows.notes().forEach(note -> out.printf(Locale.ROOT, "  %s%n", note));
        for (FileCount file : rows.files()) {
            for (BadRow row : file.shown()) {
                out.printf(Locale.ROOT, "  bad row: %s%n", row);
            }
            if (file.bad() > file.shown().size()) {
                out.printf(
                        Locale.ROOT,
                        "  and %,d more bad rows in %s%n",
                        file.bad() - file.shown().size(),
                        file.file());
            }
        }
    }

    private void results() {
        Rewarded rewarded = replayed.rewarded();
        out.printf(Locale.ROOT, "Activities %,d standing, up to %s%n", replayed.activities(), replayed.asOf());
        out.printf(Locale.ROOT, "Members    %,d%n", rewarded.members().size());
        long sum = rewarded.members().stream().mapToLong(Rewarded.Line::points).sum();
        long most = rewarded.members().stream()
                .mapToLong(Rewarded.Line::points)
                .max()
                .orElse(0);
        out.printf(
                Locale.ROOT,
                "Points     %,d of %s in all, %,d at most%n",
                sum,
                rewarded.currency().orElse("nothing"),
                most);
        out.printf(Locale.ROOT, "Badges     %,d%s%n", rewarded.badges().size(), counts(rewarded.byBadge()));
        out.printf(
                Locale.ROOT,
                "Verdicts   %,d texts: %s%n",
                replayed.moderated().judgements().size(),
                replayed.moderated().byVerdict().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> String.format(Locale.ROOT, "%s %,d", name(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining(", ")));
        for (Polled polled : replayed.polled()) {
            out.printf(
                    Locale.ROOT,
                    "Poll       %s: %s (%,d voted)%n",
                    polled.poll().id(),
                    String.join(", ", polled.result().tally().winners()),
                    polled.result().tally().papers());
        }
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", counts.isEmpty() ? "" : ": ", ""));
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private void seconds(List<Stopwatch> measured) {
        out.printf(Locale.ROOT, "Seconds%s%n", measured.size() == 1 ? "" : " (median of " + measured.size() + ")");
        for (Phase phase : Phase.values()) {
            long nanos = median(measured, round -> round.nanos().getOrDefault(phase, 0L));
            out.printf(Locale.ROOT, "  %-34s %8.3f%n", describe(phase), nanos / NANOS);
        }
        out.printf(
                Locale.ROOT, "  %-34s %8.3f%n", "all engines together", median(measured, Stopwatch::engines) / NANOS);
    }

    private static String describe(Phase phase) {
        return switch (phase) {
            case PARSING -> "parsing alone, every value";
            case READING -> "reading, mapping and recording";
            case SORTING -> "selecting what stands, in order";
            case REWARDS -> "rewards";
            case MODERATION -> "moderation";
            case METRICS -> "metrics";
            case POLLS -> "polls";
        };
    }

    private static long median(List<Stopwatch> measured, ToLongFunction<Stopwatch> figure) {
        long[] sorted = measured.stream().mapToLong(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
