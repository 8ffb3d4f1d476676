package io.communitykit.examples.replay;

import io.communitykit.examples.replay.output.Json;
import io.communitykit.examples.replay.output.OutputFolder;
import io.communitykit.examples.replay.output.Tables;
import io.communitykit.examples.replay.report.ReportPage;
import io.communitykit.examples.replay.run.ReplayRun;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.examples.replay.run.Rules;
import io.communitykit.examples.replay.run.Stopwatch;
import io.communitykit.examples.replay.source.Configs;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.source.Source;
import io.communitykit.examples.replay.stackexchange.DumpFacts;
import io.communitykit.examples.replay.stackexchange.DumpFolder;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.rewards.program.RewardsProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the command line apart and puts the replay together. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        version = "replay 0.1.0-SNAPSHOT",
        sortOptions = false,
        description = {
            "Streams a community's history through moderation, rewards, polls and metrics, and writes what came out:",
            "members.csv, badges.csv, decisions.csv, metrics.json and report.html."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:nothing was written, because a file, a configuration or the command was wrong"})
final class ReplayCommand implements Callable<Integer> {

    /** After so many rounds of a real dump the compiler of the JVM has little left to do. */
    private static final int WARMING = 20;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SOURCE",
            description = "The folder or file to read; without it, the bundled sample: a photography community.")
    private @Nullable Path source;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "stack-exchange",
            description =
                    "stack-exchange: a dump folder; activities: JSON Lines; messages: lines of 'src dst unixTime'."
                            + " Files may be packed (.gz). Default: ${DEFAULT-VALUE}.")
    private String format = "stack-exchange";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "replay-out",
            description = "The folder to write into. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("replay-out");

    @Option(names = "--rewards", paramLabel = "FILE", description = "A rewards program instead of the bundled one.")
    private @Nullable Path rewards;

    @Option(names = "--policy", paramLabel = "FILE", description = "House rules instead of the bundled ones.")
    private @Nullable Path policy;

    @Option(names = "--metrics", paramLabel = "FILE", description = "A metrics model instead of the bundled one.")
    private @Nullable Path metrics;

    @Option(names = "--strict", description = "Stop at the first row that cannot be understood.")
    private boolean strict;

    @Option(names = "--check", description = "Recount a dump first and show whether it agrees with itself.")
    private boolean check;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "1",
            description = "Replay N times and show the median of the seconds; if N is above 1, 20 rounds go before to"
                    + " warm the process up. Default: 1.")
    private int repeat = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OutputFolder folder = OutputFolder.of(out);
        if (repeat < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--repeat was " + repeat + " but it must be at least 1");
        }
        if (source != null) {
            Path name = source.toAbsolutePath().normalize().getFileName();
            run(source, name == null ? source.toString() : name.toString(), folder);
            return CommandLine.ExitCode.OK;
        }
        try (Sample sample = Sample.open()) {
            run(sample.folder(), "the bundled sample", folder);
        }
        return CommandLine.ExitCode.OK;
    }

    private void run(Path path, String title, OutputFolder folder) {
        Format chosen = Format.of(format);
        Rules rules = rules(chosen);
        PrintWriter console = spec.commandLine().getOut();
        if (check && chosen == Format.STACK_EXCHANGE) {
            DumpFacts.check(DumpFolder.open(path)).forEach(fact -> console.println("Fact " + fact));
        }
        List<Stopwatch> measured = new ArrayList<>();
        int warming = repeat == 1 ? 0 : WARMING;
        for (int i = 1; i < warming + repeat; i++) {
            Stopwatch stopwatch = replay(chosen, path, rules).stopwatch();
            if (i > warming) {
                measured.add(stopwatch);
            }
        }
        Replayed replayed = replay(chosen, path, rules);
        measured.add(replayed.stopwatch());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("members.csv", Tables.members(replayed.rewarded()));
        files.put("badges.csv", Tables.badges(replayed.rewarded()));
        files.put("decisions.csv", Tables.decisions(replayed.moderated()));
        files.put("metrics.json", Json.pretty(replayed.metrics().toMap()));
        files.put("report.html", ReportPage.write(replayed, title));
        folder.write(files);
        new Summary(replayed, console).print(measured, out, files.keySet());
    }

    private Replayed replay(Format chosen, Path path, Rules rules) {
        try (ProgressDisplay progress = new ProgressDisplay()) {
            Source opened = chosen.open(path, progress);
            progress.begin(opened.size());
            return ReplayRun.replay(opened, rules, strict ? RowCount.strict() : RowCount.lenient());
        }
    }

    private Rules rules(Format chosen) {
        Configs configs = new Configs();
        String bundledPolicy = source == null ? "photo-club-policy.yaml" : "house-rules.yaml";
        return new Rules(
                rewards == null
                        ? configs.bundled(chosen.rewards(), RewardsProgram.class)
                        : configs.load(rewards, RewardsProgram.class),
                policy == null
                        ? configs.bundled(bundledPolicy, ModerationPolicy.class)
                        : configs.load(policy, ModerationPolicy.class),
                metrics == null
                        ? configs.bundled(chosen.metrics(), MetricsModel.class)
                        : configs.load(metrics, MetricsModel.class));
    }
}
