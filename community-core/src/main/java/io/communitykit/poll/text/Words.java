package io.communitykit.poll.text;

import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Fills the texts of polls in one language. Numbers, plural forms and times are the same on every Java platform.
 * Immutable and thread-safe.
 */
public final class Words {

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
    private static final int LONGEST_DECIMAL = 6;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        // Only languages that are there are asked for: what is not is answered in the language of the machine.
        Locale asked = language.equals(Locale.ENGLISH) ? Locale.ROOT : language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, asked, Words.class.getModule());
    }

    /**
     * Chooses the texts for a reader. Chinese without a script is traditional in Taiwan, Hong Kong and Macao.
     *
     * @param reader the reader's language
     * @return the texts in that language, or in English
     */
    public static Words in(Locale reader) {
        boolean simplified = reader.getLanguage().equals("zh")
                && !reader.getScript().equals("Hant")
                && !(reader.getScript().isEmpty() && TRADITIONAL.contains(reader.getCountry()));
        return new Words(LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(reader.getLanguage()) && !simplified)
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    /**
     * Says something in all languages.
     *
     * @param text what is said in one language
     * @return the texts by language tag
     */
    public static Map<String, String> all(Function<Words, String> text) {
        Map<String, String> all = new TreeMap<>();
        LANGUAGES.forEach(language -> all.put(language.toLanguageTag(), text.apply(new Words(language))));
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
     * Fills a text in one pass, so that a value is never taken for a place.
     *
     * @param key the key of the text
     * @param values what stands at each place {@code {name}}, by name
     * @return the text
     * @throws IllegalArgumentException if the text has a place for which there is no value
     */
    public String fill(String key, Map<String, String> values) {
        String template = bundle.getString(key);
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("text names '" + name + "' but there is no such value");
            }
            text.append(template, done, open).append(value);
            done = close + 1;
        }
        return text.append(template, done, template.length()).toString();
    }

    /**
     * Fills a text.
     *
     * @param key the key of the text
     * @param values names of places, each followed by what stands there
     * @return the text
     * @throws IllegalArgumentException if the text has a place for which there is no value
     */
    public String fill(String key, Object... values) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            byName.put(values[i].toString(), values[i + 1].toString());
        }
        return fill(key, byName);
    }

    /**
     * Puts somebody's words between the quotation marks of the language.
     *
     * @param words the words
     * @return the quotation
     */
    public String quoted(String words) {
        return fill("quoted", "text", words);
    }

    /**
     * Joins items as the language does.
     *
     * @param items the items
     * @return the list
     */
    public String list(List<String> items) {
        return String.join(bundle.getString("list"), items);
    }

    /**
     * Puts a noun in the form that goes with its number.
     *
     * @param noun the noun's key
     * @param number the number
     * @return both
     */
    public String counted(String noun, Rational number) {
        return fill(noun + "." + Plurals.form(language.getLanguage(), number), "number", number(number));
    }

    /**
     * Writes a number.
     *
     * @param number the number
     * @return a whole number, a decimal of at most six digits after the point, or a fraction
     */
    public String number(Rational number) {
        if (number.denominator().equals(BigInteger.ONE)) {
            return number.toString();
        }
        BigDecimal cut = number.toDecimal(LONGEST_DECIMAL, RoundingMode.DOWN);
        return Rational.of(cut).equals(number) ? decimal(cut.stripTrailingZeros()) : number.toString();
    }

    /**
     * Writes a decimal number.
     *
     * @param number the number
     * @return its digits, with the sign that the language has for the point
     */
    public String decimal(BigDecimal number) {
        return number.toPlainString().replace(".", bundle.getString("decimal"));
    }

    /**
     * Writes an instant to the minute, in UTC.
     *
     * @param at the instant
     * @return the time
     */
    public String time(Instant at) {
        return TIME.format(at);
    }
}
