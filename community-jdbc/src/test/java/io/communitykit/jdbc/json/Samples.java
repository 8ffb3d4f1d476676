package io.communitykit.jdbc.json;

import io.communitykit.CommunityId;
import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.Value;
import io.communitykit.charter.Charter;
import io.communitykit.charter.Consent;
import io.communitykit.content.Post;
import io.communitykit.content.Reaction;
import io.communitykit.group.Group;
import io.communitykit.group.Membership;
import io.communitykit.member.Member;
import io.communitykit.metrics.MetricsSlice;
import io.communitykit.metrics.RetractionMark;
import io.communitykit.metrics.network.Tie;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Circumstances;
import io.communitykit.moderation.Conduct;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.PlannedAction;
import io.communitykit.moderation.PolicyRef;
import io.communitykit.moderation.RecordedDecision;
import io.communitykit.moderation.Restraint;
import io.communitykit.moderation.Trace;
import io.communitykit.moderation.action.Action;
import io.communitykit.moderation.action.Audience;
import io.communitykit.moderation.action.Reach;
import io.communitykit.moderation.action.Scope;
import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.policy.ClauseRef;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.Visibility;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.notice.Notice;
import io.communitykit.poll.PollState;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.rewards.Edition;
import io.communitykit.rewards.Progress;
import io.communitykit.rewards.SubjectScore;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.Span;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Drawings;
import io.communitykit.rewards.ledger.Hold;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.rewards.redemption.Redeemer;
import io.communitykit.rewards.redemption.Redemption;
import io.communitykit.rewards.redemption.Stock;
import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.testkit.contract.BallotStoreContract;
import io.communitykit.testkit.contract.CharterStoreContract;
import io.communitykit.testkit.contract.ConductStoreContract;
import io.communitykit.testkit.contract.ConsentStoreContract;
import io.communitykit.testkit.contract.ConsumerStoreContract;
import io.communitykit.testkit.contract.CounterStoreContract;
import io.communitykit.testkit.contract.DrawingsStoreContract;
import io.communitykit.testkit.contract.EditionStoreContract;
import io.communitykit.testkit.contract.GroupStoreContract;
import io.communitykit.testkit.contract.HoldStoreContract;
import io.communitykit.testkit.contract.MemberStoreContract;
import io.communitykit.testkit.contract.MembershipStoreContract;
import io.communitykit.testkit.contract.MetricsStoreContract;
import io.communitykit.testkit.contract.PollStoreContract;
import io.communitykit.testkit.contract.PostStoreContract;
import io.communitykit.testkit.contract.ProgressStoreContract;
import io.communitykit.testkit.contract.ReactionStoreContract;
import io.communitykit.testkit.contract.RedeemerStoreContract;
import io.communitykit.testkit.contract.RedemptionStoreContract;
import io.communitykit.testkit.contract.RetractionMarkStoreContract;
import io.communitykit.testkit.contract.RulingStoreContract;
import io.communitykit.testkit.contract.StockStoreContract;
import io.communitykit.testkit.contract.StorageUnderTest;
import io.communitykit.testkit.contract.SubjectScoreStoreContract;
import io.communitykit.testkit.contract.ThreadStoreContract;
import io.communitykit.testkit.contract.TieStoreContract;
import io.communitykit.testkit.contract.VersionedSamples;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds values of every type that the storage keeps as JSON: those of the contracts, and some for the logs. */
public final class Samples<T> {

    private static final int LONGEST_LINE = 2000;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");

    final Class<T> type;
    final List<T> values;

    private Samples(Class<T> type, List<T> values) {
        this.type = type;
        this.values = values;
    }

    static List<Samples<?>> all() {
        return Made.ALL;
    }

    /** Made once: counting the polls takes a while. */
    private static final class Made {
        static final List<Samples<?>> ALL = make();
    }

