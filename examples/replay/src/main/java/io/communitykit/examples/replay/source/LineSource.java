package io.communitykit.examples.replay.source;

import io.communitykit.activity.Activity;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a history of which each line is one activity; the format says how a line is understood. */
public final class LineSource implements Source {

    /** Understands the lines of one format. */
    public interface Format {

        /**
         * Understands one line.
         *
         * @param line the text of the line, not blank
         * @param number its number, from 1
         * @return what it says
         * @throws RowProblem if it cannot be understood
         */
        Line read(String line, long number);
    }

    /** What a line says. */
    public sealed interface Line {

        /**
         * Holds an activity.
         *
         * @param activity what happened
         * @param text the words that were posted by it; empty if there are none
         */
        record Happened(Activity activity, Optional<PostedText> text) implements Line {}

        /**
         * Is no activity, and rightly so.
         *
         * @param reason why
         */
        record Skipped(String reason) implements Line {}
    }

    private final SourceFile file;
    private final Format format;
    private final Progress progress;

    /**
     * Reads a file.
     *
     * @param file the file, packed or not
     * @param format understands its lines
     * @param progress is told how far the first pass has come
     */
    public LineSource(SourceFile file, Format format, Progress progress) {
        this.file = file;
        this.format = format;
        this.progress = progress;
    }

    @Override
    public void activities(RowCount count, ActivitySink sink) {
        count.begin(file.name());
        pass(progress, lines -> {
            try {
                Line line = understand(lines);
                if (line instanceof Line.Happened happened) {
                    Activity activity = happened.activity();
                    count.received(file.name(), lines.number(), activity.id(), sink.accept(activity));
                } else if (line instanceof Line.Skipped skipped) {
                    count.skipped(file.name(), skipped.reason());
                }
            } catch (RowProblem problem) {
                count.bad(new BadRow(file.name(), lines.number(), String.valueOf(problem.getMessage())));
            }
        });
    }

    @Override
    public void texts(Consumer<PostedText> sink) {
        pass(Progress.NONE, lines -> {
            try {
                if (understand(lines) instanceof Line.Happened happened) {
                    happened.text().ifPresent(sink);
                }
            } catch (RowProblem counted) {
                return;
            }
        });
    }

    @Override
    public long parse() {
        long[] characters = new long[1];
        pass(Progress.NONE, lines -> {
            try {
                characters[0] += lines.text().length();
            } catch (RowProblem counted) {
                return;
            }
        });
        return characters[0];
    }

    @Override
    public long size() {
        return file.size();
    }

    private Line understand(Lines lines) {
        String text = lines.text();
        if (text.isBlank()) {
            return new Line.Skipped("blank line");
        }
        try {
            return format.read(text, lines.number());
        } catch (IllegalArgumentException refused) {
            throw new RowProblem(String.valueOf(refused.getMessage()));
        }
    }

    private void pass(Progress told, Consumer<Lines> each) {
        try (Lines lines = new Lines(file.open(told))) {
            while (lines.next()) {
                each.accept(lines);
            }
        } catch (IOException failure) {
            throw file.unreadable(failure);
        }
    }
}
