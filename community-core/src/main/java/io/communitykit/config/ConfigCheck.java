package io.communitykit.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes what a {@link SelfChecking} record reports. Paths are relative to the record and written as problems show them:
 * {@code rules[1].when.words.list}; a branch of a union is a step of its own. Confined to one thread.
 *
 * <p>What is expected is a phrase to be read after "it must be". In braces it is the key of a text in the bundle
 * {@code Problems} of the record's package or of a package above it in the same module, so that it is told in the
 * reader's language: {@code {badge.unreachable}}.
 */
public final class ConfigCheck {

    /** Takes what was reported, with the path from the root. */
    interface Sink {

        void wrong(KeyPath path, ProblemKind kind, Object value, String expected, Optional<String> suggestion);

        void missing(KeyPath path, String expected);

        void tooDeep(KeyPath path);
    }

    private final KeyPath at;
    private final Record record;
    private final List<Record> enclosing;
    private final Messages messages;
    private final Sink sink;

    ConfigCheck(KeyPath at, Record record, List<Record> enclosing, Messages messages, Sink sink) {
        this.at = at;
        this.record = record;
        this.enclosing = enclosing;
        this.messages = messages;
        this.sink = sink;
    }

    /**
     * Runs the checks of a configuration that was built in Java, without any other jar: those of the record and of all
     * records within that are {@link SelfChecking}. Constraint annotations are not looked at; a reader does that, see
     * {@link ConfigReader#problemsOf}.
     *
     * @param configuration the configuration
     * @return what is wrong, without places and in English; empty if nothing is
     */
    public static List<Problem> problemsOf(Record configuration) {
        return SelfChecks.problemsOf(configuration, new Messages(Locale.ENGLISH));
    }

    /**
     * Returns a configuration that its own checks find sound. An engine calls it when it is compiled.
     *
     * @param configuration the configuration
     * @param <T> its type
     * @return the same
     * @throws ConfigException with all that {@link #problemsOf} finds
     */
    public static <T extends Record> T require(T configuration) {
        List<Problem> problems = problemsOf(Objects.requireNonNull(configuration, "configuration"));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return configuration;
    }

    /**
     * Reports a value that must be another.
     *
     * @param path the path to the value; empty for the record itself
     * @param value the value as the configuration says it
     * @param expected what it must be
     * @param parameters names and values, in turn, that replace {@code {name}} in the expectation
     */
    public void reject(String path, Object value, String expected, Object... parameters) {
        sink.wrong(full(path), ProblemKind.CONSTRAINT, value, phrase(expected, parameters), Optional.empty());
    }

    /**
     * Reports a value that is missing although no annotation demands it.
     *
     * @param path the path to the missing value
     * @param expected what it must be
     * @param parameters names and values, in turn, that replace {@code {name}} in the expectation
     */
    public void missing(String path, String expected, Object... parameters) {
        sink.missing(full(path), phrase(expected, parameters));
    }

    /**
     * Reports a name unless it is among the known ones; the one most like it is suggested.
     *
     * @param path the path to the name
     * @param name the name
     * @param known what is defined, in the order in which it is to be shown
     */
    public void dangling(String path, String name, Collection<String> known) {
        if (!known.contains(name)) {
            Optional<String> meant = Suggestion.nearest(name, known);
            sink.wrong(full(path), ProblemKind.DANGLING, name, messages.oneOf(known), meant);
        }
    }

    /**
     * Reports a value that must be given only once.
     *
     * @param path the path to its second occurrence
     * @param value the value
     */
    public void duplicate(String path, Object value) {
        sink.wrong(full(path), ProblemKind.DUPLICATE, value, messages.text("expected.distinct"), Optional.empty());
    }

    /**
     * Finds the record around this one that has a type, the nearest of several: so a condition sees what its policy
     * defines.
     *
     * @param type the type
     * @param <T> the type
     * @return the record; empty if there is none, because this one is checked alone
     */
    public <T extends Record> Optional<T> enclosing(Class<T> type) {
        return enclosing.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private KeyPath full(String path) {
        return at.then(KeyPath.parse(path));
    }

    private String phrase(String expected, Object... parameters) {
        if (parameters.length % 2 != 0) {
            throw new IllegalArgumentException("parameters must be names and values in turn");
        }
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i].toString(), parameters[i + 1]);
        }
        boolean key = expected.startsWith("{") && expected.endsWith("}");
        String template = key
                ? messages.find(record.getClass(), expected.substring(1, expected.length() - 1))
                        .orElse(expected)
                : expected;
        return Messages.fill(template, values);
    }
}
