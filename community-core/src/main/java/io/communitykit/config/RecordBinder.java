package io.communitykit.config;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of objects: finds the value of each component, checks it against its constraints, calls the
 * constructor.
 */
final class RecordBinder {

    private final Binder binder;
    private final BinderParts parts;
    private final ProblemWriter writer;
    private final Findings findings;

    RecordBinder(Binder binder, BinderParts parts, ProblemWriter writer, Findings findings) {
        this.binder = binder;
        this.parts = parts;
        this.writer = writer;
        this.findings = findings;
    }

    Object bind(Spot spot, Class<?> type) {
        RecordShape shape = parts.shapes().record(type);
        if (shape.isTransparent()) {
            Component only = shape.components().get(0);
            return make(shape, spot, List.of(spot), new @Nullable Object[] {value(shape, only, spot)});
        }
        if (!(spot.node() instanceof Node.Mapping object)) {
            String expected = writer.messages().text("expected.object");
            findings.add(spot.path(), writer.wrong(spot, ProblemKind.WRONG_TYPE, expected, Optional.empty()));
            return parts.standIns().of(type);
        }
        Map<String, Spot> entries = entries(shape, spot, object);
        List<Spot> spots = new ArrayList<>();
        @Nullable Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            Spot entry = entries.get(component.key());
            spots.add(entry == null ? spot.follow(KeyPath.ROOT.key(component.key())) : entry);
            values[i] = value(shape, component, spots.get(i));
        }
        return make(shape, spot, spots, values);
    }

    /** Finds the entry of each component; one whose key is misspelt counts as what it was probably meant to be. */
    private Map<String, Spot> entries(RecordShape shape, Spot spot, Node.Mapping object) {
        List<String> keys = shape.keys();
        Map<String, Spot> entries = new LinkedHashMap<>();
        Map<String, Spot> unknown = new LinkedHashMap<>();
        object.entries()
                .forEach((key, entry) -> (keys.contains(key) ? entries : unknown).put(key, spot.entry(key, entry)));
        unknown.forEach((key, entry) -> {
            List<String> absent =
                    keys.stream().filter(known -> !entries.containsKey(known)).toList();
            Optional<String> meant = Suggestion.nearest(key, absent);
            Optional<String> suggestion = meant.or(() -> Suggestion.nearest(key, keys));
            findings.note(writer.unknownKey(entry, keys, suggestion));
            if (meant.isPresent()) {
                entries.put(meant.get(), entry);
                findings.misspelt(spot.path().key(meant.get()), entry.path());
            }
        });
        return entries;
    }

    private @Nullable Object value(RecordShape shape, Component component, Spot spot) {
        boolean empty = spot.node() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING;
        boolean absent = spot.node() == null || (empty && component.optional());
        if (absent && !component.optional()) {
            findings.add(spot.path(), writer.missing(spot, expectation(component.type())));
            return parts.standIns().of(component.type());
        }
        Object value = absent
                ? StandIns.absent(component.type())
                : binder.bind(spot, component.type(), component.takesSingleValue());
        if (value != null && !StandIns.isNone(value)) {
            check(shape, component, value, spot);
        }
        return value;
    }

    private void check(RecordShape shape, Component component, Object value, Spot spot) {
        for (Constraints.Violation violation :
                parts.constraints().check(shape.type(), component.name(), value, writer.messages())) {
            KeyPath path = spot.path().then(violation.path());
            if (findings.covers(path)) {
                continue;
            }
            Spot place = spot.follow(violation.path());
            Problem problem = place.node() == null
                    ? writer.missing(place, violation.expected())
                    : writer.wrong(place, ProblemKind.CONSTRAINT, violation.expected(), Optional.empty());
            findings.add(path, problem);
        }
    }

    private Object make(RecordShape shape, Spot spot, List<Spot> spots, @Nullable Object[] values) {
        try {
            if (!Arrays.asList(values).contains(StandIns.NONE)) {
                return shape.make(values);
            }
        } catch (RecordShape.RefusedException refused) {
            if (!findings.touches(spot.path())) {
                findings.add(spot.path(), writer.refused(spot, String.valueOf(refused.getMessage())));
            }
        }
        return secondTry(shape, spot, spots, values);
    }

    /** The record may have refused what was already complained about: so everything of that is replaced. */
    private Object secondTry(RecordShape shape, Spot spot, List<Spot> spots, @Nullable Object[] values) {
        @Nullable Object[] replaced = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (StandIns.isNone(values[i]) || findings.touches(spots.get(i).path())) {
                Type type = shape.components().get(i).type();
                replaced[i] = parts.standIns().of(type);
            }
        }
        findings.distrust(spot.path());
        try {
            return Arrays.asList(replaced).contains(StandIns.NONE) ? StandIns.NONE : shape.make(replaced);
        } catch (RecordShape.RefusedException refused) {
            return parts.standIns().of(shape.type());
        }
    }

    private String expectation(Type type) {
        Class<?> raw = Shapes.raw(type);
        Messages messages = writer.messages();
        Optional<Scalar> scalar = Scalars.of(raw);
        if (scalar.isPresent()) {
            return scalar.get().expectation(messages);
        }
        if (parts.shapes().isUnionOfSingleValues(raw)) {
            return messages.text("expected.single-value");
        }
        if (Shapes.isUnion(raw)) {
            return UnionBinder.expectation(parts.shapes().union(raw), parts.extensions(), messages);
        }
        RecordShape shape = raw.isRecord() ? parts.shapes().record(raw) : null;
        return shape != null && shape.isTransparent()
                ? expectation(shape.components().get(0).type())
                : messages.text("expected.object");
    }
}
