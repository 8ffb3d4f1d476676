package io.communitykit.testkit.contract;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.charter.Consent;
import io.communitykit.charter.ConsentStore;
import io.communitykit.content.Post;
import io.communitykit.content.PostId;
import io.communitykit.content.PostStore;
import io.communitykit.content.Reaction;
import io.communitykit.content.ReactionStore;
import io.communitykit.group.Membership;
import io.communitykit.group.MembershipStore;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.member.ZoneHistory;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import io.communitykit.storage.PersonalStore;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import io.communitykit.storage.VersionedStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tests erasure over every port of core but those of polls, for which there is {@link PollErasureContract}. */
public interface CoreErasureContract extends ErasureContract {

    @Override
    default List<Record> write(Storage storage, MemberId member, String words) {
        List<Record> theirs = new ArrayList<>(activities(storage, member, words));
        theirs.addAll(people(storage, member));
        theirs.addAll(content(storage, member, words));
        theirs.addAll(notices(storage, member, words));
        return theirs;
    }

    @Override
    default List<String> read(Storage storage) {
        List<String> lines = new ArrayList<>();
        storage.port(ActivityLog.PORT).tail(0, 1000).forEach(entry -> lines.add(entry.toString()));
        storage
                .port(ActivityHistory.PORT)
                .page(HistoryQuery.all(Instant.parse("9000-01-01T00:00:00Z")), Optional.empty(), 1000)
                .items()
                .stream()
                .map(Activity::id)
                .forEach(id -> lines.add(
                        storage.port(ActivityHistory.PORT).findAll(List.of(id)).toString()));
        storage.port(ActivityHistory.PORT)
                .retractionsOf(List.of(SampleActivities.simple("a-by").id()))
                .forEach(found -> lines.add("retraction " + found));
        storage.port(WaitingActivities.PORT)
                .due(Instant.parse("9000-01-01T00:00:00Z"), 100)
                .forEach(found -> lines.add("waiting " + found));
        storage.port(NoticeStore.PORT).open(SampleTimes.NOON, 100).forEach(found -> lines.add("open " + found));
        for (Port<? extends PersonalStore<?, ?>> port : stores()) {
            storage.port(port).page(Optional.empty(), 1000).items().forEach(value -> lines.add(value.toString()));
        }
        return lines;
    }

    @Override
    default Map<String, Long> totals(Storage storage) {
        Map<String, Long> totals = new TreeMap<>();
        totals.put(
                "entries", (long) storage.port(ActivityLog.PORT).tail(0, 1000).size());
        totals.put("last entry", storage.port(ActivityLog.PORT).end().readable());
        totals.put("waiting", (long) storage.port(WaitingActivities.PORT)
                .due(Instant.parse("9000-01-01T00:00:00Z"), 100)
                .size());
        for (Port<? extends VersionedStore<?, ?>> port :
                List.of(PostStore.PORT, ReactionStore.PORT, ConsentStore.PORT)) {
            totals.put(port.toString(), (long)
                    storage.port(port).page(Optional.empty(), 1000).items().size());
        }
        return totals;
    }

    private static List<Port<? extends PersonalStore<?, ?>>> stores() {
        return List.of(MemberStore.PORT, MembershipStore.PORT, PostStore.PORT, ReactionStore.PORT, ConsentStore.PORT);
    }

