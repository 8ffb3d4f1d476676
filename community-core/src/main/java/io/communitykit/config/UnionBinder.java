package io.communitykit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values of unions: of objects with one key, which names the branch or an extension. A name alone stands for
 * the branch with no settings.
 */
final class UnionBinder {

    private final RecordBinder records;
    private final BinderParts parts;
    private final ProblemWriter writer;
    private final Findings findings;

    UnionBinder(RecordBinder records, BinderParts parts, ProblemWriter writer, Findings findings) {
        this.records = records;
        this.parts = parts;
        this.writer = writer;
        this.findings = findings;
    }

    Object bind(Spot spot, Class<?> type) {
        UnionShape union = parts.shapes().union(type);
        List<String> names = names(union, parts.extensions());
        Map.Entry<String, Node.Entry> only = onlyEntry(spot.node(), union);
        if (only == null) {
            bindAll(spot, union, names);
            String expected = expectation(union, parts.extensions(), writer.messages());
            boolean object = spot.node() instanceof Node.Mapping;
            ProblemKind kind = object ? ProblemKind.BAD_VALUE : ProblemKind.WRONG_TYPE;
            Optional<String> meant = spot.node() instanceof Node.Scalar name && !names.contains(name.text())
                    ? Suggestion.nearest(name.text(), names)
                    : Optional.empty();
            findings.add(spot.path(), writer.wrong(spot, kind, expected, meant));
            return parts.standIns().of(type);
        }
        Spot entry = spot.entry(only.getKey(), only.getValue());
        if (names.contains(only.getKey())) {
            return branch(union, only.getKey(), entry);
        }
        Optional<String> meant = Suggestion.nearest(only.getKey(), names);
        findings.note(writer.unknownKey(entry, names, meant));
        if (meant.isEmpty()) {
            findings.distrust(spot.path());
            return parts.standIns().of(type);
        }
        findings.misspelt(spot.path().key(meant.get()), entry.path());
        return branch(union, meant.get(), entry);
    }

    /** What was written tells the branch: the first whose value may be written so; a whole number is its own first. */
    Object bindSingleValue(Spot spot, Class<?> type) {
        if (spot.node() instanceof Node.Scalar written) {
            for (boolean exactly : new boolean[] {true, false}) {
                for (Class<?> branch : parts.shapes().union(type).branches().values()) {
                    Scalar scalar = Scalars.of(branch.getRecordComponents()[0].getType())
                            .orElseThrow();
                    if (exactly ? scalar.kind() == written.kind() : scalar.accepts(written.kind())) {
                        return records.bind(spot, branch);
                    }
                }
            }
        }
        String expected = writer.messages().text("expected.single-value");
        findings.add(spot.path(), writer.wrong(spot, ProblemKind.WRONG_TYPE, expected, Optional.empty()));
        return parts.standIns().of(type);
    }

    private Map.@Nullable Entry<String, Node.Entry> onlyEntry(@Nullable Node node, UnionShape union) {
        if (node instanceof Node.Scalar name && takesSettings(union.branches().get(name.text()))) {
            Node nothing = new Node.Mapping(name.at(), Map.of(), name.weight());
            return Map.entry(name.text(), new Node.Entry(name.at(), nothing));
        }
        return node instanceof Node.Mapping object && object.entries().size() == 1
                ? object.entries().entrySet().iterator().next()
                : null;
    }

    private boolean takesSettings(@Nullable Class<?> branch) {
        return branch != null && !parts.shapes().record(branch).isTransparent();
    }

    /** Where there are several branches, what is wrong within each is told as well. */
    private void bindAll(Spot spot, UnionShape union, List<String> names) {
        if (spot.node() instanceof Node.Mapping object) {
            object.entries().forEach((name, entry) -> {
                if (names.contains(name)) {
                    branch(union, name, spot.entry(name, entry));
                }
            });
        }
    }

    private Object branch(UnionShape union, String name, Spot entry) {
        Class<?> closed = union.branches().get(name);
        return closed == null ? extension(union, name, entry) : records.bind(entry, closed);
    }

    private Object extension(UnionShape union, String name, Spot entry) {
        UnionShape.Open open = union.open().orElseThrow();
        Registered<?> registered = Objects.requireNonNull(parts.extensions().get(name), name);
        Object settings = records.bind(entry, registered.settings());
        if (findings.touches(entry.path())) {
            return parts.standIns().of(union.type());
        }
        Extension<?> extension;
        try {
            extension = registered.compile(settings);
        } catch (RuntimeException refused) {
            String reason = refused.getMessage();
            findings.add(entry.path(), writer.refused(entry, reason == null ? refused.toString() : reason));
            return parts.standIns().of(union.type());
        }
        if (!open.result().isInstance(extension.compiled())) {
            throw new IllegalArgumentException("the compiler of extension '" + name + "' gave a "
                    + extension.compiled().getClass().getName() + " but "
                    + union.type().getName() + " needs a "
                    + open.result().getName());
        }
        return make(parts.shapes().record(open.record()), extension);
    }

    private static Object make(RecordShape shape, Extension<?> extension) {
        try {
            return shape.make(new @Nullable Object[] {extension});
        } catch (RecordShape.RefusedException refused) {
            throw new IllegalStateException(shape.type().getName() + " refuses an extension", refused);
        }
    }

    private static List<String> names(UnionShape union, Map<String, Registered<?>> extensions) {
        List<String> names = new ArrayList<>(union.branches().keySet());
        union.open()
                .ifPresent(open -> extensions.values().stream()
                        .filter(extension -> extension.fits(open.result()))
                        .map(Registered::name)
                        .forEach(name -> {
                            if (names.contains(name)) {
                                throw new IllegalArgumentException(
                                        "extension '" + name + "' has the name of a branch of "
                                                + union.type().getName());
                            }
                            names.add(name);
                        }));
        return names;
    }

    static String expectation(UnionShape union, Map<String, Registered<?>> extensions, Messages messages) {
        return messages.text("expected.union", "names", messages.oneOf(names(union, extensions)));
    }
}
