package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.Storage;
import java.time.Duration;
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
        return condition(poll.voters(), voter, member, at)
                .or(() -> host.entitles(poll, voter, at)
                        ? Optional.empty()
                        : Optional.of("the host's electorate does not entitle the voter"));
    }

    private Optional<String> condition(Voters voters, MemberId voter, Optional<Member> member, Instant at) {
        if (!voters.electorate().isEmpty() && !voters.electorate().contains(voter)) {
            return Optional.of("the voter must be on the poll's list");
        }
        if (!voters.roles().isEmpty()
                && member.stream().flatMap(m -> m.roles().stream()).noneMatch(voters.roles()::contains)) {
            return Optional.of("the voter must have one of the roles " + voters.roles());
        }
        Duration memberFor = voters.memberFor();
        if (memberFor != null
                && member.filter(m -> !m.joinedAt().plus(memberFor).isAfter(at)).isEmpty()) {
            return Optional.of("the voter must have been a member for " + memberFor);
        }
        if (!voters.groups().isEmpty()
                && voters.groups().stream()
                        .noneMatch(group -> host.belongs(voter, group, at).orElse(false))) {
            return Optional.of("the voter must be known to belong to one of the groups " + voters.groups());
        }
        Integer level = voters.level();
        if (level != null && host.level(voter, at).filter(has -> has >= level).isEmpty()) {
            return Optional.of("the voter must be known to have level " + level + " or higher");
        }
        return Optional.empty();
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
