package io.communitykit.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes decisions for moderators: verdict, rules, every condition, and what would have changed it. Immutable and
 * thread-safe. Holds no text of the member, as the decision does not.
 */
public final class Explanation {

    private static final String INDENT = "  ";

    private final Texts texts;

    private Explanation(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes in a language.
     *
     * @param reader the language of the reader; English where the library does not speak it
     * @return the writer
     */
    public static Explanation in(Locale reader) {
        return new Explanation(Texts.in(reader));
    }

    /**
     * Writes a decision.
     *
     * @param decision the decision
     * @return a few lines, separated by {@code \n}
     */
    public String of(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "decision",
                "subject",
                decision.key(),
                "verdict",
                verdict(decision),
                "policy",
                decision.policy().id(),
                "version",
                decision.policy().version()));
        decision.findings().forEach(finding -> rule("fired", finding, lines));
        decision.undecided().forEach(finding -> rule("undecided", finding, lines));
        decision.pivots().forEach(pivot -> lines.add(line("pivot", "rule", pivot.rule(), "condition", pivot.path())));
        return String.join("\n", lines);
    }

    private String verdict(Decision decision) {
        String name = decision.verdict().name().toLowerCase(Locale.ROOT);
        return texts.find("verdict." + name).orElse(name);
    }

    private void rule(String key, Finding finding, List<String> lines) {
        lines.add(line(key, "rule", finding.rule()));
        condition(finding.trace(), INDENT, lines);
    }

    private void condition(Trace trace, String indent, List<String> lines) {
        String value = texts.fill("value." + trace.value().name().toLowerCase(Locale.ROOT), Map.of());
        String key = texts.find("condition." + trace.condition()).isPresent() ? trace.condition() : "custom";
        String found = trace.found().isEmpty() ? texts.fill("unknown", Map.of()) : trace.found();
        String places = trace.evidence().isEmpty()
                ? ""
                : line(
                        "places",
                        "places",
                        trace.evidence().stream().map(Explanation::place).collect(Collectors.joining(", ")));
        lines.add(indent
                + line(
                        "condition." + key,
                        "name",
                        trace.condition(),
                        "value",
                        value,
                        "wanted",
                        trace.wanted(),
                        "found",
                        found)
                + places);
        trace.parts().forEach(part -> condition(part, indent + INDENT, lines));
    }

    private static String place(Evidence evidence) {
        String what = evidence.term() == null ? "" : " '" + evidence.term() + "'";
        return evidence.part() + "[" + evidence.start() + "," + evidence.end() + ")" + what;
    }

    private String line(String key, Object... values) {
        Map<String, Object> named = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i].toString(), values[i + 1]);
        }
        return texts.fill(key, named);
    }
}
