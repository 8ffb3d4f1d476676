package io.communitykit.content;

import io.communitykit.GroupId;
import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a member wrote. Immutable.
 *
 * @param id the host's key
 * @param kind what form it has
 * @param author who wrote it
 * @param parent the question of an answer, the post of a comment
 * @param group the place
 * @param title its title; empty if it has none
 * @param text its text; may be empty
 * @param language its language, if known
 * @param tags its hashtags, as written, without the sign
 * @param createdAt when it was first published, to the microsecond
 * @param acceptedAnswer the answer that the asker accepted, of a question
 * @param removed whether moderation has taken it away
 * @param version the version of this state
 */
public record Post(
        PostId id,
        Kind kind,
        MemberId author,
        @Nullable PostId parent,
        @Nullable GroupId group,
        String title,
        String text,
        @Nullable Locale language,
        List<String> tags,
        Instant createdAt,
        @Nullable PostId acceptedAnswer,
        boolean removed,
        long version)
        implements Versioned<PostId>, Personal<Post> {

    /** Says what form a post has. */
    public enum Kind {
        /** Asks for answers. */
        QUESTION,
        /** Answers a question. */
        ANSWER,
        /** Remarks on another post. */
        COMMENT,
        /** Stands on its own. */
        ARTICLE
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if title or text cannot be stored, a tag is blank or too long, the instant is
     *     outside the years 1 to 9999, an answer or comment has no parent, or something else than a question has an
     *     accepted answer
     */
    public Post {
        Keys.checkStorable("post.title", title);
        Keys.checkStorable("post.text", text);
        tags = List.copyOf(tags);
        tags.forEach(tag -> Keys.check("post.tag", tag));
        language = language == null ? null : Locale.forLanguageTag(language.toLanguageTag());
        createdAt = Moment.storable("post.createdAt", createdAt);
        if (parent == null && (kind == Kind.ANSWER || kind == Kind.COMMENT)) {
            throw new IllegalArgumentException(
                    "post.parent of " + id + " was absent but an answer or comment must have one");
        }
        if (acceptedAnswer != null && kind != Kind.QUESTION) {
            throw new IllegalArgumentException(
                    "post.acceptedAnswer of " + id + " was " + acceptedAnswer + " but only a question may have one");
        }
    }

    @Override
    public PostId key() {
        return id;
    }

    @Override
    public boolean concerns(MemberId member) {
        return author.equals(member);
    }

    /** {@inheritDoc} Title, text, tags and language go; that there was a post, and where, stays. */
    @Override
    public Optional<Post> erased(Erasure erasure) {
        return Optional.of(new Post(
                id,
                kind,
                erasure.rename(author),
                parent,
                group,
                "",
                "",
                null,
                List.of(),
                createdAt,
                acceptedAnswer,
                removed,
                version + 1));
    }
}
