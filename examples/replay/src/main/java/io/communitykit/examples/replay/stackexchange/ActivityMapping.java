package io.communitykit.examples.replay.stackexchange;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import io.communitykit.examples.replay.source.RowProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Says which row of a dump is which activity. It knows the tables and no rule: points and badges are configuration.
 *
 * <p>Ids are prefixed with the table, because numbers collide between tables. Votes carry a day and no time: they are
 * placed at the end of their day, in the order of their ids, so that no vote precedes its post.
 */
final class ActivityMapping {

    private static final Duration END_OF_DAY = Duration.ofDays(1).minusMillis(1);
    private static final Mapped NO_POST = new Mapped.Skipped("post not in Posts");
    private static final Mapped NOT_USED = new Mapped.Skipped("kind not used");

    private static final ActivityType MEMBER_OBSERVED = new ActivityType("member.observed");
    private static final ActivityType QUESTION_OBSERVED = new ActivityType("question.observed");
    private static final ActivityType PAGE_WRITTEN = new ActivityType("page.written");
    private static final ActivityType POST_DRAFTED = new ActivityType("post.drafted");

    private static final long ACCEPTED = 1;
    private static final long FAVORITED = 5;
    private static final long BOUNTY_STARTED = 8;
    private static final long BOUNTY_AWARDED = 9;
    private static final Map<Long, ActivityType> VOTES = Map.of(
            ACCEPTED,
            ActivityTypes.ANSWER_ACCEPTED,
            2L,
            ActivityTypes.POST_UPVOTED,
            3L,
            ActivityTypes.POST_DOWNVOTED,
            FAVORITED,
            new ActivityType("question.favorited"),
            BOUNTY_STARTED,
            new ActivityType("bounty.started"),
            BOUNTY_AWARDED,
            new ActivityType("bounty.awarded"));

    private static final Value OWN = new Value.Truth(true);
    private static final Value FOREIGN = new Value.Truth(false);
    private static final Attributes COMMENT_ON_OWN = Attributes.none().with("own", OWN);
    private static final Attributes COMMENT_ON_FOREIGN = Attributes.none().with("own", FOREIGN);

    private final PostIndex posts;
    private final PostFacts facts;
    private final SharedKeys keys;

    ActivityMapping(PostIndex posts, SharedKeys keys) {
        this.posts = posts;
        this.facts = new PostFacts(posts);
        this.keys = keys;
    }

