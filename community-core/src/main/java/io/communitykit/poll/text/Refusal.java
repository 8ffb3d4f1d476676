package io.communitykit.poll.text;

import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a member why something was refused: what it was, and what it must be. Immutable; two are equal if they say the
 * same.
 *
 * @param key a name that does not depend on a language, such as {@code voter.list}; a host may have texts of its own by
 *     it
 * @param words what the text names, by place: keys of options, roles, groups; in their order
 * @param numbers the numbers in the text, by place
 */
public record Refusal(String key, Map<String, List<String>> words, Map<String, Rational> numbers) {

    /** Copies the maps, in order. */
    public Refusal {
        Map<String, List<String>> copies = new LinkedHashMap<>();
        words.forEach((place, names) -> copies.put(place, List.copyOf(names)));
        words = Collections.unmodifiableMap(copies);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /**
     * Refuses for a reason that names nothing.
     *
     * @param key the name of the reason
     * @return the refusal
     */
    public static Refusal of(String key) {
        return new Refusal(key, Map.of(), Map.of());
    }

    /**
     * Adds names.
     *
     * @param place where they stand in the text
     * @param names the names, in their order
     * @return the refusal with them
     */
    public Refusal with(String place, Collection<String> names) {
        Map<String, List<String>> more = new LinkedHashMap<>(words);
        more.put(place, List.copyOf(names));
        return new Refusal(key, more, numbers);
    }

    /**
     * Adds a name.
     *
     * @param place where it stands in the text
     * @param name the name
     * @return the refusal with it
     */
    public Refusal with(String place, String name) {
        return with(place, List.of(name));
    }

    /**
     * Adds a number.
     *
     * @param place where it stands in the text
     * @param number the number
     * @return the refusal with it
     */
    public Refusal with(String place, Rational number) {
        Map<String, Rational> more = new LinkedHashMap<>(numbers);
        more.put(place, number);
        return new Refusal(key, words, more);
    }

    /**
     * Adds a whole number.
     *
     * @param place where it stands in the text
     * @param number the number
     * @return the refusal with it
     */
    public Refusal with(String place, long number) {
        return with(place, Rational.of(number));
    }

    /**
     * Adds a decimal number.
     *
     * @param place where it stands in the text
     * @param number the number
     * @return the refusal with it
     */
    public Refusal with(String place, BigDecimal number) {
        return with(place, Rational.of(number));
    }

    /**
     * Says it in a reader's language.
     *
     * @param reader English, Polish, Italian, Arabic, Malay or traditional Chinese; any other reads English
     * @return one sentence
     */
    public String in(Locale reader) {
        return in(Words.in(reader));
    }

    /**
     * Says it in all six languages, as notices do.
     *
     * @return the sentences by language tag
     */
    public Map<String, String> texts() {
        return Words.all(this::in);
    }

    private String in(Words language) {
        Map<String, String> values = new LinkedHashMap<>();
        words.forEach((place, names) -> values.put(
                place, language.list(names.stream().map(language::quoted).toList())));
        numbers.forEach((place, number) -> values.put(place, language.number(number)));
        return language.fill("refusal." + key, values);
    }

    /** Says it in English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
