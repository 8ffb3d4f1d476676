package io.communitykit.testkit.contract;

import static io.communitykit.testkit.contract.Books.ISSUE;
import static io.communitykit.testkit.contract.Books.points;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import io.communitykit.rewards.Mark;
import io.communitykit.rewards.Progress;
import io.communitykit.rewards.ProgressStore;
import io.communitykit.rewards.Purse;
import io.communitykit.rewards.SubjectScore;
import io.communitykit.rewards.SubjectScoreStore;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Drawings;
import io.communitykit.rewards.ledger.DrawingsStore;
import io.communitykit.rewards.ledger.Hold;
import io.communitykit.rewards.ledger.HoldId;
import io.communitykit.rewards.ledger.HoldStore;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.rewards.redemption.ItemName;
import io.communitykit.rewards.redemption.Redeemer;
import io.communitykit.rewards.redemption.RedeemerStore;
import io.communitykit.rewards.redemption.Redemption;
import io.communitykit.rewards.redemption.RedemptionId;
import io.communitykit.rewards.redemption.RedemptionStore;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tests erasure over every port of rewards. */
public interface RewardsErasureContract extends ErasureContract {

    @Override
    default void checkInvariants(Storage storage) {
        Books.check(storage);
    }

    @Override
    default List<Record> write(Storage storage, MemberId member, String words) {
        List<Record> theirs = new ArrayList<>(ledger(storage, member, words));
        BadgeEntry earned = badge(member, null);
        BadgeEntry about = badge(new MemberId("ben"), new Subject("member", member.value()));
        storage.port(BadgeLog.PORT)
                .append(List.of(earned, earned.takenBack(), about, badge(new MemberId("bea"), null)));
        Progress progress = progress(member);
        storage.port(ProgressStore.PORT).insertAll(List.of(progress, progress(new MemberId("ben"))));
        SubjectScore reached = score(Subject.post("p-1"), member);
        SubjectScore profile = score(new Subject("member", member.value()), new MemberId("ben"));
        storage.port(SubjectScoreStore.PORT)
                .insertAll(List.of(reached, profile, score(Subject.post("p-2"), new MemberId("ben"))));
        Hold hold = hold(member.value());
        Drawings drawings = drawings(member.value());
        Redemption redemption = redemption(member);
        Redeemer redeemer = new Redeemer(member, Map.of("mug", 1L), 1);
        storage.port(HoldStore.PORT).insertAll(List.of(hold, hold("ben")));
        storage.port(DrawingsStore.PORT).insertAll(List.of(drawings, drawings("ben")));
        storage.port(RedemptionStore.PORT).insertAll(List.of(redemption, redemption(new MemberId("ben"))));
        storage.port(RedeemerStore.PORT).insert(redeemer);
        theirs.addAll(List.of(
                earned, earned.takenBack(), about, progress, reached, profile, hold, drawings, redemption, redeemer));
        return theirs;
    }

    @Override
    default List<String> read(Storage storage) {
        List<String> lines = new ArrayList<>();
        Ledger ledger = storage.port(Ledger.PORT);
        Books.accounts(ledger).forEach(balance -> {
            lines.add(balance.toString());
            ledger.entries(balance.account().id(), 0, 100).items().forEach(entry -> {
                lines.add(entry.toString());
                lines.add(ledger.findAll(List.of(entry.posting().key())).toString());
            });
        });
        storage.port(ProgressStore.PORT).page(Optional.empty(), 100).items().forEach(progress -> {
            lines.add(progress.toString());
            storage.port(BadgeLog.PORT)
                    .page(progress.member(), 0, 100)
                    .items()
                    .forEach(entry -> lines.add(entry.toString()));
        });
        storage.port(SubjectScoreStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(score -> lines.add(score.toString()));
        storage.port(HoldStore.PORT).page(Optional.empty(), 100).items().forEach(hold -> lines.add(hold.toString()));
        storage.port(DrawingsStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(drawings -> lines.add(drawings.toString()));
        storage.port(RedemptionStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(redemption -> lines.add(redemption.toString()));
        storage.port(RedeemerStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(redeemer -> lines.add(redeemer.toString()));
        return lines;
    }

    @Override
    default Map<String, Long> totals(Storage storage) {
        Map<String, Long> totals = new TreeMap<>();
        Books.accounts(storage.port(Ledger.PORT))
                .forEach(balance -> totals.put(
                        balance.account().id().owner().length() > 6
                                ? "theirs"
                                : balance.account().id().toString(),
                        balance.amount()));
        storage.port(ProgressStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(progress -> totals.merge(
                        "badges",
                        (long) storage.port(BadgeLog.PORT)
                                .page(progress.member(), 0, 100)
                                .items()
                                .size(),
                        Long::sum));
        storage.port(SubjectScoreStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(score -> totals.merge("score", score.scores().getOrDefault("score", 0L), Long::sum));
        return totals;
    }

    private static Hold hold(String owner) {
        return new Hold(
                new HoldId("h-" + owner.length()),
                points(AccountId.MEMBER, owner),
                5,
                SampleTimes.NOON,
                null,
                Hold.Status.OPEN,
                0,
                null,
                1);
    }

    private static Drawings drawings(String owner) {
        return new Drawings(points(AccountId.MEMBER, owner), 5, 0, 1);
    }

    private static Redemption redemption(MemberId member) {
        return new Redemption(
                new RedemptionId("r-" + member.value().length()),
                member,
                new ItemName("mug"),
                "karma",
                5,
                SampleTimes.NOON,
                null,
                Redemption.Status.RESERVED,
                1);
    }

    private static List<Record> ledger(Storage storage, MemberId member, String words) {
        Ledger ledger = storage.port(Ledger.PORT);
        AccountId theirs = points(AccountId.MEMBER, member.value());
        AccountId ben = points(AccountId.MEMBER, "ben");
        AccountId issue = points(ISSUE.kind(), "source");
        ledger.open(List.of(new Account(theirs, false), new Account(ben, false), new Account(issue, true)));
        Attributes details = Attributes.of(Map.of(
                "text", new Value.Text(words),
                "who", new Value.Text(member.value()),
                "rule", new Value.Text("likes")));
        ledger.post(List.of(
                Posting.transfer(
                        PostingKey.of("a", "member", member.value(), "1"), SampleTimes.NOON, issue, theirs, 9, details),
                Posting.transfer(PostingKey.of("b", "ben"), SampleTimes.NOON, issue, ben, 5, Attributes.none()),
                Posting.transfer(
                        PostingKey.of("thanks", "member", member.value(), "member", "ben"),
                        SampleTimes.NOON,
                        theirs,
                        ben,
                        4,
                        Attributes.none())));
        List<Record> exported = new ArrayList<>(ledger.entries(theirs, 0, 100).items());
        exported.add(ledger.balance(theirs).orElseThrow());
        return exported;
    }

    private static BadgeEntry badge(MemberId member, @Nullable Subject about) {
        return new BadgeEntry(
                "p@1", "helper", member, new ActivityId("a-1"), 1, BadgeEntry.Change.AWARDED, about, SampleTimes.NOON);
    }

    private static Progress progress(MemberId member) {
        return new Progress(
                member,
                "p@1",
                Map.of("karma", new Purse(7, Map.of())),
                Map.of(),
                List.of("helper"),
                Map.of(),
                null,
                0,
                1);
    }

    private static SubjectScore score(Subject subject, MemberId member) {
        return new SubjectScore(
                subject,
                "p@1",
                Map.of("score", 3L),
                Map.of(),
                List.of(new Mark("nice", 0, member, new ActivityId("a-1"))),
                null,
                0,
                1);
    }
}
