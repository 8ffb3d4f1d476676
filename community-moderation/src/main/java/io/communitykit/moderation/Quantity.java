package io.communitykit.moderation;

import java.time.Duration;
import java.util.OptionalLong;

/** A number that conditions compare. */
enum Quantity {

    /** How long ago the author joined, in microseconds. */
    AGE {
        @Override
        long of(Reading reading) {
            return reading.age();
        }

        @Override
        String written(long number) {
            return duration(
                    Duration.ofSeconds(Math.floorDiv(number, MICROS), Math.floorMod(number, MICROS) * NANOS_OF_MICRO));
        }
    },

    /** The length of the text in code points. */
    LENGTH {
        @Override
        long of(Reading reading) {
            return reading.length();
        }
    },

    /** How much the author has posted. */
    POSTS {
        @Override
        long of(Reading reading) {
            return fact(reading, Author.POSTS);
        }
    },

    /** Which level the author has reached. */
    LEVEL {
        @Override
        long of(Reading reading) {
            return fact(reading, Author.LEVEL);
        }
    },

    /** How many strikes count against the author. */
    STRIKES {
        @Override
        long of(Reading reading) {
            return fact(reading, Author.STRIKES);
        }
    },

    /** Which edit it is. */
    REVISION {
        @Override
        long of(Reading reading) {
            return reading.revision();
        }
    };

    /** What there is where nobody knows. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final long MICROS = 1_000_000;
    private static final long NANOS_OF_MICRO = 1_000;

    abstract long of(Reading reading);

    String written(long number) {
        return Long.toString(number);
    }

    private static long fact(Reading reading, String name) {
        OptionalLong number = reading.known().number(name);
        return number.isPresent() ? number.getAsLong() : UNKNOWN;
    }

    /** The fewest whole microseconds that are not less than a duration. */
    static long micros(Duration duration) {
        if (duration.getSeconds() > Long.MAX_VALUE / MICROS - 1) {
            return Long.MAX_VALUE;
        }
        return duration.getSeconds() * MICROS + Math.floorDiv(duration.getNano() + NANOS_OF_MICRO - 1, NANOS_OF_MICRO);
    }

    /** As ISO 8601 like a person would write it: with days, which {@link Duration} gives in hours. */
    static String duration(Duration duration) {
        long days = duration.toDays();
        Duration rest = duration.minusDays(days);
        if (days < 1) {
            return duration.toString();
        }
        return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
    }
}
