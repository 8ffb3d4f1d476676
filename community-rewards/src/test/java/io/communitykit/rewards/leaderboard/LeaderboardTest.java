package io.communitykit.rewards.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.activity.Attributes;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LeaderboardTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final ZoneId UTC = ZoneOffset.UTC;

    private static MemberId member(int number) {
        return new MemberId("member-" + number);
    }

    private static Leaderboard discourse() {
        Leaderboard board = new Leaderboard();
        board.set(new MemberId("admin"), 50, NOON);
        board.set(new MemberId("user"), 20, NOON.plusSeconds(1));
        board.set(new MemberId("other"), 20, NOON);
        board.set(new MemberId("moderator"), 10, NOON);
        return board;
    }

    private static List<Long> ranks(List<Ranked> ranked) {
        return ranked.stream().map(Ranked::rank).toList();
    }

    private static List<String> names(List<Ranked> ranked) {
        return ranked.stream().map(line -> line.member().value()).toList();
    }

    @Test
    void membersOfOneScoreAreRankedAsThePolicySays() {
        Leaderboard board = discourse();

        assertThat(ranks(board.top(10, RankPolicy.STANDARD))).containsExactly(1L, 2L, 2L, 4L);
        assertThat(ranks(board.top(10, RankPolicy.DENSE))).containsExactly(1L, 2L, 2L, 3L);
        assertThat(ranks(board.top(10, RankPolicy.ORDINAL))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(names(board.top(10, RankPolicy.ORDINAL)))
                .as("who has had the score longer comes first")
                .containsExactly("admin", "other", "user", "moderator");
    }

    @Test
    void aMemberSeesTheNeighborsAndFriendsAmongThemselves() {
        Leaderboard board = discourse();

        assertThat(names(board.around(new MemberId("other"), 1, RankPolicy.STANDARD)))
                .containsExactly("admin", "other", "user");
        assertThat(board.around(new MemberId("nobody"), 1, RankPolicy.STANDARD)).isEmpty();
        List<Ranked> friends = board.among(
                List.of(new MemberId("moderator"), new MemberId("user"), new MemberId("nobody"), new MemberId("other")),
                RankPolicy.STANDARD);
        assertThat(names(friends)).containsExactly("other", "user", "moderator");
        assertThat(ranks(friends)).containsExactly(1L, 1L, 3L);
    }

    @Test
    void whoIsTakenOffIsNotRankedAndMayComeBack() {
        Leaderboard board = discourse();

        assertThat(board.remove(new MemberId("user"))).isTrue();
        assertThat(board.remove(new MemberId("user"))).isFalse();
        assertThat(board.rank(new MemberId("user"), RankPolicy.STANDARD)).isEmpty();
        assertThat(board.size()).isEqualTo(3);
        board.add(new MemberId("user"), 60, NOON);
        assertThat(board.rank(new MemberId("user"), RankPolicy.STANDARD)).hasValue(1);
    }

    @Test
    void ranksAreThoseOfASortAfterAMillionRandomOperations() {
        Random random = new Random(20261121);
        Leaderboard board = new Leaderboard();
        Map<MemberId, long[]> known = new TreeMap<>();
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            members.add(member(i));
        }
        for (int i = 0; i < 1_000_000; i++) {
            MemberId one = members.get(random.nextInt(members.size()));
            int kind = random.nextInt(100);
            if (kind == 0) {
                assertThat(board.remove(one)).isEqualTo(known.remove(one) != null);
                continue;
            }
            // few scores, so that many share one, and now and then the ends of the range
            long score = kind == 1 ? Long.MIN_VALUE : kind == 2 ? Long.MAX_VALUE : random.nextInt(500) - 250;
            long[] before = known.get(one);
            Instant since = NOON.plusSeconds(random.nextInt(50));
            board.set(one, score, since);
            if (before == null || before[0] != score) {
                known.put(one, new long[] {score, since.getEpochSecond()});
            }
        }
        List<MemberId> sorted = new ArrayList<>(known.keySet());
        sorted.sort(Comparator.comparingLong((MemberId one) -> known.get(one)[0])
                .reversed()
                .thenComparingLong(one -> known.get(one)[1])
                .thenComparing(Comparator.naturalOrder()));

        assertThat(board.size()).isEqualTo(sorted.size());
        List<Ranked> all = board.top(Integer.MAX_VALUE, RankPolicy.ORDINAL);
        assertThat(all.stream().map(Ranked::member)).containsExactlyElementsOf(sorted);
        long standard = 0;
        long dense = 0;
        for (int i = 0; i < sorted.size(); i++) {
            boolean same = i > 0 && known.get(sorted.get(i))[0] == known.get(sorted.get(i - 1))[0];
            standard = same ? standard : i + 1L;
            dense = same ? dense : dense + 1;
            assertThat(board.rank(sorted.get(i), RankPolicy.ORDINAL)).hasValue(i + 1L);
            assertThat(board.rank(sorted.get(i), RankPolicy.STANDARD)).hasValue(standard);
            assertThat(board.rank(sorted.get(i), RankPolicy.DENSE)).hasValue(dense);
        }
    }

    @Test
    void aWindowCountsWhatWasEarnedInIt() {
        Ledger ledger = InMemoryStorage.create().port(Ledger.PORT);
        LocalDate today = LocalDate.of(2026, 3, 31);
        LocalDate from = today.minusDays(45);
        LocalDate to = today.minusDays(15);
        List<LocalDate> days = List.of(
                from.minusDays(15),
                from.minusDays(5),
                from.minusDays(1),
                from,
                today.minusMonths(1),
                to,
                to.plusDays(1),
                to.plusDays(15),
                to.plusDays(30));
        for (int i = 0; i < days.size(); i++) {
            ledger.openAndPost(List.of(Posting.transfer(
                    PostingKey.of("award", Integer.toString(i)),
                    days.get(i).atStartOfDay(UTC).toInstant(),
                    new AccountId("issue", "test", "karma"),
                    new AccountId(AccountId.MEMBER, "ada", "karma"),
                    10,
                    Attributes.none())));
        }
        Leaderboards boards = Leaderboards.of(ledger);
        Window dates = Window.between(from, to, UTC);
        List<Window> windows = List.of(
                Window.of(BoardPeriod.ALL, NOON, UTC),
                Window.last(Period.ofYears(1), NOON, UTC),
                Window.last(Period.ofMonths(3), NOON, UTC),
                Window.last(Period.ofMonths(1), NOON, UTC),
                Window.last(Period.ofWeeks(1), NOON, UTC),
                Window.last(Period.ZERO, NOON, UTC));

        assertThat(windows.stream().map(window -> score(boards.board("karma", window))))
                .containsExactly(80L, 80L, 80L, 40L, 10L, 10L);
        assertThat(windows.stream().map(window -> score(boards.board("karma", window.and(dates)))))
                .containsExactly(30L, 30L, 30L, 20L, 0L, 0L);
    }

    private static long score(Leaderboard board) {
        return board.score(new MemberId("ada")).orElse(0);
    }

    @Test
    void windowsOfTheCalendarBeginInTheZone() {
        Instant asOf = Instant.parse("2026-05-20T22:30:00Z");
        ZoneId warsaw = ZoneId.of("Europe/Warsaw");

        assertThat(Window.of(BoardPeriod.DAY, asOf, warsaw).from()).isEqualTo("2026-05-20T22:00:00Z");
        assertThat(Window.of(BoardPeriod.WEEK, asOf, warsaw).from()).isEqualTo("2026-05-17T22:00:00Z");
        assertThat(Window.of(BoardPeriod.MONTH, asOf, warsaw).from()).isEqualTo("2026-04-30T22:00:00Z");
        assertThat(Window.of(BoardPeriod.QUARTER, asOf, warsaw).from()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(Window.of(BoardPeriod.YEAR, asOf, warsaw).from()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(Window.of(BoardPeriod.ALL, asOf, warsaw).contains(asOf.plusNanos(1)))
                .isFalse();
    }

    @Test
    void theBestGoUpAndTheLastGoDown() {
        League league = new League("silver", 1, 2);

        assertThat(league.settle(discourse().top(10, RankPolicy.ORDINAL)))
                .containsExactly(
                        Map.entry(new MemberId("admin"), League.Move.UP),
                        Map.entry(new MemberId("other"), League.Move.STAYS),
                        Map.entry(new MemberId("user"), League.Move.DOWN),
                        Map.entry(new MemberId("moderator"), League.Move.DOWN));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> discourse().top(0, RankPolicy.DENSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit was 0 but it must be positive");
        assertThatThrownBy(() -> discourse().around(member(1), -1, RankPolicy.DENSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("each was -1 but it must not be negative");
        assertThatThrownBy(() -> new League("x", -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
