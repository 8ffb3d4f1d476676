package io.communitykit.rewards.ledger;

import io.communitykit.activity.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Chains the entries of an account by SHA-256: each link covers the link before it and everything that the entry says.
 * Whoever has noted a link can tell later whether anything up to that entry was changed, left out or put in another
 * order. Links are computed and not stored: a copy beside the entries would be changed along with them. Erasing a
 * member renames entries, so links over them no longer hold.
 */
public final class EntryChain {

    /** The link before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    private final MessageDigest digest;

    private EntryChain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * Links an entry to those before it.
     *
     * @param before the link of the entry before, or {@link #GENESIS}
     * @param entry the next entry of the same account
     * @return its link, 64 lower case hexadecimal digits
     */
    public static String link(String before, LedgerEntry entry) {
        EntryChain chain = new EntryChain();
        chain.add(before);
        chain.add(entry.account());
        chain.add(entry.sequence());
        chain.add(entry.amount());
        chain.add(entry.balance());
        chain.add(entry.posting());
        return HexFormat.of().formatHex(chain.digest.digest());
    }

    /**
     * Links several entries.
     *
     * @param before the link of the entry before the first, or {@link #GENESIS}
     * @param entries the next entries of one account, in the order of booking
     * @return the link of the last one; the given link if there is none
     */
    public static String link(String before, Iterable<LedgerEntry> entries) {
        String link = before;
        for (LedgerEntry entry : entries) {
            link = link(link, entry);
        }
        return link;
    }

    private void add(Posting posting) {
        add(posting.key().parts().size());
        posting.key().parts().forEach(this::add);
        add(posting.occurredAt().toString());
        add(posting.legs().size());
        for (Leg leg : posting.legs()) {
            add(leg.account());
            add(leg.amount());
        }
        add(posting.details().size());
        posting.details().forEach((name, value) -> {
            add(name);
            add(kind(value));
            add(value.toString());
        });
    }

    private static String kind(Value value) {
        if (value instanceof Value.Truth) {
            return "truth";
        } else if (value instanceof Value.Whole) {
            return "whole";
        } else if (value instanceof Value.Exact) {
            return "exact";
        }
        return value instanceof Value.At ? "at" : "text";
    }

    private void add(AccountId account) {
        add(account.kind());
        add(account.owner());
        add(account.currency());
    }

    /** Adds the length first, so that no two lists of texts give the same bytes. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
