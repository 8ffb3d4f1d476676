package io.communitykit.moderation;

import io.communitykit.moderation.policy.Verdict;
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
                verdict(decision.verdict()),
                "policy",
                decision.policy().id(),
                "version",
                decision.policy().version()));
        Verdict proposed = decision.circumstances().proposed();
        if (proposed != null) {
            lines.add(line("proposed", "verdict", verdict(proposed)));
        }
        if (decision.circumstances().restraints().contains(Restraint.BUDGET)) {
            lines.add(line("exhausted"));
        }
        decision.findings().forEach(finding -> rule(finding.restraint() == null ? "fired" : "bounded", finding, lines));
        decision.shadow().forEach(finding -> rule("shadow", finding, lines));
        decision.undecided().forEach(finding -> rule("undecided", finding, lines));
        decision.actions()
                .forEach(planned -> lines.add(line(
                        "action",
                        "rule",
                        planned.rule(),
                        "action",
                        planned.action().key())));
        decision.pivots().forEach(pivot -> lines.add(line("pivot", "rule", pivot.rule(), "condition", pivot.path())));
        return String.join("\n", lines);
    }

    private String verdict(Verdict verdict) {
        String name = verdict.name().toLowerCase(Locale.ROOT);
        return texts.find("verdict." + name).orElse(name);
    }

    private void rule(String key, Finding finding, List<String> lines) {
        Restraint restraint = finding.restraint();
        String why =
                restraint == null ? "" : line("restraint." + restraint.name().toLowerCase(Locale.ROOT));
        lines.add(line(key, "rule", finding.rule(), "restraint", why));
        if (finding.clause() != null) {
            lines.add(line("enforces", "clause", finding.clause().number()));
        }
        condition(finding.trace(), INDENT, lines);
    }

    private void condition(Trace trace, String indent, List<String> lines) {
        String value = texts.fill("value." + trace.value().name().toLowerCase(Locale.ROOT), Map.of());
        String other = trace.wanted().isEmpty() ? "custom" : "compared";
        String key = texts.find("condition." + trace.condition()).isPresent() ? trace.condition() : other;
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
