package io.communitykit.examples.replay;

/** Starts the command line program. */
public final class Replay {

    private Replay() {}

    /**
     * Runs the program and exits with its code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(0);
    }
}
