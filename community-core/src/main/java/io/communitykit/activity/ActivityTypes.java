package io.communitykit.activity;

/** Holds the types of activity that the library knows; hosts add their own by name. */
public final class ActivityTypes {

    /** Another activity never happened; its subject names that activity. */
    public static final ActivityType ACTIVITY_RETRACTED = new ActivityType("activity.retracted");

    /** A member joined the community. */
    public static final ActivityType MEMBER_JOINED = new ActivityType("member.joined");

    /** A member, the recipient, came through the actor. */
    public static final ActivityType MEMBER_REFERRED = new ActivityType("member.referred");

    /** A member's own settings changed, such as the zone. */
    public static final ActivityType MEMBER_CHANGED = new ActivityType("member.changed");

    /** A question was asked. */
    public static final ActivityType QUESTION_ASKED = new ActivityType("question.asked");

    /** An answer to a question was posted. */
    public static final ActivityType ANSWER_POSTED = new ActivityType("answer.posted");

    /** The asker accepted an answer of the recipient. */
    public static final ActivityType ANSWER_ACCEPTED = new ActivityType("answer.accepted");

    /** A post that is no question, answer or comment was published. */
    public static final ActivityType POST_PUBLISHED = new ActivityType("post.published");

    /** A post was edited. */
    public static final ActivityType POST_EDITED = new ActivityType("post.edited");

    /** A post of the recipient was voted up. */
    public static final ActivityType POST_UPVOTED = new ActivityType("post.upvoted");

    /** A post of the recipient was voted down. */
    public static final ActivityType POST_DOWNVOTED = new ActivityType("post.downvoted");

    /** A post of the recipient was liked. */
    public static final ActivityType POST_LIKED = new ActivityType("post.liked");

    /** A comment on a post was posted. */
    public static final ActivityType COMMENT_POSTED = new ActivityType("comment.posted");

    /** A private message was sent to the recipient. */
    public static final ActivityType MESSAGE_SENT = new ActivityType("message.sent");

    /** Content was removed by moderation; configuration says what that undoes. */
    public static final ActivityType CONTENT_REMOVED = new ActivityType("content.removed");

    /** Removed content was restored. */
    public static final ActivityType CONTENT_RESTORED = new ActivityType("content.restored");

    /** A gathering was attended. */
    public static final ActivityType GATHERING_ATTENDED = new ActivityType("gathering.attended");

    /** A member took part in a poll; never tells the choice of a secret one. */
    public static final ActivityType POLL_VOTED = new ActivityType("poll.voted");

    /** A poll was closed and counted. */
    public static final ActivityType POLL_CLOSED = new ActivityType("poll.closed");

    private ActivityTypes() {}
}
