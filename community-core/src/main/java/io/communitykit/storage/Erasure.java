package io.communitykit.storage;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says who is to be erased, and by which name what must stay goes on. Its text form leaves the member out, so that no
 * log holds who hides behind a pseudonym. Immutable.
 *
 * @param member who is erased
 * @param pseudonym a random name, the same in all stores, never used before
 * @param salt random text for the digest of an erased id; a store that has one already keeps that
 * @param words the names of activity attributes that hold what members write, and are deleted; in their order
 */
public record Erasure(MemberId member, MemberId pseudonym, String salt, List<String> words) {

    /** The kind of a subject that is a member. */
    public static final String MEMBER_KIND = "member";

    /**
     * Checks that the pseudonym is another name.
     *
     * @throws IllegalArgumentException if it is the member's id or the salt is blank
     */
    public Erasure {
        words = List.copyOf(words);
        if (member.equals(pseudonym)) {
            throw new IllegalArgumentException("pseudonym was the id of the member but it must be another name");
        }
        if (salt.isBlank()) {
            throw new IllegalArgumentException("salt was '" + salt + "' but it must not be blank");
        }
    }

    /**
     * Renames the member.
     *
     * @param named somebody
     * @return the pseudonym if it is the member; otherwise the same
     */
    public MemberId rename(MemberId named) {
        return named.equals(member) ? pseudonym : named;
    }

    /**
     * Renames the member where it is a subject.
     *
     * @param subject what something is about; none if it is about nothing
     * @return the subject with the pseudonym if it is the member; otherwise the same
     */
    public @Nullable Subject rename(@Nullable Subject subject) {
        return names(subject, member) ? new Subject(MEMBER_KIND, pseudonym.value()) : subject;
    }

    /**
     * Renames the member where a key is the id and nothing else.
     *
     * @param key a key that stands for a member
     * @return the pseudonym if it is the member's id; otherwise the same
     */
    public String rename(String key) {
        return key.equals(member.value()) ? pseudonym.value() : key;
    }

    /**
     * Tells whether a subject is a member.
     *
     * @param subject what something is about; none if it is about nothing
     * @param member the member
     * @return true if it is that member
     */
    public static boolean names(@Nullable Subject subject, MemberId member) {
        return subject != null
                && subject.kind().equals(MEMBER_KIND)
                && subject.id().equals(member.value());
    }

    /**
     * Digests the id of an erased member: SHA-256 over salt, line feed and id, in lower case hexadecimal.
     *
     * @param salt the salt that the store keeps
     * @param member the member
     * @return the digest, 64 characters
     */
    public static String digest(String salt, MemberId member) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((salt + '\n' + member.value()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Erasure[pseudonym=" + pseudonym + "]";
    }
}
