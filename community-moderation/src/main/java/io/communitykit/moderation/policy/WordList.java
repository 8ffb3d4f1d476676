package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.moderation.text.Evasion;
import io.communitykit.moderation.text.Term;
import io.communitykit.moderation.text.TermMode;
import io.communitykit.moderation.text.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lists terms that rules look for. Immutable.
 *
 * @param mode where a term may stand; between borders of words unless said otherwise
 * @param evasion how far terms are followed into disguise; {@code standard} unless said otherwise
 * @param caseSensitive whether each letter must be a capital where the text has one, and only there; not unless said
 *     otherwise
 * @param wildcards whether {@code *} stands for any letters and digits of a word, and {@code ?} for one of them; they
 *     stand for themselves unless said otherwise
 * @param terms words, or several words with spaces between them
 * @param entries terms of which more is to be said
 * @param patterns regular expressions in the syntax of RE2, to be found as well
 * @param allowed words and phrases inside which no term or pattern is found
 */
public record WordList(
        @JsonProperty(defaultValue = "word") TermMode mode,
        @JsonProperty(defaultValue = "standard") Evasion evasion,
        @JsonProperty(defaultValue = "false") Boolean caseSensitive,
        @JsonProperty(defaultValue = "false") Boolean wildcards,
        List<String> terms,
        List<TermEntry> entries,
        List<String> patterns,
        List<String> allowed)
        implements SelfChecking {

    /** Fills in the defaults. */
    public WordList {
        mode = Objects.requireNonNullElse(mode, TermMode.WORD);
        evasion = Objects.requireNonNullElse(evasion, Evasion.STANDARD);
        caseSensitive = Objects.requireNonNullElse(caseSensitive, false);
        wildcards = Objects.requireNonNullElse(wildcards, false);
        terms = List.copyOf(terms);
        entries = List.copyOf(entries);
        patterns = List.copyOf(patterns);
        allowed = List.copyOf(allowed);
    }

    /**
     * Lists terms without anything more to say about them.
     *
     * @param mode where a term may stand
     * @param evasion how far terms are followed into disguise
     * @param terms the terms
     */
    public WordList(TermMode mode, Evasion evasion, List<String> terms) {
        this(mode, evasion, false, false, terms, List.of(), List.of(), List.of());
    }

    /**
     * Adds words and phrases inside which no term is found.
     *
     * @param phrases the phrases
     * @return the list with them
     */
    public WordList allowing(String... phrases) {
        List<String> more = new ArrayList<>(allowed);
        more.addAll(List.of(phrases));
        return new WordList(mode, evasion, caseSensitive, wildcards, terms, entries, patterns, more);
    }

    /**
     * Adds regular expressions.
     *
     * @param expressions the expressions
     * @return the list with them
     */
    public WordList matching(String... expressions) {
        List<String> more = new ArrayList<>(patterns);
        more.addAll(List.of(expressions));
        return new WordList(mode, evasion, caseSensitive, wildcards, terms, entries, more, allowed);
    }

    /**
     * Gives all terms, each with what is said about it.
     *
     * @return the terms, then the entries
     */
    public List<TermEntry> all() {
        return Stream.concat(terms.stream().map(TermEntry::of), entries.stream())
                .toList();
    }

    /**
     * Lists words and phrases under the standard folding.
     *
     * @param terms the terms
     * @return the list
     */
    public static WordList of(String... terms) {
        return new WordList(TermMode.WORD, Evasion.STANDARD, List.of(terms));
    }

    @Override
    public void check(ConfigCheck check) {
        if (terms.isEmpty() && entries.isEmpty() && patterns.isEmpty()) {
            check.missing("terms", "{moderation.terms.missing}");
        }
        for (int i = 0; i < terms.size(); i++) {
            check(check, "terms[" + i + "]", terms.get(i), wildcards);
        }
        for (int i = 0; i < entries.size(); i++) {
            TermEntry entry = entries.get(i);
            check(check, "entries[" + i + "].term", entry.term(), hasWildcards(entry));
        }
        for (int i = 0; i < patterns.size(); i++) {
            Patterns.check(check, "patterns[" + i + "]", patterns.get(i));
        }
        for (int i = 0; i < allowed.size(); i++) {
            check(check, "allowed[" + i + "]", allowed.get(i), false);
        }
    }

    private boolean hasWildcards(TermEntry entry) {
        return Objects.requireNonNullElse(entry.wildcards(), wildcards);
    }

    /**
     * Makes an entry ready to be looked for.
     *
     * @param entry one of {@link #all}
     * @return the term, with what the entry leaves to the list
     */
    public Term term(TermEntry entry) {
        return new Term(
                entry.term(),
                Objects.requireNonNullElse(entry.mode(), mode),
                evasion,
                Objects.requireNonNullElse(entry.caseSensitive(), caseSensitive),
                hasWildcards(entry));
    }

    /**
     * Makes a regular expression ready to be looked for.
     *
     * @param expression one of {@link #patterns}
     * @return the pattern, with what the list says about folding
     */
    public TextPattern pattern(String expression) {
        return new TextPattern(expression, evasion, caseSensitive);
    }

    private void check(ConfigCheck check, String path, String term, boolean wild) {
        if (term.length() > Term.MAX_LENGTH) {
            check.reject(path, term, "{moderation.term.long}", "max", Term.MAX_LENGTH);
        } else if (!Term.isVisible(term, evasion, wild)) {
            check.reject(path, term, wild ? "{moderation.term.wild}" : "{moderation.term.invisible}");
        }
    }
}
