package io.communitykit.examples.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.LogEntry;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import io.communitykit.examples.club.community.ClubLog;
import io.communitykit.examples.club.community.ClubStorage;
import io.communitykit.examples.club.community.CutOver;
import io.communitykit.examples.club.community.Import;
import io.communitykit.jdbc.JdbcSchema;
import io.communitykit.jdbc.TableNames;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.rewards.Rewards;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The club goes over to the library's log, in its own database and its own transactions, and back again. */
class CutOverTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(6 * 3600);
    private static final MemberId ANA = new MemberId("ana");

    private final Database database = OnTheClub.Shared.DATABASE;
    private final CommunityId name = new CommunityId("club-" + UUID.randomUUID());
    private final ClubStorage tables = ClubStorage.open(database, name);
    private final AtomicLong seconds = new AtomicLong();
    private final InstantSource clock = () -> NOON.plusSeconds(seconds.getAndIncrement());
    private final Storage log = log();
    private final Rewards rewards = Rewards.of(ClubTest.program(), log);
    private final Activities activities = Activities.builder(log)
            .clock(InstantSource.fixed(EVENING))
            .inline(rewards)
            .build();
    private final CutOver cutOver = new CutOver(database, tables, activities, rewards);
    private final Club club = new Club(database, tables, rules(), clock, cutOver);

    private Storage log() {
        JdbcDataSource same = new JdbcDataSource();
        same.setURL(OnTheClub.Shared.URL);
        JdbcSchema.install(same, TableNames.defaults());
        return ClubLog.open(database, same, name);
    }

    private static ModerationPolicy rules() {
        return ConfigReader.create()
                .load(ConfigSource.yaml("house-rules.yaml", "{id: house-rules, version: '1'}"), ModerationPolicy.class)
                .orThrow();
    }

    private List<Activity> past() {
        return tables.port(ActivityHistory.PORT)
                .page(HistoryQuery.all(EVENING), Optional.empty(), 1000)
                .items();
    }

    private List<Activity> recorded() {
        return log.port(ActivityLog.PORT).tail(0, 1000).stream()
                .map(LogEntry::activity)
                .toList();
    }

    private long karma() {
        return cutOver.points(ANA, "karma", EVENING);
    }

    @Test
    void theClubGoesOverWithoutGapOrDoubleAndBackAndOverAgain() {
        Account ana = club.join("ana");
        Account ben = club.join("ben");
        Article article = club.publish(ana, "Light from the left");
        club.applaud(ben, article);
        club.takeBack(club.applaud(ben, article));
        assertThat(recorded()).isEmpty();
        assertThat(karma()).isEqualTo(5);

        // Over: record first, then import, while the club goes on.
        cutOver.to(CutOver.Stage.RECORDING);
        Applause during = club.applaud(ben, club.publish(ana, "More light"));
        Import importing = new Import(database, tables, activities, 2);
        assertThat(importing.next(EVENING).more()).isTrue();
        club.takeBack(during);
        club.applaud(club.join("cem"), article);
        while (importing.next(EVENING).more()) {
            club.applaud(ben, article);
            if (importing.progress().done() > 12) {
                break;
            }
        }
        while (importing.next(EVENING).more()) {
            assertThat(importing.progress().done()).isPositive();
        }
        long before = karma();
        cutOver.to(CutOver.Stage.READING);
        assertThat(recorded()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(past());
        assertThat(karma()).isEqualTo(before);
        club.applaud(ben, article);
        assertThat(karma()).isEqualTo(before + 5);

        // Back: the club's tables have everything, the log stays as it is.
        cutOver.to(CutOver.Stage.OWN_TABLES);
        assertThat(karma()).isEqualTo(before + 5);
        int entries = recorded().size();
        club.applaud(ben, article);
        assertThat(karma()).isEqualTo(before + 10);
        assertThat(recorded()).hasSize(entries);

        // Over again: the import goes on where it was, and brings what happened meanwhile.
        cutOver.to(CutOver.Stage.RECORDING);
        while (importing.next(EVENING).more()) {
            assertThat(importing.progress().more()).isTrue();
        }
        cutOver.to(CutOver.Stage.READING);
        assertThat(recorded()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(past());
        assertThat(karma()).isEqualTo(before + 10);
    }

    @Test
    void aRowThatIsRolledBackIsNotRecorded() {
        Account ana = club.join("ana");
        Account ben = club.join("ben");
        Article article = club.publish(ana, "Light from the left");
        cutOver.to(CutOver.Stage.RECORDING);

        assertThatThrownBy(() -> database.inTransaction(manager -> {
                    club.applaud(ben, article);
                    throw new IllegalStateException("the mail server was away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(recorded()).isEmpty();
        assertThat(karma()).isZero();
    }
}
