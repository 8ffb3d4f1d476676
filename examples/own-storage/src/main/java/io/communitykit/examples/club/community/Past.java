package io.communitykit.examples.club.community;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.examples.club.Account;
import io.communitykit.examples.club.Applause;
import io.communitykit.examples.club.Article;
import io.communitykit.examples.club.Database;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The club's own tables as history, without a copy. Each row is an activity whose id follows from the row's key; a like
 * that was taken back is two, the like and its retraction. A page merges one query per table, so it costs four of them.
 */
final class Past implements ActivityHistory {

    private static final ActivityType JOINED = new ActivityType("member.joined");
    private static final ActivityType PUBLISHED = new ActivityType("article.published");

    private final Database database;
    private final List<RowsOf<?>> tables;

    Past(Database database, String club) {
        this.database = database;
        this.tables = List.of(
                new RowsOf<>(club, "from Account x", Account.class, "joined", "x.joinedAt", Past::joined)
                        .ofMember("x.handle = :member"),
                new RowsOf<>(
                                club,
                                "from Article x join fetch x.author",
                                Article.class,
                                "article",
                                "x.publishedAt",
                                Past::published)
                        .ofMember("x.author.handle = :member")
                        .about(Subject.POST, "", "x.id"),
                new RowsOf<>(
                                club,
                                "from Applause x join fetch x.by join fetch x.article a join fetch a.author",
                                Applause.class,
                                "like",
                                "x.givenAt",
                                Past::liked)
                        .ofMember("(x.by.handle = :member or a.author.handle = :member)")
                        .about(Subject.POST, "", "a.id"),
                new RowsOf<>(
                                club,
                                "from Applause x join fetch x.by",
                                Applause.class,
                                "unlike",
                                "x.takenBackAt",
                                Past::takenBack)
                        .ofMember("x.by.handle = :member")
                        .about(Subject.ACTIVITY, "like-", "x.id"));
    }

    @Override
    public Page<Activity> page(HistoryQuery query, Optional<Moment> after, int limit) {
        Page.checkLimit(limit);
        return database.inTransaction(manager -> {
            List<Activity> read = new ArrayList<>();
            // One more than needed tells whether there is more, and another may be the last of the page before.
            tables.forEach(table -> read.addAll(table.page(manager, query, after, limit + 2)));
            return Page.cut(
                    read.stream()
                            .filter(activity ->
                                    after.isEmpty() || activity.moment().compareTo(after.get()) > 0)
                            .sorted(Activity.IN_TIME)
                            .limit(limit + 1L)
                            .toList(),
                    limit);
        });
    }

    @Override
    public List<Activity> retractionsOf(Collection<ActivityId> targets) {
        List<ActivityId> retractions = targets.stream()
                .distinct()
                .filter(target -> target.value().startsWith("like-"))
                .map(target -> new ActivityId("un" + target.value()))
                .toList();
        return findAll(retractions).values().stream().sorted(Activity.IN_TIME).toList();
    }

    @Override
    public Map<ActivityId, Activity> findAll(Collection<ActivityId> ids) {
        return database.inTransaction(manager -> {
            Map<ActivityId, Activity> known = new LinkedHashMap<>();
            tables.forEach(table -> table.find(manager, ids).forEach(found -> known.put(found.id(), found)));
            Map<ActivityId, Activity> found = new LinkedHashMap<>();
            ids.stream()
                    .distinct()
                    .forEach(id -> Stream.ofNullable(known.get(id)).forEach(a -> found.put(id, a)));
            return Collections.unmodifiableMap(found);
        });
    }

    static Activity joined(Account account) {
        return activity("joined-", account.id(), JOINED, account, account.joinedAt())
                .build();
    }

    static Activity published(Article article) {
        return activity("article-", article.id(), PUBLISHED, article.author(), article.publishedAt())
                .about(Subject.post(Long.toString(article.id())))
                .build();
    }

    static Activity liked(Applause like) {
        return activity("like-", like.id(), ActivityTypes.POST_LIKED, like.by(), like.givenAt())
                .to(new MemberId(like.article().author().handle()))
                .about(Subject.post(Long.toString(like.article().id())))
                .build();
    }

    static Activity takenBack(Applause like) {
        Instant at = java.util.Objects.requireNonNull(like.takenBackAt());
        return activity("unlike-", like.id(), ActivityTypes.ACTIVITY_RETRACTED, like.by(), at)
                .about(new Subject(Subject.ACTIVITY, "like-" + like.id()))
                .build();
    }

    /** The number of the row orders rows of the same instant. */
    private static Activity.Builder activity(String prefix, long row, ActivityType type, Account by, Instant at) {
        return Activity.of(new ActivityId(prefix + row), type, new MemberId(by.handle()), at)
                .sequence(row);
    }
}
