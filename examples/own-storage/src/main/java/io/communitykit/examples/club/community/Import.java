package io.communitykit.examples.club.community;

import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.examples.club.Database;
import io.communitykit.storage.Page;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;

/**
 * Copies the club's past into the log of another storage, batch by batch. Where it stands is kept in a table of the
 * club, after each batch. It may be stopped at any time: a batch that was recorded and not noted is recorded again, and
 * answered as duplicates.
 */
public final class Import {

    /** Tells how far the import has come. */
    public record Progress(long done, Optional<Moment> last, boolean more) {}

    private final Transactions transactions;
    private final String club;
    private final ActivityHistory past;
    private final Activities target;
    private final int batch;

    public Import(Database database, ClubStorage from, Activities target, int batch) {
        this.transactions = new Transactions(database);
        this.club = from.community().value();
        this.past = from.port(ActivityHistory.PORT);
        this.target = target;
        this.batch = batch;
    }

    /** Imports the next batch of what had happened by an instant, the moment of the cut-over. */
    public Progress next(Instant upTo) {
        Progress before = progress();
        Page<Activity> page = past.page(HistoryQuery.all(upTo), before.last(), batch);
        for (AppendResult result : target.record(page.items()).orElseThrow()) {
            if (result instanceof AppendResult.Conflict conflict) {
                throw new IllegalStateException("another activity is recorded as " + conflict.id());
            }
        }
        Optional<Moment> last = page.last().map(Activity::moment).or(before::last);
        Progress after = new Progress(before.done() + page.items().size(), last, page.more());
        last.ifPresent(moment -> save(after.done(), moment));
        return after;
    }

    /** Tells how far it has come. */
    public Progress progress() {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select occurred_at, number, id, done from import_progress where club = ?")) {
                select.setString(1, club);
                ResultSet row = select.executeQuery();
                return row.next()
                        ? new Progress(
                                row.getLong(4),
                                Optional.of(new Moment(
                                        Instant.parse(row.getString(1)),
                                        row.getLong(2),
                                        new ActivityId(row.getString(3)))),
                                true)
                        : new Progress(0, Optional.empty(), true);
            }
        });
    }

    private void save(long done, Moment last) {
        transactions.sql(connection -> {
            try (PreparedStatement merge = connection.prepareStatement(
                    "merge into import_progress (club, occurred_at, number, id, done) key (club)"
                            + " values (?, ?, ?, ?, ?)")) {
                merge.setString(1, club);
                merge.setString(2, last.at().toString());
                merge.setLong(3, last.sequence());
                merge.setString(4, last.id().value());
                merge.setLong(5, done);
                return merge.executeUpdate();
            }
        });
    }
}
