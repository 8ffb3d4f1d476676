package io.communitykit.poll;

import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Share;
import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Says in one language what polls tell members. Numbers, plural forms and times are the same on every Java platform.
 * Immutable and thread-safe.
 */
public final class PollTexts {

    /** The languages that members can read: English, Polish, Italian, Arabic, Malay, traditional Chinese. */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.forLanguageTag("pl"),
            Locale.ITALIAN,
            Locale.forLanguageTag("ar"),
            Locale.forLanguageTag("ms"),
            Locale.forLanguageTag("zh-Hant"));

    private static final String BUNDLE = "io.communitykit.poll.Texts";
    private static final List<String> TRADITIONAL = List.of("TW", "HK", "MO");
    private static final List<String> OWN = List.of(Consent.AGREE, Consent.OBJECT, Consensus.DISAGREE, Consensus.BLOCK);
    private static final int LONGEST_DECIMAL = 6;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Locale language;
    private final ResourceBundle bundle;

    private PollTexts(Locale language) {
        this.language = language;
        // Only languages that are there are asked for: what is not is answered in the language of the machine.
        Locale asked = language.equals(Locale.ENGLISH) ? Locale.ROOT : language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, asked, PollTexts.class.getModule());
    }

    /**
     * Chooses the texts for a reader. Chinese without a script is traditional in Taiwan, Hong Kong and Macao.
     *
     * @param reader the reader's language
     * @return the texts in that language, or in English
     */
    public static PollTexts in(Locale reader) {
        boolean simplified = reader.getLanguage().equals("zh")
                && !reader.getScript().equals("Hant")
                && !(reader.getScript().isEmpty() && TRADITIONAL.contains(reader.getCountry()));
        return new PollTexts(LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(reader.getLanguage()) && !simplified)
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    /** A text in all languages, by language tag. */
    static Map<String, String> all(Function<PollTexts, String> text) {
        Map<String, String> all = new TreeMap<>();
        LANGUAGES.forEach(language -> all.put(language.toLanguageTag(), text.apply(new PollTexts(language))));
        return Collections.unmodifiableMap(all);
    }

    /**
     * Tells which language these texts are in.
     *
     * @return the language
     */
    public Locale language() {
        return language;
    }

    /**
     * Gives what members read for an option: the poll's own words, or those of options that the poll did not write.
     *
     * @param poll the poll
     * @param option the option's key, or {@value Poll#ABSTAIN}
     * @return the text; the key itself if there is no such option
     */
    public String option(Poll poll, String option) {
        boolean brought = poll.options().isEmpty() && OWN.contains(option);
        boolean added = (option.equals(Poll.NONE) && poll.noneOfTheAbove())
                || (option.equals(Poll.ABSTAIN) && poll.takesAbstentions());
        if (brought || added) {
            return bundle.getString("option." + option);
        }
        return poll.choices().stream()
                .filter(one -> one.id().equals(option))
                .map(PollOption::text)
                .findFirst()
                .orElse(option);
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
        return new Explanation(this, poll, result).sentences();
    }

    String reminder(Poll poll, Instant closesAt) {
        return fill("reminder", "question", quoted(poll.question()), "time", TIME.format(closesAt));
    }

    String outcome(Poll poll, Conclusion conclusion) {
        String name = conclusion.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String said = fill("outcome." + name, "question", quoted(poll.question()), "reason", conclusion.reason());
        String when = conclusion.outcome() == Conclusion.Outcome.LATER ? "outcome.date.later" : "outcome.date";
        return conclusion.date() == null ? said : said + " " + fill(when, "date", conclusion.date());
    }

    String quoted(String words) {
        return fill("quoted", "text", words);
    }

    String list(List<String> items) {
        return String.join(bundle.getString("list"), items);
    }

    /** A noun with its number, in the form that goes with it. */
    String counted(String noun, Rational number) {
        return fill(noun + "." + Plurals.form(language.getLanguage(), number), "number", number(number));
    }

    /** A whole number, a decimal of at most six digits after the point, or a fraction. */
    String number(Rational number) {
        if (number.denominator().equals(BigInteger.ONE)) {
            return number.toString();
        }
        BigDecimal cut = number.toDecimal(LONGEST_DECIMAL, RoundingMode.DOWN);
        return Rational.of(cut).equals(number) ? decimal(cut.stripTrailingZeros()) : number.toString();
    }

    /** A share in percent with one decimal, a half rounded up. */
    String percent(Share share) {
        return share.percent(1)
                .map(percent -> fill("percent", "number", decimal(percent)))
                .orElse("-");
    }

    private String decimal(BigDecimal number) {
        return number.toPlainString().replace(".", bundle.getString("decimal"));
    }

    /** A text with values in the place of {@code {name}}, in one pass: a value is never taken for a place. */
    String fill(String key, Object... values) {
        String template = bundle.getString(key);
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
            int close = template.indexOf('}', open);
            text.append(template, done, open).append(value(template.substring(open + 1, close), values));
            done = close + 1;
        }
        return text.append(template, done, template.length()).toString();
    }

    private static Object value(String name, Object... values) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i].equals(name)) {
                return values[i + 1];
            }
        }
        throw new IllegalArgumentException("text names '" + name + "' but there is no such value");
    }
}
