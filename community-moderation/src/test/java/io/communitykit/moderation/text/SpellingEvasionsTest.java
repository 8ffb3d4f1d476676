package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.moderation.text.CommunityTexts.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds the strict level against texts that people disguised on purpose, and against the posts of real communities that
 * hold none of the terms. A vocabulary is always learnt from other posts than those tested.
 */
class SpellingEvasionsTest {

    private static final String HEADER = "functionality\tcase_id\tterms\treference\tperturbed";
    private static final int DISTINCT_WORDS = 10_000;
    private static final long SEED = 20_261_121;

    private List<String[]> rows = List.of();
    private List<String> words = List.of();
    private List<Term> terms = List.of();
    private final List<Written> learnt = new ArrayList<>();
    private final List<Written> tested = new ArrayList<>();

    @BeforeEach
    void read() {
        rows = CommunityTexts.rows(CommunityTexts.cases("moderation"), HEADER);
        Set<String> all = new TreeSet<>();
        rows.forEach(row -> all.addAll(List.of(row[2].split("\\|", -1))));
        words = List.copyOf(all);
        terms = words.stream()
                .map(word -> new Term(word, TermMode.WORD, Evasion.STRICT))
                .toList();
        List<Written> texts = CommunityTexts.all();
        for (int i = 0; i < texts.size(); i++) {
            (i % 2 == 0 ? learnt : tested).add(texts.get(i));
        }
        java.util.Collections.shuffle(learnt, new Random(SEED));
    }

    @Test
    void aVocabularyOfOtherPostsTellsDisguiseFromOrdinaryWords() {
        TermMatcher matcher = TermMatcher.compile(terms, vocabulary(0));

        assertThat(found(matcher, "spell_")).as("all").isGreaterThanOrEqualTo(0.95);
        assertThat(found(matcher, "spell_leet")).as("leet").isGreaterThanOrEqualTo(0.97);
        assertThat(found(matcher, "spell_space_add")).as("spaced out").isGreaterThanOrEqualTo(0.98);
        assertThat(found(matcher, "spell_space_del")).as("joined").isGreaterThanOrEqualTo(0.88);
        assertThat(found(matcher, "spell_char_swap")).as("swapped").isGreaterThanOrEqualTo(0.97);
        assertThat(found(matcher, "spell_char_del")).as("deleted").isGreaterThanOrEqualTo(0.88);
        assertThat(falseAlarms(matcher, match -> true)).as("false alarms").isLessThanOrEqualTo(0.005);
    }

    @Test
    void evasionsAmongTheLearntTextsDoNotBecomeOrdinary() {
        TermMatcher matcher = TermMatcher.compile(terms, vocabulary(9));

        assertThat(found(matcher, "spell_")).isGreaterThanOrEqualTo(0.90);
        assertThat(falseAlarms(matcher, match -> true)).as("false alarms").isLessThanOrEqualTo(0.005);
    }

    @Test
    void withoutAVocabularyOnlyFoldingsAndSpacedLettersAreCertain() {
        TermMatcher matcher = TermMatcher.compile(terms);
        long certain = rows.stream()
                .filter(row -> isFound(matcher, row, Match::certain))
                .count();

        assertThat((double) certain / rows.size()).isGreaterThanOrEqualTo(0.45);
        assertThat(falseAlarms(matcher, Match::certain)).as("false alarms").isLessThanOrEqualTo(0.001);
    }

    /** Learns some 10,000 distinct words; after so many clean texts comes an evasive one, of one of as many authors. */
    private Vocabulary vocabulary(int cleanToEvasive) {
        LearntVocabulary.Learner learner = LearntVocabulary.learner();
        Random random = new Random(SEED);
        Set<String> distinct = new TreeSet<>();
        int count = 0;
        for (Written text : learnt) {
            learner.learn(text.author(), text.text());
            Words.forEach(text.text(), distinct::add);
            if (cleanToEvasive > 0 && ++count % cleanToEvasive == 0) {
                String evasive = rows.get(random.nextInt(rows.size()))[4];
                learner.learn("evader-" + random.nextInt(learnt.size()), evasive);
            }
            if (distinct.size() >= DISTINCT_WORDS) {
                break;
            }
        }
        return learner.build();
    }

    private double found(TermMatcher matcher, String functionality) {
        List<String[]> asked =
                rows.stream().filter(row -> row[0].startsWith(functionality)).toList();
        return (double) asked.stream()
                        .filter(row -> isFound(matcher, row, match -> true))
                        .count()
                / asked.size();
    }

    private boolean isFound(TermMatcher matcher, String[] row, Predicate<Match> counts) {
        List<String> wanted = List.of(row[2].split("\\|", -1));
        return matcher.findAll(row[4]).stream()
                .anyMatch(match -> wanted.contains(words.get(match.term())) && counts.test(match));
    }

    private double falseAlarms(TermMatcher matcher, Predicate<Match> counts) {
        Pattern whole = Pattern.compile(
                words.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        long alarms = tested.stream()
                .map(Written::text)
                .filter(text -> matcher.findAll(text).stream().anyMatch(counts))
                .filter(text -> !whole.matcher(text).find())
                .count();
        return (double) alarms / tested.size();
    }
}
