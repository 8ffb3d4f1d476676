package io.communitykit.config;

import java.util.Optional;

/** Checks the constraints of a record that was built in Java. */
final class BuiltInJava {

    private final BinderParts parts;
    private final ProblemWriter writer;
    private final Findings findings;

    BuiltInJava(BinderParts parts, ProblemWriter writer, Findings findings) {
        this.parts = parts;
        this.writer = writer;
        this.findings = findings;
    }

    void check(Spot spot, Record record) {
        RecordShape shape = parts.shapes().record(record.getClass());
        for (int i = 0; i < shape.components().size(); i++) {
            Component component = shape.components().get(i);
            Object value = shape.get(record, i);
            KeyPath here = shape.isTransparent() ? KeyPath.ROOT : KeyPath.ROOT.key(component.key());
            if (value == null) {
                continue;
            }
            for (Constraints.Violation violation :
                    parts.constraints().check(shape.type(), component.name(), value, writer.messages())) {
                Spot place = spot.follow(here.then(violation.path()));
                Object broken = violation.value();
                findings.add(
                        place.path(),
                        broken == null
                                ? writer.missing(place, violation.expected())
                                : writer.wrong(
                                        place, ProblemKind.CONSTRAINT, broken, violation.expected(), Optional.empty()));
            }
        }
    }
}
