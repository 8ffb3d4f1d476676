package io.communitykit.moderation;

import java.util.Map;
import java.util.TreeMap;

/** Fills in what texts of a policy leave open. Immutable. */
final class Placeholders {

    private final Map<String, String> values;

    private Placeholders(Map<String, String> values) {
        this.values = values;
    }

    /** What may be said about a finding without a word of the member. */
    static Placeholders of(Submission submission, PolicyRef policy, Finding finding) {
        Map<String, String> values = new TreeMap<>();
        values.put("rule", finding.rule());
        values.put("policy", policy.id());
        values.put("version", policy.version());
        values.put("kind", submission.subject().kind());
        if (finding.clause() != null) {
            values.put("clause", finding.clause().number());
        }
        if (submission.group() != null) {
            values.put("group", submission.group().value());
        }
        if (submission.channel() != null) {
            values.put("channel", submission.channel());
        }
        int number = 0;
        for (Evidence evidence : finding.evidence()) {
            String term = evidence.term();
            if (term != null) {
                values.putIfAbsent(number == 0 ? "match" : "match-" + (number + 1), term);
                number++;
            }
        }
        return new Placeholders(values);
    }

    /** Fills in one text, in one pass; what is not known stays as it is, for the host. */
    String fill(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            String value = close < 0 ? null : values.get(text.substring(open + 1, close));
            if (value != null) {
                filled.append(text, done, open).append(value);
                done = close + 1;
            }
        }
        return filled.append(text, done, text.length()).toString();
    }

    Map<String, String> fill(Map<String, String> texts) {
        Map<String, String> filled = new TreeMap<>();
        texts.forEach((tag, text) -> filled.put(tag, fill(text)));
        return filled;
    }
}
