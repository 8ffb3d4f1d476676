package io.communitykit.moderation;

import io.communitykit.activity.AttributeTest;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import io.communitykit.moderation.policy.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tests facts by name; one that is not known leaves its test unknown, unless the test is whether it is there. */
final class ValueTests {

    private final Map<String, AttributeTest> tests;
    private final String wanted;

    ValueTests(Map<String, AttributeTest> tests) {
        this.tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
        this.wanted = tests.entrySet().stream()
                .map(entry -> written(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    Truth test(Map<String, Value> facts) {
        Truth all = Truth.TRUE;
        for (Map.Entry<String, AttributeTest> entry : tests.entrySet()) {
            all = all.and(test(entry.getKey(), entry.getValue(), facts.get(entry.getKey())));
        }
        return all;
    }

    private static Truth test(String name, AttributeTest test, @Nullable Value value) {
        if (value == null) {
            return test.present() == null ? Truth.UNKNOWN : Truth.of(test.holds(Attributes.none(), name));
        }
        return Truth.of(test.holds(Attributes.none().with(name, value), name));
    }

    Trace explain(String key, Map<String, Value> facts, boolean kept) {
        Map<String, Value> asked = new TreeMap<>();
        tests.keySet().forEach(name -> {
            Value value = facts.get(name);
            if (value != null && kept) {
                asked.put(name, value);
            }
        });
        return Trace.compared(
                key,
                test(facts),
                wanted,
                asked.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static String written(String name, AttributeTest test) {
        List<String> parts = new ArrayList<>();
        add(parts, "= ", test.equalTo());
        add(parts, "in ", test.anyOf().isEmpty() ? null : test.anyOf());
        add(parts, "not in ", test.not().isEmpty() ? null : test.not());
        add(parts, ">= ", test.atLeast());
        add(parts, "<= ", test.atMost());
        add(parts, "< ", test.below());
        add(parts, "present: ", test.present());
        return name + " " + String.join(", ", parts);
    }

    private static void add(List<String> parts, String sign, @Nullable Object bound) {
        if (bound != null) {
            parts.add(sign + Objects.toString(bound));
        }
    }
}
