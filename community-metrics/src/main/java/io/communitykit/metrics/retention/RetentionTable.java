package io.communitykit.metrics.retention;

import io.communitykit.metrics.audience.Period;
import io.communitykit.metrics.audience.Share;
import java.util.List;

/**
 * Holds who came back, by the period in which they began.
 *
 * @param period the stretch
 * @param cohorts one line per period, the oldest first
 */
public record RetentionTable(Period period, List<Cohort> cohorts) {

    /** Copies the list. */
    public RetentionTable {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Holds the members who began in one period.
     *
     * @param from the beginning of the period, in the form of ISO 8601
     * @param members at 0 how many began; at j how many of them came back j periods later
     */
    public record Cohort(String from, List<Long> members) {

        /** Copies the list. */
        public Cohort {
            members = List.copyOf(members);
        }

        /**
         * Tells the share that came back.
         *
         * @param later how many periods later
         * @return those who came back of those who began
         * @throws IndexOutOfBoundsException if the period lies outside the table
         */
        public Share share(int later) {
            return new Share(members.get(later), members.get(0));
        }
    }
}
