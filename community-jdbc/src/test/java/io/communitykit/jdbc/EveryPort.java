package io.communitykit.jdbc;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.charter.Charter;
import io.communitykit.charter.CharterStore;
import io.communitykit.charter.Consent;
import io.communitykit.charter.ConsentStore;
import io.communitykit.content.Post;
import io.communitykit.content.PostStore;
import io.communitykit.content.Reaction;
import io.communitykit.content.ReactionStore;
import io.communitykit.group.Group;
import io.communitykit.group.GroupStore;
import io.communitykit.group.Membership;
import io.communitykit.group.MembershipStore;
import io.communitykit.jdbc.json.Samples;
import io.communitykit.member.Member;
import io.communitykit.member.MemberData;
import io.communitykit.member.MemberStore;
import io.communitykit.metrics.MetricsSlice;
import io.communitykit.metrics.MetricsStore;
import io.communitykit.metrics.RetractionMark;
import io.communitykit.metrics.RetractionMarkStore;
import io.communitykit.metrics.network.Tie;
import io.communitykit.metrics.network.TieStore;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadStore;
import io.communitykit.moderation.Conduct;
import io.communitykit.moderation.ConductStore;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.moderation.RecordedDecision;
import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterStore;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.moderation.ruling.RulingStore;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import io.communitykit.poll.PollState;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.rewards.Edition;
import io.communitykit.rewards.EditionStore;
import io.communitykit.rewards.Progress;
import io.communitykit.rewards.ProgressStore;
import io.communitykit.rewards.SubjectScore;
import io.communitykit.rewards.SubjectScoreStore;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.ledger.Drawings;
import io.communitykit.rewards.ledger.DrawingsStore;
import io.communitykit.rewards.ledger.Hold;
import io.communitykit.rewards.ledger.HoldStore;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.redemption.Redeemer;
import io.communitykit.rewards.redemption.RedeemerStore;
import io.communitykit.rewards.redemption.Redemption;
import io.communitykit.rewards.redemption.RedemptionStore;
import io.communitykit.rewards.redemption.Stock;
import io.communitykit.rewards.redemption.StockStore;
import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes something through every port, and reads all of it. */
final class EveryPort {

    private static final int ALL = 10_000;

    private final Storage storage;

    EveryPort(Storage storage) {
        this.storage = storage;
    }

    void write() {
        activities();
        states(storage.port(ConsumerStore.PORT), ConsumerPosition.class);
        states(storage.port(MemberStore.PORT), Member.class);
        states(storage.port(GroupStore.PORT), Group.class);
        states(storage.port(MembershipStore.PORT), Membership.class);
        states(storage.port(PostStore.PORT), Post.class);
        states(storage.port(ReactionStore.PORT), Reaction.class);
        states(storage.port(CharterStore.PORT), Charter.class);
        states(storage.port(ConsentStore.PORT), Consent.class);
        Samples.of(Notice.class).forEach(storage.port(NoticeStore.PORT)::insert);
        storage.port(NoticeStore.PORT)
                .markDelivered(Samples.of(Notice.class).get(0).id());
        storage.port(Ledger.PORT).openAndPost(Samples.of(Posting.class));
        storage.port(BadgeLog.PORT).append(Samples.of(BadgeEntry.class));
        states(storage.port(ProgressStore.PORT), Progress.class);
        states(storage.port(SubjectScoreStore.PORT), SubjectScore.class);
        storage.port(DecisionLog.PORT)
                .insertAll(Samples.of(RecordedDecision.class).subList(0, 1));
        states(storage.port(ConductStore.PORT), Conduct.class);
        states(storage.port(MetricsStore.PORT), MetricsSlice.class);
        states(storage.port(RetractionMarkStore.PORT), RetractionMark.class);
        states(storage.port(ThreadStore.PORT), ResponseThread.class);
        states(storage.port(TieStore.PORT), Tie.class);
        states(storage.port(CounterStore.PORT), Counter.class);
        states(storage.port(RulingStore.PORT), Ruling.class);
        states(storage.port(EditionStore.PORT), Edition.class);
        states(storage.port(HoldStore.PORT), Hold.class);
        states(storage.port(DrawingsStore.PORT), Drawings.class);
        states(storage.port(RedemptionStore.PORT), Redemption.class);
        states(storage.port(StockStore.PORT), Stock.class);
        states(storage.port(RedeemerStore.PORT), Redeemer.class);
        states(storage.port(PollStore.PORT), PollState.class);
        states(storage.port(BallotStore.PORT), Ballot.class);
    }

    private void activities() {
        Activities activities = Activities.builder(storage)
                .clock(InstantSource.fixed(Thanks.NOON.plusSeconds(1_000_000)))
                .build();
        activities.record(Thanks.like("like-1", "ana", "ben"));
        activities.record(Thanks.like("like-2", "ben", "ana"));
        activities.record(
                Activity.of("unlike-2", ActivityTypes.ACTIVITY_RETRACTED.name(), "ben", Thanks.NOON.plusSeconds(90_000))
                        .about(new Subject(Subject.ACTIVITY, "like-2"))
                        .build());
        activities.record(Activity.of("later", "member.joined", "cem", Thanks.NOON.plusSeconds(2_000_000))
                .build());
        MemberData.of(storage, () -> new UUID(0, 1)).erase(new MemberId("gone"));
    }

