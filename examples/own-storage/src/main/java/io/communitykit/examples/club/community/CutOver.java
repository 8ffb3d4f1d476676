package io.communitykit.examples.club.community;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Standing;
import io.communitykit.examples.club.Account;
import io.communitykit.examples.club.Applause;
import io.communitykit.examples.club.Article;
import io.communitykit.examples.club.Club;
import io.communitykit.examples.club.Database;
import io.communitykit.rewards.Rewards;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;

/**
 * The way from the club's own tables to the log of the library, and back. How far it is stands in a table of the club,
 * read in each transaction, so that all its processes turn at the same moment.
 */
public final class CutOver implements Club.Listener {

    /** How far the club is. */
    public enum Stage {
        /** The library knows nothing, or no more than it did when the club went back. */
        OWN_TABLES,
        /** What happens is recorded; the past is imported; nobody reads the log yet. */
        RECORDING,
        /** Points are read from the library. */
        READING
    }

    private final Transactions transactions;
    private final ClubStorage from;
    private final Activities target;
    private final Rewards rewards;

    public CutOver(Database database, ClubStorage from, Activities target, Rewards rewards) {
        this.transactions = new Transactions(database);
        this.from = from;
        this.target = target;
        this.rewards = rewards;
    }

    public Stage stage() {
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select stage from cut_over where club = ?")) {
                select.setString(1, from.community().value());
                ResultSet row = select.executeQuery();
                return row.next() ? Stage.valueOf(row.getString(1)) : Stage.OWN_TABLES;
            }
        });
    }

    /** Goes on, or back; what was begun before ends as it began. */
    public void to(Stage next) {
        transactions.sql(connection -> {
            try (PreparedStatement merge =
                    connection.prepareStatement("merge into cut_over (club, stage) key (club) values (?, ?)")) {
                merge.setString(1, from.community().value());
                merge.setString(2, next.name());
                return merge.executeUpdate();
            }
        });
    }

    @Override
    public void joined(Account account) {
        record(Past.joined(account));
    }

    @Override
    public void published(Article article) {
        record(Past.published(article));
    }

    @Override
    public void liked(Applause like) {
        record(Past.liked(like));
    }

    @Override
    public void takenBack(Applause like) {
        record(Past.takenBack(like));
    }

    /** Joins the club's transaction: the row and its activity are there, or neither. */
    private void record(Activity activity) {
        if (stage() != Stage.OWN_TABLES
                && target.record(activity).orElseThrow() instanceof AppendResult.Conflict conflict) {
            throw new IllegalStateException("another activity is recorded as " + conflict.id());
        }
    }

    /** The points that a member sees: counted from the club's tables, or read, which is the same number. */
    public long points(MemberId member, String currency, Instant now) {
        return stage() == Stage.READING
                ? rewards.points(member, currency)
                : rewards.engine()
                        .replay(Standing.read(from.port(ActivityHistory.PORT), HistoryQuery.ofMember(member, now)))
                        .points(member, currency);
    }
}
