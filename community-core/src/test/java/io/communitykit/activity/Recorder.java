package io.communitykit.activity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A consumer that notes what it was given, and fails at what it cannot bear. */
final class Recorder implements FeedConsumer {

    final List<List<Long>> calls = new ArrayList<>();
    final Set<String> poison = new LinkedHashSet<>();
    private final String name;
    private final List<String> effects = new ArrayList<>();

    Recorder(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void consume(List<LogEntry> entries) {
        calls.add(entries.stream().map(LogEntry::position).toList());
        for (LogEntry entry : entries) {
            String id = entry.activity().id().value();
            if (poison.contains(id)) {
                throw new IllegalStateException("cannot bear " + id);
            }
            effects.add(id);
        }
    }

    /** Every id that was taken, also by calls that failed later. */
    Stream<String> taken() {
        return effects.stream();
    }
}
