package io.communitykit.jdbc.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.KeyShape;
import io.communitykit.jdbc.sql.TableShape;
import io.communitykit.jdbc.sql.VersionedTable;
import io.communitykit.rewards.Edition;
import io.communitykit.rewards.EditionLabel;
import io.communitykit.rewards.EditionStore;
import io.communitykit.rewards.Progress;
import io.communitykit.rewards.ProgressStore;
import io.communitykit.rewards.SubjectScore;
import io.communitykit.rewards.SubjectScoreStore;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.ledger.DrawingsStore;
import io.communitykit.rewards.ledger.HoldStore;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.redemption.RedeemerStore;
import io.communitykit.rewards.redemption.RedemptionStore;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Optional;

/** Makes the ports of rewards. */
public final class RewardsStores {

    private RewardsStores() {}

    /**
     * Makes a port.
     *
     * @param port its interface
     * @param database the share of the community
     * @return the port; empty if rewards have none of this type
     */
    public static Optional<Object> make(Class<?> port, Database database) {
        if (port == Ledger.class) {
            return Optional.of(new JdbcLedger(database));
        } else if (port == BadgeLog.class) {
            return Optional.of(new JdbcBadgeLog(database));
        } else if (port == ProgressStore.class) {
            return Optional.of(new ProgressTable(database));
        } else if (port == SubjectScoreStore.class) {
            return Optional.of(new SubjectScores(database));
        } else if (port == EditionStore.class) {
            return Optional.of(new ProgramEditions(database));
        }
        return SpendingStores.make(port, database);
    }

    /**
     * Names the ports that hold data of members.
     *
     * @return the ports
     */
    public static List<Port<? extends PersonalData>> personal() {
        return List.of(
                ProgressStore.PORT,
                SubjectScoreStore.PORT,
                BadgeLog.PORT,
                Ledger.PORT,
                HoldStore.PORT,
                DrawingsStore.PORT,
                RedemptionStore.PORT,
                RedeemerStore.PORT);
    }

    private static final class ProgressTable extends VersionedTable<MemberId, Progress> implements ProgressStore {
        ProgressTable(Database database) {
            super(
                    database,
                    "ProgressStore",
                    TableShape.of("progress", KeyShape.ofText("member_id", MemberId::value), Progress.class));
        }
    }

    private static final class ProgramEditions extends VersionedTable<EditionLabel, Edition> implements EditionStore {
        ProgramEditions(Database database) {
            super(
                    database,
                    "EditionStore",
                    TableShape.of("program_editions", KeyShape.ofText("label", EditionLabel::value), Edition.class));
        }
    }

    private static final class SubjectScores extends VersionedTable<Subject, SubjectScore>
            implements SubjectScoreStore {
        SubjectScores(Database database) {
            super(
                    database,
                    "SubjectScoreStore",
                    TableShape.of(
                            "subject_scores",
                            new KeyShape<>(
                                    List.of("subject_kind", "subject_id"),
                                    key -> List.of(new Key(key.kind()), new Key(key.id()))),
                            SubjectScore.class));
        }
    }
}
