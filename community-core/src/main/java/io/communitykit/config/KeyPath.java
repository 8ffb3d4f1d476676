package io.communitykit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way from a document's root to one of its values, a step per key or list index: {@code rules[1].when}. */
record KeyPath(List<Step> steps) {

    static final KeyPath ROOT = new KeyPath(List.of());

    private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}_$][\\p{L}\\p{M}\\p{N}_$-]*");
    private static final Pattern STEP =
            Pattern.compile("\\[(?<index>\\d{1,9})]|\\['(?<quoted>(?:[^'\\\\]|\\\\.)*)']|\\.?(?<key>[^.\\[\\]]+)");

    sealed interface Step {}

    record Key(String name) implements Step {}

    record Index(int position) implements Step {}

    KeyPath {
        steps = List.copyOf(steps);
    }

    /** Reads a path as {@link #toString()} writes it; the empty text is the root. */
    static KeyPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!step.find(end) || step.start() != end) {
                throw new IllegalArgumentException(
                        "path was '" + text + "' but it must be of the form rules[1].when.list");
            }
            end = step.end();
            steps.add(stepOf(step));
        }
        return new KeyPath(steps);
    }

    private static Step stepOf(Matcher step) {
        if (step.group("index") != null) {
            return new Index(Integer.parseInt(step.group("index")));
        }
        if (step.group("quoted") != null) {
            return new Key(step.group("quoted").replaceAll("\\\\(.)", "$1"));
        }
        return new Key(step.group("key"));
    }

    KeyPath key(String name) {
        return then(new Key(name));
    }

    KeyPath index(int position) {
        return then(new Index(position));
    }

    KeyPath then(KeyPath further) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(further.steps);
        return new KeyPath(all);
    }

    private KeyPath then(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new KeyPath(all);
    }

    /** Returns this path and all that lead to it, the root last. */
    List<KeyPath> toRoot() {
        List<KeyPath> paths = new ArrayList<>();
        for (int length = steps.size(); length >= 0; length--) {
            paths.add(new KeyPath(steps.subList(0, length)));
        }
        return paths;
    }

    /** Returns what follows after a path that leads to this one. */
    KeyPath after(KeyPath start) {
        return new KeyPath(steps.subList(start.steps.size(), steps.size()));
    }

    boolean isRoot() {
        return steps.isEmpty();
    }

    /** Tells whether the other path is this one or goes on from it. */
    boolean leadsTo(KeyPath other) {
        return steps.size() <= other.steps.size() && steps.equals(other.steps.subList(0, steps.size()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Index index) {
                text.append('[').append(index.position()).append(']');
            } else if (step instanceof Key key) {
                append(text, key.name());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String key) {
        if (PLAIN_KEY.matcher(key).matches()) {
            text.append(text.isEmpty() ? "" : ".").append(key);
        } else {
            String quoted = key.replace("\\", "\\\\").replace("'", "\\'");
            text.append("['").append(Printable.of(quoted)).append("']");
        }
    }
}
