package io.communitykit.moderation;

import io.communitykit.GroupId;
import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Moment;
import io.communitykit.activity.Value;
import io.communitykit.moderation.policy.Visibility;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a member wants to publish, as it is now. Immutable; its text form leaves the texts out, so that no log
 * holds them.
 *
 * @param subject what it is
 * @param revision which edit of the subject it is, from 1; null if the host does not number edits, then another text
 *     than last time is the next edit
 * @param author who wrote it
 * @param parts the plain texts by the names of their parts, such as {@code title} and {@code body}, in the order shown
 * @param known what the host knows about the author already
 * @param group the place
 * @param channel the medium
 * @param at when it was submitted; null for now
 * @param surroundings who may see it, and what it answers
 */
public record Submission(
        Subject subject,
        @Nullable Long revision,
        MemberId author,
        Map<String, String> parts,
        Author known,
        @Nullable GroupId group,
        @Nullable String channel,
        @Nullable Instant at,
        Surroundings surroundings) {

    /** The part that a submission of a single text has. */
    public static final String BODY = "body";

    /** The usual name of the part above the body. */
    public static final String TITLE = "title";

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if there is no part, the name of one is blank, the revision is not positive, or
     *     the instant is outside the years 1 to 9999
     */
    public Submission {
        Objects.requireNonNull(subject, "submission.subject");
        Objects.requireNonNull(author, "submission.author");
        Objects.requireNonNull(known, "submission.known");
        Objects.requireNonNull(surroundings, "submission.surroundings");
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        parts.forEach((part, text) -> Objects.requireNonNull(text, () -> "submission.parts." + part));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts of " + subject + " were none but there must be at least one");
        }
        parts.keySet().forEach(name -> Keys.check("part", name));
        if (revision != null && revision < 1) {
            throw new IllegalArgumentException(
                    "revision of " + subject + " was " + revision + " but it must be at least 1");
        }
        at = at == null ? null : Moment.storable("submission.at", at);
    }

    /**
     * Submits a post of one text.
     *
     * @param id the host's key of the post
     * @param author who wrote it
     * @param text the plain text
     * @return the submission
     * @throws IllegalArgumentException if the id is no key
     */
    public static Submission post(String id, MemberId author, String text) {
        return of(Subject.post(id), author, text).build();
    }

    /**
     * Begins a submission of one text.
     *
     * @param subject what it is
     * @param author who wrote it
     * @param text the plain text
     * @return a builder for the rest
     */
    public static Builder of(Subject subject, MemberId author, String text) {
        return new Builder(subject, author).part(BODY, text);
    }

    /**
     * Begins a submission without text.
     *
     * @param subject what it is
     * @param author who wrote it
     * @return a builder; it needs at least one part
     */
    public static Builder of(Subject subject, MemberId author) {
        return new Builder(subject, author);
    }

    /**
     * Numbers the edit.
     *
     * @param number which edit it is, from 1
     * @return the same submission under that revision
     * @throws IllegalArgumentException if the number is not positive
     */
    public Submission withRevision(long number) {
        return new Submission(subject, number, author, parts, known, group, channel, at, surroundings);
    }

    @Override
    public String toString() {
        return "Submission[" + subject + ", revision=" + revision + ", author=" + author + ", parts=" + parts.keySet()
                + ", at=" + at + "]";
    }

    /** Collects the parts of a submission. Not thread-safe. */
    public static final class Builder {

        private final Subject subject;
        private final MemberId author;
        private final Map<String, String> parts = new LinkedHashMap<>();
        private Author known = Author.UNKNOWN;
        private @Nullable Long revision;
        private @Nullable GroupId group;
        private @Nullable String channel;
        private @Nullable Instant at;
        private Surroundings surroundings = Surroundings.UNKNOWN;

        private Builder(Subject subject, MemberId author) {
            this.subject = subject;
            this.author = author;
        }

        /**
         * Adds or replaces a text.
         *
         * @param name the name of the part, such as {@link Submission#TITLE}
         * @param text the plain text
         * @return this builder
         */
        public Builder part(String name, String text) {
            parts.put(name, text);
            return this;
        }

        /**
         * Numbers the edit.
         *
         * @param number 1 for the first form, one more for each edit
         * @return this builder
         */
        public Builder revision(long number) {
            revision = number;
            return this;
        }

        /**
         * Says when the author joined.
         *
         * @param instant when
         * @return this builder
         */
        public Builder joinedAt(@Nullable Instant instant) {
            known = new Author(instant, known.facts());
            return this;
        }

        /**
         * Says something else about the author.
         *
         * @param name the name of the fact
         * @param value the fact
         * @return this builder
         */
        public Builder fact(String name, Value value) {
            known = known.with(name, value);
            return this;
        }

        /**
         * Says what is known about the author.
         *
         * @param author what is known
         * @return this builder
         */
        public Builder known(Author author) {
            known = author;
            return this;
        }

        /**
         * Says who may see it, and what it answers.
         *
         * @param around what surrounds it
         * @return this builder
         */
        public Builder surroundedBy(Surroundings around) {
            surroundings = around;
            return this;
        }

        /**
         * Says that nobody may see it but the author and those it is addressed to.
         *
         * @return this builder
         */
        public Builder inPrivate() {
            surroundings = surroundings.seenBy(Visibility.PRIVATE);
            return this;
        }

        /**
         * Says what it answers.
         *
         * @param parent what is answered
         * @return this builder
         */
        public Builder inReplyTo(Submission parent) {
            surroundings = surroundings.answering(parent);
            return this;
        }

        /**
         * Says what began the thread.
         *
         * @param first what began it
         * @return this builder
         */
        public Builder inThread(Submission first) {
            surroundings = surroundings.under(first);
            return this;
        }

        /**
         * Says something else about the submission.
         *
         * @param name the name of the attribute, such as {@code flair}
         * @param value the attribute; no words of the author
         * @return this builder
         */
        public Builder attribute(String name, Value value) {
            surroundings = surroundings.with(name, value);
            return this;
        }

        /**
         * Says where it is to be published.
         *
         * @param place the group
         * @return this builder
         */
        public Builder inGroup(@Nullable GroupId place) {
            group = place;
            return this;
        }

        /**
         * Says through which medium it came.
         *
         * @param medium the channel
         * @return this builder
         */
        public Builder via(@Nullable String medium) {
            channel = medium;
            return this;
        }

        /**
         * Says when it was submitted.
         *
         * @param instant when, in event time
         * @return this builder
         */
        public Builder at(@Nullable Instant instant) {
            at = instant;
            return this;
        }

        /**
         * Makes the submission.
         *
         * @return the submission
         * @throws IllegalArgumentException if a part is refused or missing
         */
        public Submission build() {
            return new Submission(subject, revision, author, parts, known, group, channel, at, surroundings);
        }
    }
}
