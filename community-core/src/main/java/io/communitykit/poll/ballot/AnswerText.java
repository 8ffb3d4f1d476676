package io.communitykit.poll.ballot;

import io.communitykit.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes an answer as text for the log and reads it back: a paper as {@link PaperText} does, {@code delegate|ann}, and
 * one line per part of a split vote, {@code split|2 choice|a}. Keys of options hold no line breaks; those of members
 * might.
 */
final class AnswerText {

    private static final String DELEGATE = "delegate|";
    private static final String SPLIT = "split|";

    private AnswerText() {}

    static String write(Answer answer) {
        if (answer instanceof Answer.Marked marked) {
            return PaperText.write(marked.paper());
        }
        if (answer instanceof Answer.Delegated delegated) {
            return DELEGATE + delegated.to().value().replace("\\", "\\\\").replace("\n", "\\n");
        }
        List<String> parts = new ArrayList<>();
        for (Answer.Part part : ((Answer.Split) answer).parts()) {
            parts.add(part.count() + " " + write(part.answer()));
        }
        return SPLIT + String.join("\n", parts);
    }

    /** Reads what {@link #write} wrote; empty if somebody else wrote it and it is no answer. */
    static Optional<Answer> read(String text) {
        try {
            return text.startsWith(SPLIT) ? Optional.of(split(text.substring(SPLIT.length()))) : whole(text);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<Answer> whole(String text) {
        return text.startsWith(DELEGATE)
                ? Optional.of(new Answer.Delegated(new MemberId(unescaped(text.substring(DELEGATE.length())))))
                : PaperText.read(text).map(Answer.Marked::new);
    }

    private static Answer split(String text) {
        List<Answer.Part> parts = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int blank = line.indexOf(' ');
            if (blank < 1) {
                throw new IllegalArgumentException("part was '" + line + "' but it must be such as '2 choice|a'");
            }
            Answer answer = whole(line.substring(blank + 1))
                    .orElseThrow(() -> new IllegalArgumentException("part was '" + line + "' but it is no answer"));
            parts.add(new Answer.Part(Integer.parseInt(line.substring(0, blank)), answer));
        }
        return new Answer.Split(parts);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
