package io.communitykit.poll;

import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Says in one language what polls tell members. Immutable and thread-safe. */
public final class PollTexts {

    /** The languages that members can read: English, Polish, Italian, Arabic, Malay, traditional Chinese. */
    public static final List<Locale> LANGUAGES = Words.LANGUAGES;

    private final Words words;

    private PollTexts(Words words) {
        this.words = words;
    }

    /**
     * Chooses the texts for a reader. Chinese without a script is traditional in Taiwan, Hong Kong and Macao.
     *
     * @param reader the reader's language
     * @return the texts in that language, or in English
     */
    public static PollTexts in(Locale reader) {
        return new PollTexts(Words.in(reader));
    }

    /** A text in all languages, by language tag. */
    static Map<String, String> all(Function<PollTexts, String> text) {
        return Words.all(language -> text.apply(new PollTexts(language)));
    }

    /**
     * Tells which language these texts are in.
     *
     * @return the language
     */
    public Locale language() {
        return words.language();
    }

    /**
     * Gives what members read for an option: the poll's own words, or those of options that the poll did not write.
     *
     * @param poll the poll
     * @param option the option's key, or {@value Poll#ABSTAIN}
     * @return the text; the key itself if there is no such option
     */
    public String option(Poll poll, String option) {
        return OptionTexts.of(words, poll, option);
    }

    /**
     * Explains a result in plain sentences: who took part, what the figures are and of what, what was demanded, and
     * what is decided.
     *
     * @param poll the poll as it was asked
     * @param result its result
     * @return the sentences
     */
    public List<String> explain(Poll poll, PollResult result) {
        return new Explanation(words, poll, result).sentences();
    }

    /**
     * Tells a voter what became of a vote; why, if it was refused.
     *
     * @param result what became of it
     * @return one sentence
     */
    public String told(VoteResult result) {
        return new Told(words).of(result);
    }

    /**
     * Tells somebody what became of an option that they added or judged; why, if it was refused.
     *
     * @param result what became of it
     * @return one sentence
     */
    public String told(ProposalResult result) {
        return new Told(words).of(result);
    }

    String reminder(Poll poll, Instant closesAt) {
        return words.fill("reminder", "question", words.quoted(poll.question()), "time", words.time(closesAt));
    }

    String outcome(Poll poll, Conclusion conclusion) {
        String name = conclusion.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String said =
                words.fill("outcome." + name, "question", words.quoted(poll.question()), "reason", conclusion.reason());
        String when = conclusion.outcome() == Conclusion.Outcome.LATER ? "outcome.date.later" : "outcome.date";
        return conclusion.date() == null ? said : said + " " + words.fill(when, "date", conclusion.date());
    }
}
