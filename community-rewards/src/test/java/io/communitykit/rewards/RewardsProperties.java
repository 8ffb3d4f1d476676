package io.communitykit.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.Feed;
import io.communitykit.activity.FeedRun;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.LogEntry;
import io.communitykit.activity.Standing;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Page;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.BeforeTry;

/** The law: what is booked is what the replay of the standing history says, however it arrived. */
@Domain(RandomRewards.class)
@Domain(DomainContext.Global.class)
class RewardsProperties {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private InMemoryStorage storage = InMemoryStorage.create();

    @BeforeTry
    void beginAnew() {
        storage = InMemoryStorage.create();
    }

    private static Activities activities(InMemoryStorage storage, Rewards inline) {
        return Activities.builder(storage)
                .clock(InstantSource.fixed(LATER))
                .inline(inline)
                .build();
    }

    private static Activities activities(InMemoryStorage storage) {
        return Activities.builder(storage).clock(InstantSource.fixed(LATER)).build();
    }

    private static List<Activity> standing(InMemoryStorage storage) {
        return Standing.read(storage.port(ActivityHistory.PORT), HistoryQuery.all(END));
    }

    private static void assertThatBooksAgreeWithReplay(InMemoryStorage storage, Rewards rewards) {
        Earnings expected = rewards.engine().replay(standing(storage));
        for (MemberId member : List.of(new MemberId("ann"), new MemberId("ben"), new MemberId("cleo"))) {
            rewards.engine()
                    .program()
                    .points()
                    .keySet()
                    .forEach(currency -> assertThat(rewards.points(member, currency))
                            .as("%s of %s", currency, member)
                            .isEqualTo(expected.points(member, currency)));
            assertThat(rewards.badges(member).stream().map(badge -> badge.badge() + " by " + badge.cause()))
                    .as("badges of %s", member)
                    .containsExactlyInAnyOrderElementsOf(expected.badges(member).stream()
                            .map(badge -> badge.badge() + " by " + badge.cause().id())
                            .toList());
        }
        assertThat(balances(storage).stream().mapToLong(Balance::amount).sum()).isZero();
        assertThat(states(storage)).isEqualTo(content(expected.state()));
    }

    private static List<Balance> balances(InMemoryStorage storage) {
        return storage.port(Ledger.PORT).accounts(Optional.empty(), 1000).items();
    }

    private static long entries(InMemoryStorage storage) {
        return balances(storage).stream().mapToLong(Balance::entries).sum();
    }

    /** What stored states say, without their versions; those in which nothing counts are left out. */
    private static RewardsState states(InMemoryStorage storage) {
        TreeMap<MemberId, Progress> members = new TreeMap<>();
        all(storage.port(ProgressStore.PORT)).forEach(state -> members.put(state.member(), state));
        TreeMap<Subject, SubjectScore> subjects = new TreeMap<>();
        all(storage.port(SubjectScoreStore.PORT)).forEach(state -> subjects.put(state.subject(), state));
        return content(new RewardsState(members, subjects));
    }

    private static <K extends Comparable<? super K>, V extends Versioned<K>> List<V> all(VersionedStore<K, V> store) {
        Page<V> page = store.page(Optional.empty(), 1000);
        return page.items();
    }

    private static RewardsState content(RewardsState state) {
        TreeMap<MemberId, Progress> members = new TreeMap<>();
        state.members().forEach((id, p) -> {
            if (p.last() != null) {
                members.put(
                        id,
                        new Progress(id, p.rules(), p.purses(), p.counts(), p.badges(), p.memories(), p.last(), 0, 0));
            }
        });
        TreeMap<Subject, SubjectScore> subjects = new TreeMap<>();
        state.subjects().forEach((id, s) -> {
            if (s.last() != null) {
                subjects.put(id, new SubjectScore(id, s.rules(), s.scores(), s.counts(), s.marks(), s.last(), 0, 0));
            }
        });
        return new RewardsState(members, subjects);
    }

    @Property(tries = 1000)
    void afterEachRecordedActivityTheBooksAreWhatTheReplaySays(
            @ForAll RewardsProgram program, @ForAll RandomRewards.Arrivals arrivals) {
        Rewards rewards = Rewards.of(program, storage);
        Activities activities = activities(storage, rewards);

        for (Activity activity : arrivals.activities()) {
            activities.record(activity);
            assertThatBooksAgreeWithReplay(storage, rewards);
        }
    }

    @Property(tries = 500)
    void batchesEndWhereSingleActivitiesDo(
            @ForAll RewardsProgram program,
            @ForAll RandomRewards.Arrivals arrivals,
            @ForAll @IntRange(min = 1, max = 9) int size) {
        Rewards rewards = Rewards.of(program, storage);
        Activities activities = activities(storage, rewards);

        for (int from = 0; from < arrivals.activities().size(); from += size) {
            activities.record(arrivals.activities()
                    .subList(from, Math.min(from + size, arrivals.activities().size())));
            assertThatBooksAgreeWithReplay(storage, rewards);
        }
    }

    @Property(tries = 500)
    void aFeedThatLagsBehindCatchesUpToTheSame(
            @ForAll RewardsProgram program,
            @ForAll RandomRewards.Arrivals arrivals,
            @ForAll @IntRange(min = 1, max = 5) int limit) {
        Rewards rewards = Rewards.of(program, storage);
        Feed feed = Feed.of(storage, rewards);
        Activities activities = activities(storage);
        int half = arrivals.activities().size() / 2;

        activities.record(arrivals.activities().subList(0, half));
        feed.run(limit);
        activities.record(
                arrivals.activities().subList(half, arrivals.activities().size()));
        while (feed.run(limit) instanceof FeedRun.Advanced advanced && advanced.consumed() > 0) {
            // goes on until nothing is left
        }

        assertThat(feed.lag().behind()).isZero();
        assertThatBooksAgreeWithReplay(storage, rewards);
    }

