package io.communitykit.charter;

import io.communitykit.Keys;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * Says why a community exists, what it values and by which guidelines it lives, from an instant on. Immutable.
 *
 * @param number the number of this charter, ascending; consent names it
 * @param effectiveFrom from when it holds, to the microsecond
 * @param purpose why the community exists
 * @param values what it values
 * @param clauses its guidelines, numbered
 * @param version the version of this state
 */
public record Charter(
        Integer number,
        Instant effectiveFrom,
        LocalText purpose,
        List<LocalText> values,
        List<Clause> clauses,
        long version)
        implements Versioned<Integer> {

    /**
     * Holds one guideline; rules name the clause that they enforce.
     *
     * @param number its number, such as {@code 2.1}
     * @param text what it asks of members
     */
    public record Clause(String number, LocalText text) {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if the number is blank or too long
         */
        public Clause {
            Keys.check("clause.number", number);
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the charter's number is not positive, two clauses have the same number, or
     *     the instant is outside the years 1 to 9999
     */
    public Charter {
        effectiveFrom = Moment.storable("charter.effectiveFrom", effectiveFrom);
        if (number < 1) {
            throw new IllegalArgumentException("charter.number was " + number + " but it must be at least 1");
        }
        values = List.copyOf(values);
        clauses = List.copyOf(clauses);
        List<String> numbers = clauses.stream().map(Clause::number).toList();
        for (String clause : numbers) {
            if (numbers.indexOf(clause) != numbers.lastIndexOf(clause)) {
                throw new IllegalArgumentException("clause " + clause + " stood twice but each number must stand once");
            }
        }
    }

    @Override
    public Integer key() {
        return number;
    }
}
