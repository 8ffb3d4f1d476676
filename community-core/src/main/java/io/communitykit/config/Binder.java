package io.communitykit.config;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes values of nodes. A problem does not end the work: what cannot be read is replaced by a stand-in, so that one
 * run finds everything.
 */
final class Binder {

    private final RecordBinder records;
    private final UnionBinder unions;
    private final BinderParts parts;
    private final ProblemWriter writer;
    private final Findings findings;

    Binder(BinderParts parts, ProblemWriter writer, Findings findings) {
        this.records = new RecordBinder(this, parts, writer, findings);
        this.unions = new UnionBinder(records, parts, writer, findings);
        this.parts = parts;
        this.writer = writer;
        this.findings = findings;
    }

    /** Makes the value of a spot, or a stand-in; {@link StandIns#NONE} if neither can be made. */
    Object bind(Spot spot, Type type, boolean takesSingleValue) {
        Class<?> raw = Shapes.raw(type);
        Optional<Scalar> scalar = Scalars.of(raw);
        if (scalar.isPresent()) {
            return scalar(spot, scalar.get());
        }
        if (raw == Optional.class) {
            Object value = bind(spot, Shapes.argument(type, 0), takesSingleValue);
            return StandIns.isNone(value) ? Optional.empty() : Optional.of(value);
        }
        if (raw == List.class) {
            return Collections.unmodifiableList(items(spot, type, takesSingleValue, false));
        }
        if (raw == Set.class) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(items(spot, type, takesSingleValue, true)));
        }
        if (raw == Map.class) {
            return map(spot, type);
        }
        if (raw.isRecord()) {
            return records.bind(spot, raw);
        }
        if (parts.shapes().isUnionOfSingleValues(raw)) {
            return unions.bindSingleValue(spot, raw);
        }
        if (Shapes.isUnion(raw)) {
            return unions.bind(spot, raw);
        }
        throw new IllegalArgumentException("type " + raw.getName() + " cannot be part of a configuration");
    }

    private Object scalar(Spot spot, Scalar type) {
        Messages messages = writer.messages();
        if (!(spot.node() instanceof Node.Scalar written) || written.kind() == Node.Kind.NOTHING) {
            wrong(spot, ProblemKind.WRONG_TYPE, type.expectation(messages), Optional.empty());
            return type.standIn();
        }
        Optional<Object> value = type.read(written.text());
        if (!type.accepts(written.kind())) {
            boolean quotes = type.kind() == Node.Kind.TEXT && value.isPresent();
            String expected = quotes ? messages.text("expected.quotes") : type.expectation(messages);
            wrong(spot, ProblemKind.WRONG_TYPE, expected, Optional.empty());
            return quotes ? value.get() : type.standIn();
        }
        if (value.isEmpty()) {
            Optional<String> meant =
                    Suggestion.nearest(written.text(), type.known().get());
            wrong(spot, ProblemKind.BAD_VALUE, type.bounds(messages), meant);
        }
        return value.orElse(type.standIn());
    }

    private List<Object> items(Spot spot, Type type, boolean takesSingleValue, boolean distinct) {
        Type itemType = Shapes.argument(type, 0);
        List<Object> values = new ArrayList<>();
        Set<Object> seen = new LinkedHashSet<>();
        if (!(spot.node() instanceof Node.Sequence list)) {
            if (takesSingleValue) {
                add(values, bind(spot, itemType, false), spot);
            } else {
                wrong(spot, ProblemKind.WRONG_TYPE, writer.messages().text("expected.list"), Optional.empty());
            }
            return values;
        }
        for (int i = 0; i < list.items().size(); i++) {
            Spot item = spot.item(i, list.items().get(i));
            Object value = bind(item, itemType, false);
            if (distinct && !seen.add(value) && !findings.touches(item.path())) {
                wrong(item, ProblemKind.DUPLICATE, writer.messages().text("expected.distinct"), Optional.empty());
            }
            add(values, value, spot);
        }
        return values;
    }

    /** A list that lacks one of its items counts them wrongly from there on. */
    private void add(List<Object> values, Object value, Spot list) {
        if (StandIns.isNone(value)) {
            findings.distrust(list.path());
        } else {
            values.add(value);
        }
    }

    private Map<Object, Object> map(Spot spot, Type type) {
        Map<Object, Object> values = new LinkedHashMap<>();
        if (!(spot.node() instanceof Node.Mapping object)) {
            wrong(spot, ProblemKind.WRONG_TYPE, writer.messages().text("expected.object"), Optional.empty());
            return values;
        }
        Map<Object, Integer> lines = new LinkedHashMap<>();
        object.entries().forEach((name, entry) -> {
            Spot value = spot.entry(name, entry);
            Object key = key(spot.path(), value, name, Shapes.argument(type, 0));
            Object bound = bind(value, Shapes.argument(type, 1), false);
            if (StandIns.isNone(key) || StandIns.isNone(bound)) {
                findings.distrust(spot.path());
                return;
            }
            Integer first = lines.putIfAbsent(key, entry.at().line());
            if (first != null) {
                findings.add(value.path(), writer.duplicateKey(value, first));
            }
            values.putIfAbsent(key, bound);
        });
        return Collections.unmodifiableMap(values);
    }

    /** A key is read as if it were a text; what is wrong with it is told as a problem of the key. */
    private Object key(KeyPath map, Spot entry, String name, Type type) {
        Node written = new Node.Scalar(entry.at(), Node.Kind.TEXT, name);
        Findings ofKey = new Findings();
        Object key = new Binder(parts, writer, ofKey).bind(new Spot(entry.path(), entry.at(), written), type, false);
        for (Problem problem : ofKey.inOrder()) {
            boolean told = problem.expected().isEmpty();
            Problem ofEntry = writer.badKey(map, entry, name, problem.expected(), problem.suggestion());
            findings.add(entry.path(), told ? problem : ofEntry);
        }
        return ofKey.isEmpty() ? key : StandIns.NONE;
    }

    private void wrong(Spot spot, ProblemKind kind, String expected, Optional<String> suggestion) {
        findings.add(spot.path(), writer.wrong(spot, kind, expected, suggestion));
    }
}