    @Property(tries = 500)
    void everyOrderOfArrivalEndsInTheSameStates(
            @ForAll RewardsProgram program, @ForAll RandomRewards.Arrivals arrivals, @ForAll Random random) {
        List<Activity> once = arrivals.activities().stream().distinct().toList();
        List<Activity> shuffled = new ArrayList<>(once);
        Collections.shuffle(shuffled, random);
        InMemoryStorage other = InMemoryStorage.create();
        Rewards rewards = Rewards.of(program, storage);
        Rewards otherRewards = Rewards.of(program, other);

        once.forEach(activities(storage)::record);
        storage.runInTransaction(() -> rewards.consume(log(storage)));
        Activities inOtherOrder = activities(other, otherRewards);
        List<Activity> recorded = log(storage).stream().map(LogEntry::activity).toList();
        shuffled.stream().filter(recorded::contains).forEach(inOtherOrder::record);

        if (log(other).size() == recorded.size()) {
            assertThat(states(other)).isEqualTo(states(storage));
            assertThat(amounts(other)).isEqualTo(amounts(storage));
        }
    }

    private static List<LogEntry> log(InMemoryStorage storage) {
        return storage.port(ActivityLog.PORT).tail(0, 1000);
    }

    private static Map<String, Long> amounts(InMemoryStorage storage) {
        Map<String, Long> amounts = new TreeMap<>();
        balances(storage).stream()
                .filter(balance -> balance.amount() != 0)
                .forEach(balance -> amounts.put(balance.account().id().toString(), balance.amount()));
        return amounts;
    }

    @Property(tries = 500)
    void deliveringEverythingAgainBooksNothing(
            @ForAll RewardsProgram program, @ForAll RandomRewards.Arrivals arrivals, @ForAll Random random) {
        Rewards rewards = Rewards.of(program, storage);
        Activities activities = activities(storage, rewards);
        arrivals.activities().forEach(activities::record);
        long before = entries(storage);
        List<LogEntry> again = new ArrayList<>(log(storage));
        Collections.shuffle(again, random);

        again.forEach(entry -> storage.runInTransaction(() -> rewards.consume(List.of(entry))));

        assertThat(entries(storage)).isEqualTo(before);
        assertThatBooksAgreeWithReplay(storage, rewards);
    }

    @Property(tries = 300)
    void statesThatWereLostAreCountedAgainWithoutBookingTwice(
            @ForAll RewardsProgram program,
            @ForAll RandomRewards.Arrivals arrivals,
            @ForAll @IntRange(min = 1, max = 9) int size) {
        Rewards rewards = Rewards.of(program, storage);
        Activities activities = activities(storage, rewards);
        arrivals.activities().forEach(activities::record);
        Map<String, Long> before = amounts(storage);
        all(storage.port(ProgressStore.PORT))
                .forEach(state -> storage.port(ProgressStore.PORT).remove(state.key()));
        all(storage.port(SubjectScoreStore.PORT))
                .forEach(state -> storage.port(SubjectScoreStore.PORT).remove(state.key()));

        List<LogEntry> log = log(storage);
        IntStream.iterate(0, from -> from < log.size(), from -> from + size)
                .mapToObj(from -> log.subList(from, Math.min(from + size, log.size())))
                .forEach(batch -> storage.runInTransaction(() -> rewards.consume(batch)));

        assertThat(amounts(storage)).isEqualTo(before);
        assertThatBooksAgreeWithReplay(storage, rewards);
    }

    @Property(tries = 300)
    void aRebuildAfterAChangeOfRulesBooksTheDifference(
            @ForAll RewardsProgram before, @ForAll RewardsProgram after, @ForAll RandomRewards.Arrivals arrivals) {
        Activities activities = activities(storage, Rewards.of(before, storage));
        arrivals.activities().forEach(activities::record);
        RewardsProgram changed = new RewardsProgram(
                after.id(), "2", after.zone(), after.points(), after.scores(), after.badges(), after.levels());

        // only what both versions know can be compared: points of a kind that is gone stay where they are
        if (changed.points().keySet().containsAll(new TreeSet<>(before.points().keySet()))) {
            Rewards rewards = Rewards.of(changed, storage);
            rewards.rebuild().orElseThrow();

            assertThatBooksAgreeWithReplay(storage, rewards);
        }
    }

    @Property(tries = 500)
    void applyingOneByOneGivesTheAwardsAndStatesOfTheReplay(
            @ForAll RewardsProgram program, @ForAll RandomRewards.Arrivals arrivals) {
        RewardsEngine engine = RewardsEngine.compile(program);
        List<Activity> standing = Standing.select(arrivals.activities(), END);
        Earnings expected = engine.replay(standing);

        TreeMap<MemberId, Progress> members = new TreeMap<>();
        TreeMap<Subject, SubjectScore> subjects = new TreeMap<>();
        List<Award> awards = new ArrayList<>();
        for (Activity activity : standing) {
            Step step = engine.apply(new RewardsState(members, subjects), activity);
            assertThat(step).isInstanceOf(Step.Applied.class);
            awards.addAll(((Step.Applied) step).awards());
            members.putAll(((Step.Applied) step).changed().members());
            subjects.putAll(((Step.Applied) step).changed().subjects());
        }

        assertThat(awards).isEqualTo(expected.awards());
        assertThat(content(new RewardsState(members, subjects))).isEqualTo(content(expected.state()));
    }
}