    private static List<Samples<?>> make() {
        return List.of(
                states(Member.class, new Members()),
                states(Group.class, new Groups()),
                states(Membership.class, new Memberships()),
                states(Post.class, new Posts()),
                states(Reaction.class, new Reactions()),
                states(Charter.class, new Charters()),
                states(Consent.class, new Consents()),
                states(ConsumerPosition.class, new Consumers()),
                states(Conduct.class, new Conducts()),
                states(Counter.class, new Counters()),
                states(Ruling.class, new OfRulings()),
                states(Progress.class, new Progresses()),
                states(SubjectScore.class, new SubjectScores()),
                states(Edition.class, new Editions()),
                states(Hold.class, new HoldsOfAmounts()),
                states(Drawings.class, new DrawingsOfAccounts()),
                states(Redemption.class, new Redemptions()),
                states(Stock.class, new Stocks()),
                states(Redeemer.class, new Redeemers()),
                states(MetricsSlice.class, new Slices()),
                states(ResponseThread.class, new Threads()),
                states(Tie.class, new Ties()),
                states(RetractionMark.class, new RetractionMarks()),
                polls(),
                states(Ballot.class, new Ballots()),
                new Samples<>(Attributes.class, List.of(Attributes.none(), attributes())),
                new Samples<>(Notice.class, notices()),
                new Samples<>(RecordedDecision.class, List.of(decision(false), decision(true))),
                new Samples<>(BadgeEntry.class, List.of(badge(), badge().takenBack())),
                new Samples<>(Posting.class, List.of(posting())));
    }

    /** Finds the values of a type. */
    public static <T> List<T> of(Class<T> type) {
        return all().stream()
                .filter(samples -> samples.type.equals(type))
                .flatMap(samples -> samples.values.stream())
                .map(type::cast)
                .toList();
    }

    Json<T> form() {
        return Json.of(type);
    }

    List<String> lines() {
        return values.stream().map(form()::write).toList();
    }

    /** Takes plain and strange keys, and none of the very long texts. */
    private static <K extends Comparable<? super K>, V extends Versioned<K>> Samples<V> states(
            Class<V> type, VersionedSamples<K, V> contract) {
        List<V> values = new ArrayList<>();
        IntStream.concat(IntStream.range(0, 8), IntStream.range(18, 24)).forEach(i -> {
            V first = contract.sample(i);
            V second = contract.changed(first);
            values.addAll(List.of(first, second, contract.changed(second)));
        });
        values.removeIf(value -> Json.of(type).write(value).length() > LONGEST_LINE);
        return new Samples<>(type, List.copyOf(values));
    }

    /** The contract's polls, and one of every kind: most of what a method tells is in its result. */
    private static Samples<PollState> polls() {
        List<PollState> values = new ArrayList<>(states(PollState.class, new Polls()).values);
        values.addAll(PollsOfEveryKind.states());
        return new Samples<>(PollState.class, List.copyOf(values));
    }

    private static Attributes attributes() {
        return Attributes.of(Map.of(
                "text", new Value.Text("\u4e2d\ud83d\ude00 \"\\\n"),
                "whole", new Value.Whole(Long.MIN_VALUE),
                "exact", new Value.Exact(new BigDecimal("-1E-30")),
                "truth", new Value.Truth(true),
                "at", new Value.At(NOON)));
    }

    private static List<Notice> notices() {
        Map<String, String> texts = new TreeMap<>(Map.of("en", "Hello", "zh-Hant", "\u4f60\u597d"));
        return List.of(
                new Notice("n-1", new MemberId("ana"), "hello", null, texts, NOON, null),
                new Notice("n-2", new MemberId("ana"), "hello", Subject.post("p"), texts, NOON, NOON.plusSeconds(1)));
    }

    private static RecordedDecision decision(boolean full) {
        Evidence evidence = new Evidence("body", 3, 12, "insults", "blockhead");
        Trace words = new Trace("words", Truth.TRUE, "insults", "1", List.of(evidence), List.of());
        Trace unknown = new Trace("accountAge", Truth.UNKNOWN, "below P7D", "", List.of(), List.of());
        Finding finding = new Finding(
                "stay-friendly",
                -1,
                Verdict.HOLD,
                new Trace("all", Truth.TRUE, "", "", List.of(), List.of(words, unknown)));
        Finding bounded = new Finding(
                "trial",
                5,
                Verdict.LABEL,
                unknown,
                new ClauseRef("2.1", 3),
                Restraint.TRIAL,
                new Reach(Scope.THREAD, List.of("DE", "FR"), Duration.ofHours(36)),
                List.of("heated"));
        return new RecordedDecision(
                new Decision(
                        Subject.post("p"),
                        7,
                        new MemberId("ana"),
                        full ? new GroupId("g") : null,
                        full ? "forum" : null,
                        NOON,
                        new PolicyRef("house-rules", "1", "0".repeat(64)),
                        full ? Verdict.HOLD : Verdict.ALLOW,
                        full ? List.of(finding) : List.of(),
                        full ? List.of(finding) : List.of(),
                        full ? Map.of("en", "Please say it in a friendlier way.") : Map.of(),
                        full ? Author.joined(NOON).with("level", new Value.Whole(3)) : Author.UNKNOWN,
                        full ? 99 : 0,
                        full ? List.of(bounded) : List.of(),
                        full ? actions() : List.of(),
                        full
                                ? new Circumstances(
                                        Visibility.GROUP,
                                        List.of(
                                                PortAnswer.of("toxicity", Map.of("score", new Value.Whole(7))),
                                                new PortAnswer("images", PortAnswer.Result.TIMED_OUT, Map.of(), 250)),
                                        List.of(Restraint.PERSON),
                                        Verdict.REMOVE)
                                : Circumstances.USUAL),
                "f".repeat(64));
    }