    Mapped user(Row row) {
        long id = row.number("Id");
        if (id == SharedKeys.SITE) {
            return new Mapped.Skipped("the site's own account");
        }
        Activity joined = Activity.of(
                        new ActivityId("user/" + id),
                        ActivityTypes.MEMBER_JOINED,
                        keys.member(id),
                        row.instant("CreationDate"))
                .build();
        if (!row.has("LastAccessDate")) {
            return Mapped.Taken.of(joined);
        }
        Activity.Builder observed = Activity.of(
                        new ActivityId("user/" + id + "/observed"),
                        MEMBER_OBSERVED,
                        Activity.ANONYMOUS,
                        row.instant("LastAccessDate"))
                .to(keys.member(id));
        OptionalLong ups = row.find("UpVotes");
        OptionalLong downs = row.find("DownVotes");
        ups.ifPresent(count -> observed.with("upVotesCast", count));
        downs.ifPresent(count -> observed.with("downVotesCast", count));
        if (ups.isPresent() && downs.isPresent()) {
            observed.with("votesCast", ups.getAsLong() + downs.getAsLong());
        }
        if (row.has("AboutMe")) {
            observed.with("aboutMe", !HtmlText.plain(row.text("AboutMe", "")).isBlank());
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
        OptionalLong question = kind == PostKind.ANSWER ? row.find("ParentId") : OptionalLong.empty();
        Attributes described = facts.of(slot);
        Attributes asked = kind == PostKind.QUESTION
                ? described
                        .with("scoreNow", new Value.Whole(posts.score(slot)))
                        .with("open", new Value.Truth(!row.has("ClosedDate")))
                : described;
        Activity written = new Activity(
                new ActivityId("post/" + id),
                type(kind),
                keys.actor(posts.owner(slot)),
                keys.recipient(posts.owner(posts.question(slot))),
                keys.post(id),
                null,
                null,
                row.instant("CreationDate"),
                0,
                question.isPresent()
                        ? described.with("questionId", new Value.Text(Long.toString(question.getAsLong())))
                        : asked);
        OptionalLong views = row.find("ViewCount");
        if (kind != PostKind.QUESTION || views.isEmpty()) {
            return Mapped.Taken.of(written);
        }
        Attributes observed = described.with("views", new Value.Whole(views.getAsLong()));
        return Mapped.Taken.of(
                written,
                aboutPost(slot, "post/" + id + "/observed", QUESTION_OBSERVED, Activity.ANONYMOUS, end, 0, observed));
    }

    Mapped comment(Row row) {
        long id = row.number("Id");
        int slot = posts.slot(row.number("PostId"));
        OptionalLong author = SharedKeys.real(row.find("UserId"));
        Instant at = row.instant("CreationDate");
        if (slot == PostIndex.NONE) {
            return NO_POST;
        }
        Attributes own = own(author, slot).equals(OWN) ? COMMENT_ON_OWN : COMMENT_ON_FOREIGN;
        return Mapped.Taken.of(
                aboutPost(slot, "comment/" + id, ActivityTypes.COMMENT_POSTED, keys.actor(author), at, 0, own));
    }

    Mapped vote(Row row) {
        long id = row.number("Id");
        long kind = row.number("VoteTypeId");
        int slot = posts.slot(row.number("PostId"));
        Instant at = row.instant("CreationDate").truncatedTo(ChronoUnit.DAYS).plus(END_OF_DAY);
        OptionalLong voter = SharedKeys.real(row.find("UserId"));
        OptionalLong amount = row.find("BountyAmount");
        if (slot == PostIndex.NONE) {
            return NO_POST;
        }
        ActivityType type = VOTES.get(kind);
        if (type == null) {
            return NOT_USED;
        }
        if (kind == BOUNTY_AWARDED && amount.isEmpty()) {
            return new Mapped.Skipped("expired bounty");
        }
        Attributes attributes = facts.of(slot);
        MemberId actor = Activity.ANONYMOUS;
        if (kind == ACCEPTED) {
            actor = keys.actor(posts.owner(posts.question(slot))); // nobody but the asker can accept
        } else if (kind == FAVORITED || kind == BOUNTY_STARTED) {
            actor = keys.actor(voter);
        }
        if (kind == BOUNTY_STARTED || kind == BOUNTY_AWARDED) {
            attributes = attributes.with("amount", new Value.Whole(row.number("BountyAmount")));
        }
        if (kind == BOUNTY_STARTED) {
            attributes = attributes.with("own", own(voter, slot));
        }
        return Mapped.Taken.of(aboutPost(slot, "vote/" + id, type, actor, at, id, attributes));
    }

    Mapped history(Row row) {
        long id = row.number("Id");
        long kind = row.number("PostHistoryTypeId");
        int slot = posts.slot(row.number("PostId"));
        Instant at = row.instant("CreationDate");
        OptionalLong editor = SharedKeys.real(row.find("UserId"));
        if (slot == PostIndex.NONE) {
            return NO_POST;
        }
        if (kind < 1 || kind > 9) {
            return NOT_USED;
        }
        MemberId actor = keys.actor(editor);
        if (kind <= 3) {
            return Mapped.Taken.of(aboutPost(slot, "history/" + id, POST_DRAFTED, actor, at, 0, facts.of(slot)));
        }
        Attributes edit =
                facts.of(slot).with("part", new Value.Text(part(kind))).with("own", own(editor, slot));
        return Mapped.Taken.of(aboutPost(slot, "history/" + id, ActivityTypes.POST_EDITED, actor, at, 0, edit));
    }

    private int slotOf(Row row, long id) {
        int slot = posts.slot(id);
        if (slot == PostIndex.NONE) {
            posts.add(row); // says what is wrong with a row that the index could not take
            throw new RowProblem("the row was not there when the table was read first");
        }
        return slot;
    }

    /** Makes an activity about a post, done to its owner. */
    private Activity aboutPost(
            int slot, String id, ActivityType type, MemberId actor, Instant at, long sequence, Attributes attributes) {
        return new Activity(
                new ActivityId(id),
                type,
                actor,
                keys.recipient(posts.owner(slot)),
                keys.post(posts.id(slot)),
                null,
                null,
                at,
                sequence,
                attributes);
    }

    private Value own(OptionalLong user, int slot) {
        return user.isPresent() && user.equals(posts.owner(slot)) ? OWN : FOREIGN;
    }

    private static ActivityType type(PostKind kind) {
        return switch (kind) {
            case QUESTION -> ActivityTypes.QUESTION_ASKED;
            case ANSWER -> ActivityTypes.ANSWER_POSTED;
            default -> PAGE_WRITTEN;
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
