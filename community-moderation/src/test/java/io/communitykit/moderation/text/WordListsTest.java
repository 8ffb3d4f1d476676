package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.moderation.text.CommunityTexts.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Loads the word lists of 28 languages into one matcher, and counts the posts of English communities that terms hit
 * which are bad words in English. A bad word of one language is often an ordinary word of another.
 */
class WordListsTest {

    @Test
    void theListsOfAllLanguagesHitFewPostsInTheirOwn() throws IOException {
        List<Term> terms = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        try (Stream<Path> files = Files.list(CommunityTexts.data("ldnoobw"))) {
            for (Path file :
                    files.filter(one -> !one.endsWith("LICENSE")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (Term.isVisible(line, Evasion.STANDARD)) {
                        terms.add(Term.word(line));
                        languages.add(file.getFileName().toString());
                    }
                }
            }
        }
        TermMatcher matcher = TermMatcher.compile(terms);
        List<Written> texts = CommunityTexts.all();
        long hit = texts.stream()
                .filter(text -> matcher.findAll(text.text()).stream()
                        .anyMatch(match -> languages.get(match.term()).equals("en")))
                .count();

        assertThat(languages.stream().distinct().count()).isEqualTo(28);
        assertThat((double) hit / texts.size()).isLessThanOrEqualTo(0.0036);
    }
}
