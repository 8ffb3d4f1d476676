package io.communitykit.rewards.ledger;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import java.util.Optional;

/**
 * Names an account: what it is for, whose it is, and what it holds.
 *
 * @param kind what it is for, such as {@code member} or {@code issue}
 * @param owner whose it is, by the host's own key
 * @param currency what it holds; an account holds one currency only
 */
public record AccountId(String kind, String owner, String currency)
        implements Comparable<AccountId>, Personal<AccountId> {

    /** The kind of an account that belongs to a member; its owner is the member's id. */
    public static final String MEMBER = "member";

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one of them is no key
     */
    public AccountId {
        Keys.check("account.kind", kind);
        Keys.check("account.owner", owner);
        Keys.check("account.currency", currency);
    }

    /** {@inheritDoc} By kind, then by owner, then by currency, all by code points. */
    @Override
    public int compareTo(AccountId other) {
        int byKind = Keys.compare(kind, other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int byOwner = Keys.compare(owner, other.owner);
        return byOwner != 0 ? byOwner : Keys.compare(currency, other.currency);
    }

    @Override
    public String toString() {
        return kind + ":" + owner + ":" + currency;
    }

    @Override
    public boolean concerns(MemberId member) {
        return kind.equals(MEMBER) && owner.equals(member.value());
    }

    @Override
    public Optional<AccountId> erased(Erasure erasure) {
        return Optional.of(
                concerns(erasure.member())
                        ? new AccountId(kind, erasure.pseudonym().value(), currency)
                        : this);
    }
}
