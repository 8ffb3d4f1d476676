package io.communitykit.config;

import java.util.List;
import java.util.Optional;

/** Runs the checks of all {@link SelfChecking} records of a configuration. */
final class SelfChecks {

    private final Shapes shapes;
    private final Messages messages;

    private SelfChecks(Shapes shapes, Messages messages) {
        this.shapes = shapes;
        this.messages = messages;
    }

    /** Checks a configuration that has no source: its problems are named after its type. */
    static List<Problem> problemsOf(Record configuration, Messages messages) {
        ProblemWriter writer = new ProblemWriter(configuration.getClass().getSimpleName(), SourceText.EMPTY, messages);
        Findings findings = new Findings();
        Spot nowhere = new Spot(KeyPath.ROOT, Place.NOWHERE, null);
        new SelfChecks(new Shapes(), messages).run(configuration, new Placing(nowhere, writer, findings));
        return findings.inOrder();
    }

    /**
     * Checks a configuration that was read. Where something was wrong with it already, what has to do with that is not
     * told: it may come from a stand-in.
     */
    static void run(Record configuration, Spot root, Shapes shapes, ProblemWriter writer, Findings findings) {
        boolean sound = findings.isEmpty();
        try {
            new SelfChecks(shapes, writer.messages()).run(configuration, new Placing(root, writer, findings));
        } catch (RuntimeException failed) {
            if (sound) {
                throw failed;
            }
        }
    }

    private void run(Record configuration, ConfigCheck.Sink sink) {
        new Traversal(shapes, new Traversal.Visitor() {
                    @Override
                    public void visit(KeyPath path, Record record, List<Record> enclosing) {
                        if (record instanceof SelfChecking self) {
                            self.check(new ConfigCheck(path, record, enclosing, messages, sink));
                        }
                    }

                    @Override
                    public void tooDeep(KeyPath path) {
                        sink.tooDeep(path);
                    }
                })
                .start(configuration);
    }

    /** Places what is reported, and leaves out what has to do with an earlier problem of another sort. */
    private static final class Placing implements ConfigCheck.Sink {

        private final Spot root;
        private final ProblemWriter writer;
        private final Findings findings;
        private final Findings earlier;

        Placing(Spot root, ProblemWriter writer, Findings findings) {
            this.root = root;
            this.writer = writer;
            this.findings = findings;
            this.earlier = findings.snapshot();
        }

        @Override
        public void wrong(KeyPath path, ProblemKind kind, Object value, String expected, Optional<String> suggestion) {
            KeyPath written = earlier.asWritten(path);
            if (!earlier.touches(written)) {
                findings.add(written, writer.wrong(root.follow(written), kind, value, expected, suggestion));
            }
        }

        @Override
        public void tooDeep(KeyPath path) {
            findings.add(path, writer.tooDeep(path));
        }

        @Override
        public void missing(KeyPath path, String expected) {
            KeyPath written = earlier.asWritten(path);
            if (!earlier.touches(written)) {
                findings.add(written, writer.missing(root.follow(written), expected));
            }
        }
    }
}
