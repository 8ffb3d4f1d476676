package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something else than the whole submission that a condition may be asked about. */
sealed interface View {

    /** The key of the condition that asks. */
    String key();

    /** Makes the reading of it; nothing if the host does not give it. */
    Optional<Reading> of(Reading reading);

    /** What is answered. */
    record Parent() implements View {

        @Override
        public String key() {
            return "parent";
        }

        @Override
        public Optional<Reading> of(Reading reading) {
            return Optional.ofNullable(reading.submission().surroundings().parent())
                    .map(reading::of);
        }
    }

    /** What began the thread. */
    record Origin() implements View {

        @Override
        public String key() {
            return "thread";
        }

        @Override
        public Optional<Reading> of(Reading reading) {
            return Optional.ofNullable(reading.submission().surroundings().thread())
                    .map(reading::of);
        }
    }

    /** Some parts, with or without lines that quote somebody. Offsets stay those of the original. */
    record Parts(List<String> names, boolean quotes) implements View {

        @Override
        public String key() {
            return "in";
        }

        @Override
        public Optional<Reading> of(Reading reading) {
            Map<String, String> texts = new LinkedHashMap<>();
            int passedOver = 0;
            for (Map.Entry<String, String> part : reading.parts().entrySet()) {
                if (names.isEmpty() || names.contains(part.getKey())) {
                    Blanked text = quotes ? new Blanked(part.getValue(), 0) : Blanked.of(part.getValue());
                    passedOver += text.count();
                    texts.put(part.getKey(), text.text());
                }
            }
            return Optional.of(reading.of(texts, passedOver));
        }
    }

    /** A text with blanks over lines that begin with {@code >}, and how many of them. */
    record Blanked(String text, int count) {

        static Blanked of(String text) {
            StringBuilder blanked = new StringBuilder(text);
            int count = 0;
            boolean begin = true;
            boolean quote = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                quote = begin ? c == '>' : quote;
                begin = c == '\n' || c == '\r';
                if (quote && !begin) {
                    blanked.setCharAt(i, ' ');
                    count++;
                }
            }
            return new Blanked(blanked.toString(), count);
        }
    }

    /** Asks a condition about a view. */
    record ViewCheck(View view, Check check) implements Check {

        @Override
        public Truth test(Reading reading) {
            Optional<Reading> seen = reading.view(view);
            return seen.isPresent() ? check.test(seen.get()) : Truth.UNKNOWN;
        }

        @Override
        public Trace explain(Reading reading) {
            Optional<Reading> seen = reading.view(view);
            if (seen.isEmpty()) {
                return Trace.compared(view.key(), Truth.UNKNOWN, "", "");
            }
            Trace trace = check.explain(seen.get());
            Trace shown = view instanceof Parts
                    ? trace
                    : seen.get().isKept() ? trace.within(view.key()) : trace.withoutText();
            return Trace.group(view.key(), trace.value(), "", List.of(shown));
        }
    }
}
