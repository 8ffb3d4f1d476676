package io.communitykit.notice;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody something: a verdict, a badge, a reminder. Immutable. The same id is never delivered twice.
 *
 * @param id the idempotency key of telling it
 * @param recipient whom to tell
 * @param kind what sort of word it is, such as {@code badge.awarded}; members choose by it
 * @param subject what it is about
 * @param texts what to say, by BCP 47 language tag, in the order of tags
 * @param notBefore the earliest instant of delivery, to the microsecond
 * @param expires from when on it must no longer be delivered, to the microsecond
 */
public record Notice(
        String id,
        MemberId recipient,
        String kind,
        @Nullable Subject subject,
        Map<String, String> texts,
        Instant notBefore,
        @Nullable Instant expires)
        implements Personal<Notice> {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if id or kind is no key, there is no text, a tag is not well-formed, an instant
     *     is outside the years 1 to 9999, or it expires before it may be delivered
     */
    public Notice {
        Keys.check("notice.id", id);
        Keys.check("notice.kind", kind);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("notice.texts of " + id + " were none but there must be at least one");
        }
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        texts.forEach((tag, text) -> {
            if (!Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
                throw new IllegalArgumentException("language in notice.texts of " + id + " was '" + tag
                        + "' but it must be a BCP 47 tag such as 'en' or 'zh-Hant'");
            }
            Keys.checkStorable("notice.texts", text);
        });
        notBefore = Moment.storable("notice.notBefore", notBefore);
        expires = expires == null ? null : Moment.storable("notice.expires", expires);
        if (expires != null && !expires.isAfter(notBefore)) {
            throw new IllegalArgumentException("notice.expires of " + id + " was " + expires
                    + " but it must be after notice.notBefore " + notBefore);
        }
    }

    @Override
    public boolean concerns(MemberId member) {
        return recipient.equals(member) || Erasure.names(subject, member);
    }

    /** {@inheritDoc} A notice to somebody else about the member stays, and nothing of one to the member. */
    @Override
    public Optional<Notice> erased(Erasure erasure) {
        return recipient.equals(erasure.member())
                ? Optional.empty()
                : Optional.of(new Notice(id, recipient, kind, erasure.rename(subject), texts, notBefore, expires));
    }
}
