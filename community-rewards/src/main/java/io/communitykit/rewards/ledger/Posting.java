package io.communitykit.rewards.ledger;

import io.communitykit.MemberId;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Moves amounts between accounts, all or nothing. Never changed once it is posted; it is corrected by another posting.
 *
 * @param key the idempotency key
 * @param occurredAt when what it books happened, in event time, to the microsecond
 * @param legs what it changes: at least two accounts, each once, and in each currency the sum is 0
 * @param details why, for whoever reads the ledger
 */
public record Posting(PostingKey key, Instant occurredAt, List<Leg> legs, Attributes details)
        implements Personal<Posting> {

    /**
     * Checks that it is balanced.
     *
     * @throws IllegalArgumentException if there are fewer than two legs, an account stands twice, a sum is not 0 or
     *     beyond 64 bits, or the instant is outside the years 1 to 9999
     */
    public Posting {
        occurredAt = Moment.storable("posting.occurredAt", occurredAt);
        legs = List.copyOf(legs);
        if (legs.size() < 2) {
            throw new IllegalArgumentException(
                    "posting.legs of " + key + " were " + legs.size() + " but there must be at least 2");
        }
        if (isPlainTransfer(legs)) {
            // the usual form, checked without a collection
        } else {
            checkBalance(key, legs);
        }
    }

    private static boolean isPlainTransfer(List<Leg> legs) {
        Leg first = legs.get(0);
        Leg second = legs.get(1);
        return legs.size() == 2
                && first.amount() == -second.amount()
                && first.amount() != Long.MIN_VALUE
                && first.account().currency().equals(second.account().currency())
                && !first.account().equals(second.account());
    }

    private static void checkBalance(PostingKey key, List<Leg> legs) {
        TreeSet<AccountId> accounts = new TreeSet<>();
        Map<String, Long> sums = new TreeMap<>();
        for (Leg leg : legs) {
            if (!accounts.add(leg.account())) {
                throw new IllegalArgumentException("posting.legs of " + key + " held account " + leg.account()
                        + " twice but each account must stand once");
            }
            try {
                sums.merge(leg.account().currency(), leg.amount(), Math::addExact);
            } catch (ArithmeticException overflow) {
                throw new IllegalArgumentException(
                        "posting.legs of " + key + " had a sum beyond 64 bits but it must fit", overflow);
            }
        }
        sums.forEach((currency, sum) -> {
            if (sum != 0) {
                throw new IllegalArgumentException("posting.legs of " + key + " had the sum " + sum + " in " + currency
                        + " but it must be 0 in each currency");
            }
        });
    }

    /**
     * Moves an amount from one account to another.
     *
     * @param key the idempotency key
     * @param occurredAt when what it books happened
     * @param from where it comes from
     * @param to where it goes
     * @param amount how much, in whole units; negative for the other way
     * @param details why
     * @return the posting
     * @throws IllegalArgumentException if the amount is 0, or the accounts are the same or of different currencies
     */
    public static Posting transfer(
            PostingKey key, Instant occurredAt, AccountId from, AccountId to, long amount, Attributes details) {
        return new Posting(
                key, occurredAt, List.of(new Leg(from, Math.negateExact(amount)), new Leg(to, amount)), details);
    }

    /**
     * Makes the posting that takes this one back. Both stay; together they change nothing. Under a key that follows
     * from this one's, a posting is taken back at most once.
     *
     * @param reversal the idempotency key of taking it back
     * @param at when it was taken back, in event time
     * @param why why
     * @return the same legs the other way
     * @throws IllegalArgumentException if an amount is the least of 64 bits, which has no opposite
     */
    public Posting reversed(PostingKey reversal, Instant at, Attributes why) {
        List<Leg> back = legs.stream().map(leg -> leg.reversed(key)).toList();
        return new Posting(reversal, at, back, why);
    }

    /** {@inheritDoc} Looks at the owners of the accounts. */
    @Override
    public boolean concerns(MemberId member) {
        return legs.stream().anyMatch(leg -> leg.account().concerns(member));
    }

    /** {@inheritDoc} Accounts and members in the key are renamed, details with words go; amounts stay. */
    @Override
    public Optional<Posting> erased(Erasure erasure) {
        if (!concerns(erasure.member())) {
            return Optional.of(this);
        }
        List<Leg> moved = legs.stream()
                .map(leg -> new Leg(leg.account().erased(erasure).orElseThrow(), leg.amount()))
                .toList();
        return Optional.of(new Posting(key.erased(erasure), occurredAt, moved, details.without(erasure.words())));
    }
}
