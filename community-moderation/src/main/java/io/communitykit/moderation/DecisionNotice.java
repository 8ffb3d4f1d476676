package io.communitykit.moderation;

import io.communitykit.charter.Charter;
import io.communitykit.moderation.policy.ClauseRef;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.notice.Notice;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Knows how a decision is told to its author. */
final class DecisionNotice {

    private DecisionNotice() {}

    static Optional<Notice> of(Decision decision, Optional<Charter> charter) {
        if (decision.verdict() == Verdict.ALLOW) {
            return Optional.empty();
        }
        Map<String, String> texts = new TreeMap<>();
        decision.reason().forEach((tag, reason) -> {
            StringBuilder text = new StringBuilder(reason);
            for (ClauseRef clause : decision.clauses()) {
                text.append('\n').append(quoted(clause, charter, Locale.forLanguageTag(tag)));
            }
            texts.put(tag, text.toString());
        });
        return Optional.of(new Notice(
                "notice-" + Digest.of(decision.key().toString()),
                decision.author(),
                DecisionActivity.type(decision.verdict())
                        .map(type -> type.toString().replace("content.", "moderation."))
                        .orElseThrow(),
                decision.subject(),
                texts,
                decision.at(),
                null));
    }

    private static String quoted(ClauseRef clause, Optional<Charter> charter, Locale reader) {
        Optional<String> words = charter.filter(
                        known -> clause.charter() == null || known.number().equals(clause.charter()))
                .flatMap(known -> known.clauses().stream()
                        .filter(one -> one.number().equals(clause.number()))
                        .findFirst())
                .flatMap(one -> one.text().find(reader).or(() -> one.text().find(Locale.ENGLISH)));
        Map<String, Object> values = new TreeMap<>(Map.of("clause", clause.number()));
        values.put("text", words.orElse(""));
        return Texts.in(reader).fill(words.isPresent() ? "clause.quoted" : "clause", values);
    }
}
