package io.communitykit.config;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts problems of one source into words. */
final class ProblemWriter {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_PATH = 8;

    private final String source;
    private final SourceText text;
    private final Messages messages;

    ProblemWriter(String source, SourceText text, Messages messages) {
        this.source = source;
        this.text = text;
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    /** The value at the spot is not what it must be. */
    Problem wrong(Spot spot, ProblemKind kind, String expected, Optional<String> suggestion) {
        String sentence = sentence(spot, shown(spot.node(), kind), expected);
        return problem(spot, kind, raw(spot.node()), expected, suggestion, sentence);
    }

    /** The same for a value that is told rather than read. */
    Problem wrong(Spot spot, ProblemKind kind, Object value, String expected, Optional<String> suggestion) {
        if (spot.node() instanceof Node.Scalar) {
            return wrong(spot, kind, expected, suggestion);
        }
        Optional<String> raw =
                Scalars.ofValue(value).map(scalar -> scalar.writing().apply(value));
        String shown = raw.isPresent() ? single(value, raw.get()) : shownMany(kind, value);
        return problem(spot, kind, raw.orElse(null), expected, suggestion, sentence(spot, shown, expected));
    }

    Problem unknownKey(Spot spot, Collection<String> known, Optional<String> suggestion) {
        String expected = messages.oneOf(known);
        String sentence = suggestion.isPresent() ? "problem.unknown-key" : "problem.unknown-key-of";
        return keyed(
                spot,
                ProblemKind.UNKNOWN_KEY,
                expected,
                suggestion,
                messages.text(sentence, "path", subject(spot.path()), "expected", expected));
    }

    /** A map has a key that is none of its type: no such enum constant, no such id. */
    Problem badKey(KeyPath map, Spot spot, String key, String expected, Optional<String> suggestion) {
        return keyed(
                spot,
                ProblemKind.BAD_VALUE,
                expected,
                suggestion,
                messages.text(
                        "problem.bad-key", "path", subject(map), "key", messages.quoted(key), "expected", expected));
    }

    Problem duplicateKey(Spot second, int firstLine) {
        String sentence = messages.text("problem.duplicate-key", "path", subject(second.path()), "line", firstLine);
        return keyed(second, ProblemKind.DUPLICATE, "", Optional.empty(), sentence);
    }

    Problem missing(Spot spot, String expected) {
        String sentence = messages.text("problem.missing", "path", subject(spot.path()), "expected", expected);
        return keyed(spot, ProblemKind.MISSING, expected, Optional.empty(), sentence);
    }

    /** Records are nested too deep; only the beginning of the path is shown. */
    Problem tooDeep(KeyPath path) {
        KeyPath shown =
                new KeyPath(path.steps().subList(0, Math.min(path.steps().size(), LONGEST_PATH)));
        String sentence = messages.text("problem.nested", "path", subject(shown), "limit", ConfigLimits.DEEPEST);
        return plain(ProblemKind.LIMIT, Place.NOWHERE, shown, sentence);
    }

    /** A record, or an extension, does not take what it was given; a reason need not tell the value once more. */
    Problem refused(Spot spot, String reason) {
        String shown = shown(spot.node(), ProblemKind.REFUSED);
        String sentence = messages.text(
                "problem.refused",
                "path",
                subject(spot.path()),
                "value",
                shown,
                "reason",
                Printable.of(withoutValue(withoutValue(reason, shown), raw(spot.node())), LONGEST_REASON));
        return problem(spot, ProblemKind.REFUSED, raw(spot.node()), "", Optional.empty(), sentence);
    }

    private static String withoutValue(String reason, @Nullable String value) {
        String told = " was " + value + " but ";
        int at = reason.indexOf(told);
        return at < 0 ? reason : reason.substring(at + told.length());
    }

    /** Something that the sentence alone describes; the excerpt shows the place. */
    Problem plain(ProblemKind kind, Place at, KeyPath path, String sentence) {
        return new Problem(
                source,
                at.line(),
                at.column(),
                path.toString(),
                kind,
                null,
                "",
                Optional.empty(),
                sentence,
                text.excerpt(at).filter(line -> !line.text().isBlank()));
    }

    private String sentence(Spot spot, String shown, String expected) {
        return messages.text("problem.wrong", "path", subject(spot.path()), "value", shown, "expected", expected);
    }

    /** A problem of a value: the excerpt shows it. */
    private Problem problem(
            Spot spot,
            ProblemKind kind,
            @Nullable String value,
            String expected,
            Optional<String> suggestion,
            String sentence) {
        Optional<Excerpt> excerpt = spot.node() == null
                ? Optional.empty()
                : text.excerpt(spot.node().at());
        return new Problem(
                source,
                spot.at().line(),
                spot.at().column(),
                spot.path().toString(),
                kind,
                value,
                expected,
                suggestion,
                sentence + suggested(suggestion, expected),
                excerpt);
    }

    /** A problem of a key: the place points at the key itself, so there is nothing more to show. */
    private Problem keyed(Spot spot, ProblemKind kind, String expected, Optional<String> suggestion, String sentence) {
        return new Problem(
                source,
                spot.at().line(),
                spot.at().column(),
                spot.path().toString(),
                kind,
                null,
                expected,
                suggestion,
                sentence + suggested(suggestion, expected),
                Optional.empty());
    }

    /** Nothing if the sentence has just said that it must be this name and no other. */
    private String suggested(Optional<String> suggestion, String expected) {
        return suggestion
                .filter(name -> !expected.equals(messages.quoted(name)))
                .map(name -> messages.text("problem.suggestion", "suggestion", Printable.of(name)))
                .orElse("");
    }

    private String subject(KeyPath path) {
        return path.isRoot() ? messages.text("document") : path.toString();
    }

    private static @Nullable String raw(@Nullable Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING ? scalar.text() : null;
    }

    private String shown(@Nullable Node node, ProblemKind kind) {
        if (node instanceof Node.Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> messages.quoted(scalar.text());
                case NOTHING -> messages.text("value.nothing");
                case WHOLE, DECIMAL, TRUTH -> Printable.of(scalar.text());
            };
        }
        if (node instanceof Node.Sequence list) {
            return shownMany(kind, list.items());
        }
        return node instanceof Node.Mapping object ? shownMany(kind, object.entries()) : messages.text("value.nothing");
    }

    private String single(Object value, String raw) {
        return value instanceof Number || value instanceof Boolean ? raw : messages.quoted(raw);
    }

    /** Where the type is right, how many there are may be what is wrong. */
    private String shownMany(ProblemKind kind, Object value) {
        int size = value instanceof Map<?, ?> map ? map.size() : value instanceof Collection<?> all ? all.size() : -1;
        String key = value instanceof Collection<?> ? "value.list" : "value.object";
        if (kind == ProblemKind.WRONG_TYPE || kind == ProblemKind.REFUSED || size < 0) {
            return messages.text(key);
        }
        return messages.text(key + (size == 0 ? ".empty" : ".of"), "count", size);
    }
}
