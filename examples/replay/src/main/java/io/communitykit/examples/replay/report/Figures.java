package io.communitykit.examples.replay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Writes numbers as the report shows them. */
final class Figures {

    private Figures() {}

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** Writes a duration in its two largest units. */
    static String duration(Duration time) {
        if (time.toDays() > 0) {
            return part(time.toDays(), "day") + part2(time.toHoursPart(), "hour");
        } else if (time.toHours() > 0) {
            return part(time.toHours(), "hour") + part2(time.toMinutesPart(), "minute");
        } else if (time.toMinutes() > 0) {
            return part(time.toMinutes(), "minute") + part2(time.toSecondsPart(), "second");
        }
        return part(time.toSeconds(), "second");
    }

    private static String part(long number, String unit) {
        return whole(number) + " " + unit + (number == 1 ? "" : "s");
    }

    private static String part2(long number, String unit) {
        return number == 0 ? "" : " " + part(number, unit);
    }

    /** Writes the name of something in a configuration as words: {@code first-answer} as {@code first answer}. */
    static String words(String name) {
        return name.replace('-', ' ').replace('.', ' ');
    }
}
