package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.PostingKey;
import java.util.List;
import java.util.Optional;

/**
 * Names one award of points; what is booked for it differs in the revision.
 *
 * @param member whose it is
 * @param currency which points
 * @param rule the name of the rule
 * @param cause the activity
 */
record PointAward(MemberId member, String currency, String rule, String cause) implements Comparable<PointAward> {

    private static final String KIND = "award";
    private static final int PARTS = 8;

    static PointAward of(Award.Points award) {
        return new PointAward(
                award.member(),
                award.currency(),
                award.rule(),
                award.cause().id().value());
    }

    /** Reads the name from a key; empty if the posting is no award. */
    static Optional<PointAward> of(PostingKey key) {
        List<String> parts = key.parts();
        return parts.size() == PARTS && parts.get(0).equals(KIND)
                ? Optional.of(new PointAward(new MemberId(parts.get(5)), parts.get(2), parts.get(3), parts.get(6)))
                : Optional.empty();
    }

    static String program(PostingKey key) {
        return key.parts().get(1);
    }

    static int revision(PostingKey key) {
        return Integer.parseInt(key.parts().get(PARTS - 1));
    }

    PostingKey key(String program, int revision) {
        return PostingKey.of(
                KIND, program, currency, rule, AccountId.MEMBER, member.value(), cause, Integer.toString(revision));
    }

    @Override
    public int compareTo(PointAward other) {
        int byMember = member.compareTo(other.member);
        if (byMember != 0) {
            return byMember;
        }
        int byCurrency = currency.compareTo(other.currency);
        if (byCurrency != 0) {
            return byCurrency;
        }
        int byRule = rule.compareTo(other.rule);
        return byRule != 0 ? byRule : cause.compareTo(other.cause);
    }
}
