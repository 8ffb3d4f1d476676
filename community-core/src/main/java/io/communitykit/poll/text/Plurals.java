package io.communitykit.poll.text;

import io.communitykit.poll.tally.Rational;
import java.math.BigInteger;

/**
 * Tells which form of a noun goes with a number, pinned here so that it does not change with the JDK. Source: Unicode
 * CLDR 46, Language Plural Rules (cardinals) of en, pl, it, ar, ms and zh; Italian without its form for whole millions
 * in words, since numbers are written in digits.
 */
final class Plurals {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Plurals() {}

    /** The name of the form: {@code zero}, {@code one}, {@code two}, {@code few}, {@code many} or {@code other}. */
    static String form(String language, Rational number) {
        if (!number.denominator().equals(BigInteger.ONE)) {
            return "other";
        }
        int last = number.numerator().abs().mod(HUNDRED).intValue();
        boolean small = number.numerator().abs().compareTo(HUNDRED) < 0;
        return switch (language) {
            case "en", "it" -> small && last == 1 ? "one" : "other";
            case "pl" -> polish(last, small);
            case "ar" -> arabic(last, small);
            default -> "other";
        };
    }

    private static String polish(int last, boolean small) {
        if (small && last == 1) {
            return "one";
        }
        boolean few = last % 10 >= 2 && last % 10 <= 4 && last / 10 != 1;
        return few ? "few" : "many";
    }

    private static String arabic(int last, boolean small) {
        if (small && last <= 2) {
            return last == 0 ? "zero" : last == 1 ? "one" : "two";
        }
        return last <= 2 ? "other" : last <= 10 ? "few" : "many";
    }
}
