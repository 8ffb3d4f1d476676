package io.communitykit.examples.replay.stackexchange;

import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.Value;
import io.communitykit.examples.replay.source.RowProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * Says which row of a dump is which activity. It knows the tables and no rule: points and badges are configuration.
 *
 * <p>Ids are prefixed with the table, because numbers collide between tables. Votes carry a day and no time: they are
 * placed at the end of their day, in the order of their ids, so that no vote precedes its post.
 */
final class ActivityMapping {

    private static final Duration END_OF_DAY = Duration.ofDays(1).minusMillis(1);
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toMillis());
    private static final int DAY_DIGITS = 6;
    private static final Mapped NO_POST = new Mapped.Skipped("post not in Posts");
    private static final Mapped NOT_USED = new Mapped.Skipped("kind not used");

    private final PostIndex posts;

    ActivityMapping(PostIndex posts) {
        this.posts = posts;
    }

    Mapped user(Row row) {
        long id = row.number("Id");
        if (id == Users.SITE) {
            return new Mapped.Skipped("the site's own account");
        }
        Activity joined = Activity.of(
                        "user/" + id, "member.joined", Users.member(id).value(), row.instant("CreationDate"))
                .build();
        if (!row.has("LastAccessDate")) {
            return Mapped.Taken.of(joined);
        }
        Activity.Builder observed = Activity.of(
                        "user/" + id + "/observed",
                        "member.observed",
                        Activity.ANONYMOUS.value(),
                        row.instant("LastAccessDate"))
                .to(Users.member(id));
        OptionalLong ups = row.find("UpVotes");
        OptionalLong downs = row.find("DownVotes");
        ups.ifPresent(count -> observed.with("upVotesCast", count));
        downs.ifPresent(count -> observed.with("downVotesCast", count));
        if (ups.isPresent() && downs.isPresent()) {
            observed.with("votesCast", ups.getAsLong() + downs.getAsLong());
        }
        return Mapped.Taken.of(joined, observed.build());
    }

    /**
     * Maps a row of Posts.
     *
     * @param row the row
     * @param end the last instant that the dump knows, at which counters without a history were read
     */
    Mapped post(Row row, Instant end) {
        long id = row.number("Id");
        int slot = slotOf(row, id);
        PostKind kind = posts.kind(slot);
        Activity.Builder written = Activity.of(
                        "post/" + id, type(kind), Users.actor(posts.owner(slot)).value(), row.instant("CreationDate"))
                .to(Users.recipient(posts.owner(posts.question(slot))))
                .about(subject(id));
        describe(written, slot);
        if (kind == PostKind.ANSWER) {
            row.find("ParentId").ifPresent(question -> written.with("questionId", Long.toString(question)));
        }
        OptionalLong views = row.find("ViewCount");
        if (kind != PostKind.QUESTION || views.isEmpty()) {
            return Mapped.Taken.of(written.build());
        }
        Activity.Builder observed = Activity.of(
                        "post/" + id + "/observed", "question.observed", Activity.ANONYMOUS.value(), end)
                .to(Users.recipient(posts.owner(slot)))
                .about(subject(id))
                .with("views", views.getAsLong());
        describe(observed, slot);
        return Mapped.Taken.of(written.build(), observed.build());
    }

    Mapped comment(Row row) {
        long id = row.number("Id");
        int slot = posts.slot(row.number("PostId"));
        OptionalLong author = Users.real(row.find("UserId"));
        Instant at = row.instant("CreationDate");
        if (slot == PostIndex.NONE) {
            return NO_POST;
        }
        return Mapped.Taken.of(Activity.of(
                        "comment/" + id, "comment.posted", Users.actor(author).value(), at)
                .to(Users.recipient(posts.owner(slot)))
                .about(subject(posts.id(slot)))
                .with("own", own(author, slot))
                .build());
    }

    Mapped vote(Row row) {
        long id = row.number("Id");
        long kind = row.number("VoteTypeId");
        int slot = posts.slot(row.number("PostId"));
        Instant at = row.instant("CreationDate").truncatedTo(ChronoUnit.DAYS).plus(END_OF_DAY);
        OptionalLong voter = Users.real(row.find("UserId"));
        OptionalLong amount = row.find("BountyAmount");
        if (slot == PostIndex.NONE) {
            return NO_POST;
        }
        OptionalLong owner = posts.owner(slot);
        OptionalLong actor;
        String type;
        switch ((int) Math.max(0, Math.min(kind, Integer.MAX_VALUE))) {
            case 1 -> {
                type = ActivityTypes.ANSWER_ACCEPTED.name();
                actor = posts.owner(posts.question(slot)); // nobody but the asker can accept
            }
            case 2 -> {
                type = ActivityTypes.POST_UPVOTED.name();
                actor = OptionalLong.empty();
            }
            case 3 -> {
                type = ActivityTypes.POST_DOWNVOTED.name();
                actor = OptionalLong.empty();
            }
            case 5 -> {
                type = "question.favorited";
                actor = voter;
            }
            case 8 -> {
                type = "bounty.started";
                actor = voter;
            }
            case 9 -> {
                type = "bounty.awarded";
                actor = OptionalLong.empty();
            }
            default -> {
                return NOT_USED;
            }
        }
        if (kind == 9 && amount.isEmpty()) {
            return new Mapped.Skipped("expired bounty");
        }
        Activity.Builder vote = Activity.of(
                        "vote/" + id, type, Users.actor(actor).value(), at)
                .sequence(id)
                .to(Users.recipient(owner))
                .about(subject(posts.id(slot)));
        describe(vote, slot);
        if (kind == 8 || kind == 9) {
            vote.with("amount", row.number("BountyAmount"));
        }
        if (kind == 8) {
            vote.with("own", own(voter, slot));
        }
        return Mapped.Taken.of(vote.build());
    }

    Mapped history(Row row) {
        long id = row.number("Id");
        long kind = row.number("PostHistoryTypeId");
        int slot = posts.slot(row.number("PostId"));
        Instant at = row.instant("CreationDate");
        OptionalLong editor = Users.real(row.find("UserId"));
        if (slot == PostIndex.NONE) {
            return NO_POST;
        }
        if (kind < 1 || kind > 9) {
            return NOT_USED;
        }
        boolean draft = kind <= 3;
        Activity.Builder edit = Activity.of(
                        "history/" + id,
                        draft ? "post.drafted" : ActivityTypes.POST_EDITED.name(),
                        Users.actor(editor).value(),
                        at)
                .to(Users.recipient(posts.owner(slot)))
                .about(subject(posts.id(slot)));
        describe(edit, slot);
        if (!draft) {
            edit.with("part", part(kind)).with("own", own(editor, slot));
        }
        return Mapped.Taken.of(edit.build());
    }

    private int slotOf(Row row, long id) {
        int slot = posts.slot(id);
        if (slot == PostIndex.NONE) {
            posts.add(row); // says what is wrong with a row that the index could not take
            throw new RowProblem("the row was not there when the table was read first");
        }
        return slot;
    }

    /** Adds what is constant about a post, so that a condition on a vote is a condition on its post. */
    private void describe(Activity.Builder activity, int slot) {
        activity.with("postType", posts.kind(slot).label()).with("communityWiki", posts.communityWiki(slot));
        int question = posts.question(slot);
        if (question == PostIndex.NONE) {
            return;
        }
        OptionalLong owner = posts.owner(slot);
        activity.with("selfAnswer", owner.isPresent() && owner.equals(posts.owner(question)))
                .with("firstAnswer", posts.firstAnswer(slot))
                .with("delayDays", new Value.Exact(days(posts.createdMillis(slot) - posts.createdMillis(question))));
    }

    /** Rounds down, so that "at least 60 days" never holds a moment early. */
    private static BigDecimal days(long millis) {
        return BigDecimal.valueOf(millis).divide(DAY, DAY_DIGITS, RoundingMode.FLOOR);
    }

    private boolean own(OptionalLong user, int slot) {
        return user.isPresent() && user.equals(posts.owner(slot));
    }

    private static Subject subject(long post) {
        return Subject.post(Long.toString(post));
    }

    private static String type(PostKind kind) {
        return switch (kind) {
            case QUESTION -> ActivityTypes.QUESTION_ASKED.name();
            case ANSWER -> ActivityTypes.ANSWER_POSTED.name();
            default -> "page.written";
        };
    }

    private static String part(long historyKind) {
        return switch ((int) historyKind) {
            case 4 -> "title";
            case 5 -> "body";
            case 6 -> "tags";
            default -> "rollback";
        };
    }
}