    private static List<PlannedAction> actions() {
        Duration day = Duration.ofDays(1);
        List<String> everywhere = List.of();
        return Stream.of(
                        new Action.Notify(Audience.MODERATORS, Map.of("en", "Look"), Scope.SUBJECT, everywhere, null),
                        new Action.Strike(2, Scope.COMMUNITY, everywhere, day),
                        new Action.Lock(Scope.THREAD, everywhere, day),
                        new Action.SlowMode(Duration.ofMinutes(5), Scope.GROUP, everywhere, day),
                        new Action.Mute(Scope.CHANNEL, List.of("PL"), day),
                        new Action.Suspend(Scope.COMMUNITY, everywhere, null),
                        new Action.Ban(Scope.COMMUNITY, everywhere, null),
                        new Action.AskToEdit(Map.of("en", "Please change it"), Scope.SUBJECT, everywhere, day),
                        new Action.Custom("watch", Map.of("days", new Value.Whole(9)), Scope.SUBJECT, everywhere, null))
                .map(action -> new PlannedAction("stay-friendly", action))
                .toList();
    }

    private static BadgeEntry badge() {
        return new BadgeEntry(
                "thanks@1",
                "helper",
                new MemberId("ana"),
                new ActivityId("a-1"),
                1,
                BadgeEntry.Change.AWARDED,
                Subject.post("p"),
                NOON,
                "gold",
                new Span(NOON, NOON),
                NOON);
    }

    private static Posting posting() {
        return Posting.transfer(
                PostingKey.of("award", "thanks@1", "member", "ana", "1"),
                NOON,
                new AccountId("issue", "thanks", "karma"),
                new AccountId("member", "ana", "karma"),
                Long.MAX_VALUE,
                attributes());
    }

    private interface Unopened extends StorageUnderTest {
        @Override
        default Storage open(CommunityId community) {
            throw new UnsupportedOperationException("only the samples are wanted");
        }
    }

    private static final class Members implements Unopened, MemberStoreContract {}

    private static final class Groups implements Unopened, GroupStoreContract {}

    private static final class Memberships implements Unopened, MembershipStoreContract {}

    private static final class Posts implements Unopened, PostStoreContract {}

    private static final class Reactions implements Unopened, ReactionStoreContract {}

    private static final class Charters implements Unopened, CharterStoreContract {}

    private static final class Consents implements Unopened, ConsentStoreContract {}

    private static final class Consumers implements Unopened, ConsumerStoreContract {}

    private static final class Conducts implements Unopened, ConductStoreContract {}

    private static final class Counters implements Unopened, CounterStoreContract {}

    private static final class OfRulings implements Unopened, RulingStoreContract {}

    private static final class Progresses implements Unopened, ProgressStoreContract {}

    private static final class SubjectScores implements Unopened, SubjectScoreStoreContract {}

    private static final class Editions implements Unopened, EditionStoreContract {}

    private static final class HoldsOfAmounts implements Unopened, HoldStoreContract {}

    private static final class DrawingsOfAccounts implements Unopened, DrawingsStoreContract {}

    private static final class Redemptions implements Unopened, RedemptionStoreContract {}

    private static final class Stocks implements Unopened, StockStoreContract {}

    private static final class Redeemers implements Unopened, RedeemerStoreContract {}

    private static final class Slices implements Unopened, MetricsStoreContract {}

    private static final class Threads implements Unopened, ThreadStoreContract {}

    private static final class Ties implements Unopened, TieStoreContract {}

    private static final class RetractionMarks implements Unopened, RetractionMarkStoreContract {}

    private static final class Polls implements Unopened, PollStoreContract {}

    private static final class Ballots implements Unopened, BallotStoreContract {}
}