    private static <K extends Comparable<? super K>, V extends Versioned<K>> void states(
            VersionedStore<K, V> store, Class<V> type) {
        List<V> samples = Samples.of(type);
        store.insertAll(of(samples, Versioned.FIRST_VERSION));
        store.replaceAll(of(samples, Versioned.FIRST_VERSION + 1));
    }

    /** Takes the values of a version, each key once, and only keys that a first value has. */
    private static <K extends Comparable<? super K>, V extends Versioned<K>> List<V> of(List<V> samples, long version) {
        Set<K> keys = new TreeSet<>();
        samples.stream()
                .filter(value -> value.version() == Versioned.FIRST_VERSION)
                .forEach(value -> keys.add(value.key()));
        return samples.stream()
                .filter(value -> value.version() == version && keys.remove(value.key()))
                .toList();
    }

    /** Lists what is read through each port; what a port tells nothing of is an empty list. */
    List<List<?>> read() {
        return read(ALL);
    }

    /** Lists no more than the first page of everything. */
    List<List<?>> read(int limit) {
        List<List<?>> all = new ArrayList<>();
        all.add(storage.port(ActivityLog.PORT).tail(0, limit));
        all.add(storage.port(ActivityHistory.PORT)
                .page(HistoryQuery.all(Thanks.NOON.plusSeconds(1_000_000)), Optional.empty(), limit)
                .items());
        all.add(storage.port(ActivityHistory.PORT).retractionsOf(List.of(new ActivityId("like-2"))));
        all.add(storage.port(WaitingActivities.PORT).due(Thanks.NOON.plusSeconds(3_000_000), limit));
        all.add(List.copyOf(storage.port(ActivityLog.PORT).erasedAmong(List.of(new MemberId("gone")))));
        all.add(storage.port(NoticeStore.PORT).open(Thanks.NOON.plusSeconds(1), limit));
        Ledger ledger = storage.port(Ledger.PORT);
        var accounts = ledger.accounts(Optional.empty(), limit).items();
        all.add(accounts);
        accounts.forEach(balance ->
                all.add(ledger.entries(balance.account().id(), 0, limit).items()));
        all.add(storage.port(BadgeLog.PORT).page(new MemberId("ana"), 0, limit).items());
        all.add(storage.port(DecisionLog.PORT).page(Optional.empty(), limit).items());
        for (VersionedStore<?, ?> store : stores()) {
            all.add(store.page(Optional.empty(), limit).items());
        }
        return all;
    }

    /** Changes everything that has a version. */
    void change() {
        change(storage.port(MemberStore.PORT), Member.class);
        change(storage.port(PostStore.PORT), Post.class);
        change(storage.port(ProgressStore.PORT), Progress.class);
        change(storage.port(ConductStore.PORT), Conduct.class);
        change(storage.port(MetricsStore.PORT), MetricsSlice.class);
        change(storage.port(PollStore.PORT), PollState.class);
        change(storage.port(BallotStore.PORT), Ballot.class);
    }

    private static <K extends Comparable<? super K>, V extends Versioned<K>> void change(
            VersionedStore<K, V> store, Class<V> type) {
        List<V> next = of(Samples.of(type), Versioned.FIRST_VERSION + 2);
        if (next.isEmpty() || !store.replaceAll(next).isEmpty()) {
            throw new AssertionError("values of " + type + " could not be replaced");
        }
    }

    private List<VersionedStore<?, ?>> stores() {
        return List.of(
                storage.port(ConsumerStore.PORT),
                storage.port(MemberStore.PORT),
                storage.port(GroupStore.PORT),
                storage.port(MembershipStore.PORT),
                storage.port(PostStore.PORT),
                storage.port(ReactionStore.PORT),
                storage.port(CharterStore.PORT),
                storage.port(ConsentStore.PORT),
                storage.port(ProgressStore.PORT),
                storage.port(SubjectScoreStore.PORT),
                storage.port(ConductStore.PORT),
                storage.port(MetricsStore.PORT),
                storage.port(RetractionMarkStore.PORT),
                storage.port(ThreadStore.PORT),
                storage.port(TieStore.PORT),
                storage.port(CounterStore.PORT),
                storage.port(RulingStore.PORT),
                storage.port(EditionStore.PORT),
                storage.port(HoldStore.PORT),
                storage.port(DrawingsStore.PORT),
                storage.port(RedemptionStore.PORT),
                storage.port(StockStore.PORT),
                storage.port(RedeemerStore.PORT),
                storage.port(PollStore.PORT),
                storage.port(BallotStore.PORT));
    }
}
