package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/** Finds out about voters: what the poll says, what members are, what the host knows. */
final class Facts {

    private final Storage storage;
    private final Electorate host;

    Facts(Storage storage, Electorate host) {
        this.storage = storage;
        this.host = host;
    }

    /** Tells why somebody may not vote; empty if they may. */
    Optional<String> barred(Poll poll, MemberId voter, Instant at) {
        Optional<Member> member =
                poll.voters().needsMember() ? storage.port(MemberStore.PORT).find(voter) : Optional.empty();
        return barred(poll, voter, member, at);
    }

    Optional<String> barred(Poll poll, MemberId voter, Optional<Member> member, Instant at) {
        return poll.voters()
                .refusal(voter, member, host, at)
                .or(() -> host.entitles(poll, voter, at)
                        ? Optional.empty()
                        : Optional.of("the host's electorate does not entitle the voter"));
    }

    /** Asks what a vote weighs; it must come out in whole shares. */
    Rational weight(Poll poll, MemberId voter, Instant at) {
        Weighting weighting = poll.weighting();
        if (weighting == null) {
            return Rational.ONE;
        }
        Rational weight = host.weight(poll, voter, at);
        if (!weighting.allows(weight)) {
            throw new IllegalArgumentException("the electorate's weight of " + voter + " was " + weight
                    + " but it must be 0 or more, with at most " + weighting.decimals()
                    + " decimals, and at most 10^12 shares of " + weighting.shares() + " per vote");
        }
        return weight;
    }

    /** Asks how many votes there are to be had, as far as the poll needs to know. */
    Count.Known known(Poll poll, Instant at) {
        return new Count.Known(
                needs(poll, Base.ENTITLED) ? entitled(poll, at).orElse(null) : null,
                needs(poll, Base.PRESENT) ? host.present(poll, at).orElse(null) : null);
    }

    Optional<Rational> entitled(Poll poll, Instant at) {
        return host.entitled(poll, at)
                .or(() -> poll.voters().isListOnly()
                        ? poll.voters().electorate().stream()
                                .map(voter -> weight(poll, voter, at))
                                .reduce(Rational::plus)
                        : Optional.empty());
    }

    Optional<String> attribute(MemberId voter, String name) {
        return host.attribute(voter, name);
    }

    private static boolean needs(Poll poll, Base base) {
        return (poll.quorum() != null
                        && poll.quorum().share() != null
                        && poll.quorum().of() == base)
                || (poll.majority() != null && poll.majority().of() == base);
    }
}
