package io.communitykit.examples.replay;

import io.communitykit.examples.replay.source.ReplayException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts the command line program. */
public final class Replay {

    private Replay() {}

    /**
     * Runs the program and exits with its code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        // JDK 22 to 24 answer a console even where output is redirected, unless told to use this one.
        System.setProperty("jdk.console", "java.base");
        // Hibernate Validator introduces itself on stderr, unless its log goes where this program's goes: nowhere.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the program.
     *
     * @param out takes the summary
     * @param err takes what is wrong
     * @param arguments see {@code --help}
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ReplayCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof ReplayException told) {
                        err.println("replay: " + told.getMessage());
                        err.flush();
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                })
                .execute(arguments);
    }
}