    private static List<Record> activities(Storage storage, MemberId member, String words) {
        MemberId ben = new MemberId("ben");
        Activity by = Activity.of("a-by", "question.asked", member.value(), SampleTimes.NOON)
                .with("text", words)
                .with("who", member.value())
                .with("kept", 7)
                .build();
        Activity to = Activity.of("a-to", "post.upvoted", "ben", SampleTimes.NOON)
                .to(member)
                .with("text", "words of ben")
                .build();
        Activity about = Activity.of("a-about", "member.greeted", "ben", SampleTimes.NOON)
                .about(new Subject("member", member.value()))
                .build();
        Activity retraction = Activity.retraction(SampleActivities.simple("r").id(), member, by.id(), SampleTimes.NOON);
        Activity waiting = Activity.of("a-waiting", "question.asked", member.value(), SampleTimes.NOON.plusSeconds(9))
                .with("text", words)
                .build();
        storage.port(ActivityLog.PORT)
                .appendAll(List.of(
                        by,
                        SampleActivities.by("ben", "b-1", SampleTimes.NOON),
                        to,
                        about,
                        SampleActivities.by("ana-7f3a", "b-2", SampleTimes.NOON.minusSeconds(1)),
                        retraction));
        storage.port(WaitingActivities.PORT).insert(waiting);
        storage.port(WaitingActivities.PORT)
                .insert(SampleActivities.by(ben.value(), "b-waiting", SampleTimes.NOON.plusSeconds(9)));
        storage.port(ActivityHistory.PORT).page(HistoryQuery.all(SampleTimes.NOON), Optional.empty(), 2);
        return List.of(by, to, about, retraction, waiting);
    }

    private static List<Record> people(Storage storage, MemberId member) {
        ZoneHistory zone = ZoneHistory.always(ZoneOffset.UTC);
        Member joined = Member.person(member, SampleTimes.NOON, zone);
        storage.port(MemberStore.PORT)
                .insertAll(List.of(joined, Member.person(new MemberId("ben"), SampleTimes.NOON, zone)));
        Membership belongs = new Membership(new Membership.Id(new GroupId("g"), member), "owner", SampleTimes.NOON, 1);
        storage.port(MembershipStore.PORT)
                .insertAll(List.of(
                        belongs,
                        new Membership(
                                new Membership.Id(new GroupId("g"), new MemberId("ben")),
                                "member",
                                SampleTimes.NOON,
                                1)));
        Consent agreed = new Consent(new Consent.Id(1, member), SampleTimes.NOON, 1);
        storage.port(ConsentStore.PORT)
                .insertAll(List.of(agreed, new Consent(new Consent.Id(1, new MemberId("ben")), SampleTimes.NOON, 1)));
        return List.of(joined, belongs, agreed);
    }

    private static List<Record> content(Storage storage, MemberId member, String words) {
        Post theirs = post("p-1", member, words);
        Post replaced = new Post(
                theirs.id(),
                theirs.kind(),
                member,
                null,
                null,
                words,
                words,
                Locale.forLanguageTag("ar"),
                List.of(words),
                SampleTimes.NOON,
                null,
                false,
                2);
        PostStore posts = storage.port(PostStore.PORT);
        posts.insertAll(List.of(theirs, post("p-2", new MemberId("ben"), "words of ben")));
        posts.replace(replaced, 1);
        Reaction reacted = new Reaction(new Reaction.Id(new PostId("p-2"), member, "like"), SampleTimes.NOON, 1);
        storage.port(ReactionStore.PORT)
                .insertAll(List.of(
                        reacted,
                        new Reaction(
                                new Reaction.Id(new PostId("p-2"), new MemberId("ben"), "like"), SampleTimes.NOON, 1)));
        return List.of(replaced, reacted);
    }

    private static List<Record> notices(Storage storage, MemberId member, String words) {
        NoticeStore store = storage.port(NoticeStore.PORT);
        Notice to = notice("n-1", member, null, words);
        Notice about = notice("n-2", new MemberId("ben"), new Subject("member", member.value()), "words for ben");
        store.insert(to);
        store.insert(about);
        store.insert(notice("n-3", new MemberId("ben"), null, "words for ben"));
        store.insert(notice("n-4", member, null, words));
        store.markDelivered("n-4");
        return List.of(to, about);
    }

    private static Notice notice(String id, MemberId to, @Nullable Subject about, String words) {
        return new Notice(id, to, "hello", about, Map.of("en", words), SampleTimes.NOON, null);
    }

    private static Post post(String id, MemberId author, String words) {
        return new Post(
                new PostId(id),
                Post.Kind.ARTICLE,
                author,
                null,
                null,
                words,
                words,
                null,
                List.of(),
                SampleTimes.NOON,
                null,
                false,
                1);
    }
}
