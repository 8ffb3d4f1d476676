package io.communitykit.metrics.retention;

import io.communitykit.metrics.audience.CommunityCalendar;
import io.communitykit.metrics.audience.Period;
import io.communitykit.metrics.audience.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers who came back, exactly. Starts and returns are counted by hour if the period is an hour and by day otherwise.
 * Immutable; costs one pass over the buckets of all members.
 */
public final class Retention {

    private final RetentionModel model;
    private final CommunityCalendar calendar;

    private Retention(RetentionModel model, CommunityCalendar calendar) {
        this.model = model;
        this.calendar = calendar;
    }

    /**
     * Prepares a question.
     *
     * @param model the question
     * @param calendar the calendar of the counts
     * @return what answers it
     */
    public static Retention of(RetentionModel model, CommunityCalendar calendar) {
        return new Retention(model, calendar);
    }

    /**
     * Counts who came back. A start needs one activity, a coming back as many as the question says; a member belongs to
     * the cohort of every period with a start, or of the first one ever.
     *
     * @param starts counts of what makes a member begin
     * @param returns counts of what makes a member come back
     * @param upTo an instant of the last period
     * @return the table
     */
    public RetentionTable table(Presence starts, Presence returns, Instant upTo) {
        int length = model.periods();
        int first = calendar.number(model.period(), upTo) - length + 1;
        long[][] rows = new long[length][];
        for (int i = 0; i < length; i++) {
            rows[i] = new long[length - i];
        }
        boolean[] began = new boolean[length];
        boolean[] back = new boolean[length];
        for (int member = 0; member < starts.members(); member++) {
            if (begins(starts, member, first, began)) {
                comesBack(returns, member, first, back);
                count(rows, began, back);
            }
        }
        List<RetentionTable.Cohort> cohorts = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            List<Long> members = new ArrayList<>(rows[i].length);
            for (long count : rows[i]) {
                members.add(count);
            }
            cohorts.add(new RetentionTable.Cohort(calendar.name(model.period(), first + i), members));
        }
        return new RetentionTable(model.period(), cohorts);
    }

    private static void count(long[][] rows, boolean[] began, boolean[] back) {
        for (int i = 0; i < rows.length; i++) {
            if (began[i]) {
                rows[i][0]++;
                for (int j = 1; j < rows[i].length; j++) {
                    rows[i][j] += back[i + j] ? 1 : 0;
                }
            }
        }
    }

    private boolean begins(Presence starts, int member, int first, boolean[] began) {
        boolean any = false;
        Arrays.fill(began, false);
        int bucket = starts.next(member, model.firstTime() ? Integer.MIN_VALUE : firstBucket(first));
        while (bucket < firstBucket(first + began.length)) {
            int place = period(bucket) - first;
            if (place >= 0) {
                began[place] = true;
                any = true;
            }
            if (model.firstTime()) {
                break;
            }
            bucket = starts.next(member, firstBucket(first + place + 1));
        }
        return any;
    }

    private void comesBack(Presence returns, int member, int first, boolean[] back) {
        Arrays.fill(back, false);
        int end = firstBucket(first + back.length);
        int bucket = returns.next(member, firstBucket(first));
        int seen = 0;
        int current = first - 1;
        while (bucket < end) {
            int now = period(bucket);
            seen = (now == current ? seen : 0) + returns.count(member, bucket);
            current = now;
            if (seen >= model.minOccurrences()) {
                back[now - first] = true;
                bucket = returns.next(member, firstBucket(now + 1));
            } else {
                bucket = returns.next(member, bucket + 1);
            }
        }
        for (int i = back.length - 1; model.unbounded() && i > 0; i--) {
            back[i - 1] |= back[i];
        }
    }

    private int period(int bucket) {
        return model.period() == Period.HOUR ? bucket : calendar.ofDay(model.period(), bucket);
    }

    private int firstBucket(int period) {
        return model.period() == Period.HOUR ? period : calendar.firstDay(model.period(), period);
    }
}
