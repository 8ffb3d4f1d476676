package io.communitykit.examples.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.Standing;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import io.communitykit.examples.club.community.ClubStorage;
import io.communitykit.examples.club.community.Import;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.rewards.Earnings;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.RewardsEngine;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import io.communitykit.storage.StorageException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How the club adopts the SDK; the page on adopting shows these lines. */
class ClubTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(6 * 3600);

    private final Database database = OnTheClub.Shared.DATABASE;
    private final ClubStorage storage = ClubStorage.open(database, new CommunityId("club-" + UUID.randomUUID()));
    private final AtomicLong seconds = new AtomicLong();
    private final InstantSource clock = () -> NOON.plusSeconds(seconds.getAndIncrement());
    private final Club club = new Club(database, storage, rules(), clock);
    private final RewardsProgram program = program();

    private static ModerationPolicy rules() {
        String yaml = """
                id: house-rules
                version: "1"
                lists:
                  insults: {terms: [blockhead]}
                rules:
                  - name: stay-friendly
                    when: {words: {list: insults}}
                    then: {verdict: hold, reason: {en: Please say it in a friendlier way.}}
                """;
        return ConfigReader.create()
                .load(ConfigSource.yaml("house-rules.yaml", yaml), ModerationPolicy.class)
                .orThrow();
    }

    static RewardsProgram program() {
        String yaml = """
                id: thanks
                version: "1"
                points:
                  karma:
                    rules:
                      liked: {on: {types: post.liked}, to: recipient, amount: {fixed: 5}}
                """;
        return ConfigReader.create()
                .load(ConfigSource.yaml("thanks.yaml", yaml), RewardsProgram.class)
                .orThrow();
    }

    /** Two articles, three likes, one of them taken back. */
    private void pastOfTheClub() {
        Account ana = club.join("ana");
        Account ben = club.join("ben");
        Article first = club.publish(ana, "Light from the left");
        Article second = club.publish(ben, "Light from the right");
        club.applaud(ben, first);
        club.applaud(ana, second);
        club.takeBack(club.applaud(ana, second));
    }

    private static List<Activity> history(Storage of) {
        return of.port(ActivityHistory.PORT)
                .page(HistoryQuery.all(EVENING), Optional.empty(), 1000)
                .items();
    }

    @Test
    void anArticleAndItsDecisionAreKeptTogether() {
        Account ana = club.join("ana");

        Article held = club.publish(ana, "You blockhead!");

        assertThat(held.isHeld()).isTrue();
        assertThat(storage.port(DecisionLog.PORT).latest(Subject.post(Long.toString(held.id()))))
                .isPresent();
    }

    @Test
    void whenTheClubRollsBackTheDecisionIsGoneToo() {
        Account ana = club.join("ana");

        assertThatThrownBy(() -> database.inTransaction(manager -> {
                    club.publish(ana, "You blockhead!");
                    throw new IllegalStateException("the mail server was away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(storage.port(DecisionLog.PORT)
                        .pageOf(new MemberId("ana"), Optional.empty(), 10)
                        .items())
                .isEmpty();
        assertThat(history(storage))
                .extracting(activity -> activity.type().name())
                .containsExactly("member.joined");
    }

    @Test
    void aPortThatTheClubDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> storage.port(ActivityLog.PORT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("ActivityLog");
    }

    @Test
    void thePastIsReadWithoutACopy() {
        pastOfTheClub();

        Earnings earnings = RewardsEngine.compile(program)
                .replay(Standing.read(storage.port(ActivityHistory.PORT), HistoryQuery.all(EVENING)));

        assertThat(earnings.points(new MemberId("ana"), "karma")).isEqualTo(5);
        assertThat(earnings.points(new MemberId("ben"), "karma")).isEqualTo(5);
    }

    @Test
    void anImportGoesOnWhereItWasStopped() {
        pastOfTheClub();
        Storage target = InMemoryStorage.create(storage.community());
        Activities activities =
                Activities.builder(target).clock(InstantSource.fixed(EVENING)).build();

        assertThat(new Import(database, storage, activities, 3).next(EVENING).done())
                .isEqualTo(3);
        Import later = new Import(database, storage, activities, 3);
        while (later.next(EVENING).more()) {
            assertThat(later.progress().done()).isPositive();
        }

        assertThat(history(target)).isEqualTo(history(storage));
        assertThat(later.next(EVENING).done()).isEqualTo(history(storage).size());
    }

    @Test
    void theCutOverLeavesNoGapAndCountsNothingTwice() {
        pastOfTheClub();
        Storage target = InMemoryStorage.create(storage.community());
        Rewards rewards = Rewards.of(program, target);
        Activities activities = Activities.builder(target)
                .clock(InstantSource.fixed(EVENING))
                .inline(rewards)
                .build();

        // 1. From now on the club records what happens, under the ids that its history uses.
        Account cem = club.join("cem");
        List<Activity> before = history(storage);
        activities.record(before.get(before.size() - 1));
        // 2. Meanwhile the past is imported, with what was recorded already.
        Import past = new Import(database, storage, activities, 2);
        while (past.next(EVENING).more()) {
            Article article = club.publish(cem, "More light");
            activities.record(history(storage).stream()
                    .filter(activity -> activity.id().value().equals("article-" + article.id()))
                    .toList());
            if (past.progress().done() > 6) {
                break;
            }
        }
        while (past.next(EVENING).more()) {
            assertThat(past.progress().more()).isTrue();
        }

        List<LogEntry> log = target.port(ActivityLog.PORT).tail(0, 1000);
        assertThat(log).extracting(LogEntry::activity).containsExactlyInAnyOrderElementsOf(history(storage));
        assertThat(rewards.points(new MemberId("ana"), "karma")).isEqualTo(5);
        assertThat(rewards.points(new MemberId("ben"), "karma")).isEqualTo(5);
    }
}
