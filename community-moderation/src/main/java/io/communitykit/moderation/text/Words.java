package io.communitykit.moderation.text;

import java.util.function.Consumer;

/**
 * Cuts a text into words of letters alone, folded. What is mixed with digits is no word, nor is what an apostrophe ties
 * to the word before it.
 */
final class Words {

    private Words() {}

    static void forEach(String text, Consumer<String> sink) {
        FoldedCursor cursor = new FoldedCursor(FoldTable.of(Fold.STANDARD), text, 0);
        StringBuilder word = new StringBuilder();
        boolean mixed = false;
        int before = ' ';
        boolean afterWord = false;
        while (cursor.next()) {
            int cp = cursor.codePoint();
            if (cursor.kind() <= CharKind.EXTEND) {
                mixed |= Glyphs.isDigit(cp)
                        || (word.length() == 0 && afterWord && (before == '\'' || before == '\u2019'));
                word.appendCodePoint(cp);
            } else {
                afterWord = word.length() > 0;
                tell(word, mixed, sink);
                mixed = false;
            }
            before = cp;
        }
        tell(word, mixed, sink);
    }

    private static void tell(StringBuilder word, boolean mixed, Consumer<String> sink) {
        if (word.length() > 0 && !mixed) {
            sink.accept(word.toString());
        }
        word.setLength(0);
    }
}
