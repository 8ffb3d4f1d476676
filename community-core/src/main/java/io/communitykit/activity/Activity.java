package io.communitykit.activity;

import io.communitykit.GroupId;
import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records one thing that happened. Immutable.
 *
 * <p>An activity stands unless a standing retraction names it; see {@link Standing}.
 *
 * @param id the idempotency key
 * @param type what happened
 * @param actor who did it; {@link #ANONYMOUS} if nobody knows
 * @param recipient whom it was done to, such as the author of a post that was voted up
 * @param subject what it is about
 * @param group the place
 * @param channel the medium: {@code forum}, {@code chat}, {@code e-mail}, {@code in-person}
 * @param occurredAt event time, to the microsecond; anything finer is cut off
 * @param sequence the source's number among equal instants; 0 if it has none
 * @param attributes everything else that is known of it
 */
public record Activity(
        ActivityId id,
        ActivityType type,
        MemberId actor,
        @Nullable MemberId recipient,
        @Nullable Subject subject,
        @Nullable GroupId group,
        @Nullable String channel,
        Instant occurredAt,
        long sequence,
        Attributes attributes)
        implements Personal<Activity> {

    /** Stands for an actor that nobody knows, such as a secret voter. No engine counts it as a member. */
    public static final MemberId ANONYMOUS = new MemberId("anonymous");

    /** Orders activities in event time: by instant, then by sequence number, then by id. */
    public static final Comparator<Activity> IN_TIME = (left, right) -> {
        int byTime = left.occurredAt.compareTo(right.occurredAt);
        if (byTime != 0) {
            return byTime;
        }
        int bySequence = Long.compare(left.sequence, right.sequence);
        return bySequence != 0 ? bySequence : left.id.compareTo(right.id);
    };

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999, the channel is blank or too long,
     *     or a retraction names no activity or itself
     */
    public Activity {
        Objects.requireNonNull(id, "activity.id");
        Objects.requireNonNull(type, "activity.type");
        Objects.requireNonNull(actor, "activity.actor");
        Objects.requireNonNull(attributes, "activity.attributes");
        occurredAt = Moment.storable("activity.occurredAt", occurredAt);
        if (channel != null) {
            Keys.check("activity.channel", channel);
        }
        if (type.equals(ActivityTypes.ACTIVITY_RETRACTED)) {
            if (subject == null || !subject.kind().equals(Subject.ACTIVITY)) {
                throw new IllegalArgumentException("activity.subject of retraction " + id + " was " + subject
                        + " but it must name an activity, such as 'activity:a-1'");
            }
            if (subject.id().equals(id.value())) {
                throw new IllegalArgumentException(
                        "retraction " + id + " named itself but it must name another activity");
            }
        }
    }

    /**
     * Begins an activity.
     *
     * @param id the idempotency key
     * @param type what happened
     * @param actor who did it
     * @param occurredAt when, in event time
     * @return a builder for the optional parts
     */
    public static Builder of(ActivityId id, ActivityType type, MemberId actor, Instant occurredAt) {
        return new Builder(id, type, actor, occurredAt);
    }

    /**
     * Begins an activity; the names are checked like those of the typed form.
     *
     * @param id the idempotency key
     * @param type what happened, such as {@code question.asked}
     * @param actor who did it
     * @param occurredAt when, in event time
     * @return a builder for the optional parts
     * @throws IllegalArgumentException if a name is not of its form
     */
    public static Builder of(String id, String type, String actor, Instant occurredAt) {
        return of(new ActivityId(id), new ActivityType(type), new MemberId(actor), occurredAt);
    }

    /**
     * Makes the activity that says another never happened. Naming a retraction restores what that had retracted.
     *
     * @param id the idempotency key of the retraction
     * @param actor who retracts
     * @param target the activity that never happened; it may arrive later
     * @param occurredAt when it was retracted
     * @return the retraction
     * @throws IllegalArgumentException if the retraction names itself
     */
    public static Activity retraction(ActivityId id, MemberId actor, ActivityId target, Instant occurredAt) {
        return of(id, ActivityTypes.ACTIVITY_RETRACTED, actor, occurredAt)
                .about(new Subject(Subject.ACTIVITY, target.value()))
                .build();
    }

    /**
     * Tells which activity this one retracts.
     *
     * @return the target; empty unless this is a retraction
     */
    public Optional<ActivityId> retracts() {
        return subject != null && type.equals(ActivityTypes.ACTIVITY_RETRACTED)
                ? Optional.of(new ActivityId(subject.id()))
                : Optional.empty();
    }

    /**
     * Places this activity in the total order.
     *
     * @return its moment
     */
    public Moment moment() {
        return new Moment(occurredAt, sequence, id);
    }

    /**
     * Lists the members whom it names as actor, recipient or subject.
     *
     * @return the members, in that order, each once
     */
    public List<MemberId> members() {
        List<MemberId> named = new ArrayList<>(3);
        named.add(actor);
        if (recipient != null && !named.contains(recipient)) {
            named.add(recipient);
        }
        if (subject != null && subject.kind().equals(Erasure.MEMBER_KIND)) {
            MemberId about = new MemberId(subject.id());
            if (!named.contains(about)) {
                named.add(about);
            }
        }
        return Collections.unmodifiableList(named);
    }

    /** {@inheritDoc} Looks at actor, recipient and subject. */
    @Override
    public boolean concerns(MemberId member) {
        return members().contains(member);
    }

    /** {@inheritDoc} The id stays; attributes with words go if the member is the actor. */
    @Override
    public Optional<Activity> erased(Erasure erasure) {
        List<String> words = actor.equals(erasure.member()) ? erasure.words() : List.of();
        return Optional.of(new Activity(
                id,
                type,
                erasure.rename(actor),
                recipient == null ? null : erasure.rename(recipient),
                erasure.rename(subject),
                group,
                channel,
                occurredAt,
                sequence,
                attributes.without(words)));
    }

    /** Collects the optional parts of an activity. Not thread-safe. */
    public static final class Builder {

        private final ActivityId id;
        private final ActivityType type;
        private final MemberId actor;
        private final Instant occurredAt;
        private @Nullable MemberId recipient;
        private @Nullable Subject subject;
        private @Nullable GroupId group;
        private @Nullable String channel;
        private long sequence;
        private final Map<String, Value> attributes = new LinkedHashMap<>();

        private Builder(ActivityId id, ActivityType type, MemberId actor, Instant occurredAt) {
            this.id = id;
            this.type = type;
            this.actor = actor;
            this.occurredAt = occurredAt;
        }

        /**
         * Says whom it was done to.
         *
         * @param member the recipient
         * @return this builder
         */
        public Builder to(@Nullable MemberId member) {
            recipient = member;
            return this;
        }

        /**
         * Says what it is about.
         *
         * @param about the subject
         * @return this builder
         */
        public Builder about(@Nullable Subject about) {
            subject = about;
            return this;
        }

        /**
         * Says in which place it happened.
         *
         * @param place the group
         * @return this builder
         */
        public Builder inGroup(@Nullable GroupId place) {
            group = place;
            return this;
        }

        /**
         * Says through which medium it happened.
         *
         * @param medium the channel
         * @return this builder
         */
        public Builder via(@Nullable String medium) {
            channel = medium;
            return this;
        }

        /**
         * Orders it among equal instants.
         *
         * @param number the source's sequence number
         * @return this builder
         */
        public Builder sequence(long number) {
            sequence = number;
            return this;
        }

        /**
         * Adds an attribute that is text.
         *
         * @param name its name
         * @param text its value
         * @return this builder
         */
        public Builder with(String name, String text) {
            return with(name, new Value.Text(text));
        }

        /**
         * Adds an attribute that is a whole number.
         *
         * @param name its name
         * @param number its value
         * @return this builder
         */
        public Builder with(String name, long number) {
            return with(name, new Value.Whole(number));
        }

        /**
         * Adds an attribute that is a truth value.
         *
         * @param name its name
         * @param truth its value
         * @return this builder
         */
        public Builder with(String name, boolean truth) {
            return with(name, new Value.Truth(truth));
        }

        /**
         * Adds an attribute.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         */
        public Builder with(String name, Value value) {
            attributes.put(name, value);
            return this;
        }

        /**
         * Makes the activity.
         *
         * @return the activity
         * @throws IllegalArgumentException if a part is refused
         */
        public Activity build() {
            return new Activity(
                    id,
                    type,
                    actor,
                    recipient,
                    subject,
                    group,
                    channel,
                    occurredAt,
                    sequence,
                    Attributes.of(attributes));
        }
    }
}
