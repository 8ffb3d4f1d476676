package io.communitykit.poll;

import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.result.Requirement;
import io.communitykit.poll.result.Requirement.Compared;
import io.communitykit.poll.result.Requirement.Kind;
import io.communitykit.poll.result.Turnout;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Tie;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what was counted against what a poll demands. */
final class Requirements {

    private final Turnout turnout;
    private final Map<String, Rational> votes;
    private final List<Requirement> all = new ArrayList<>();

    private Requirements(Turnout turnout, Map<String, Rational> votes) {
        this.turnout = turnout;
        this.votes = votes;
    }

    /** Judges a count; votes are those of each option, empty if the method counts none. */
    static List<Requirement> of(Poll poll, PollCount count, Map<String, Rational> votes) {
        Requirements found = new Requirements(count.turnout(), votes);
        found.quorum(poll.quorum());
        Set<String> judged = new LinkedHashSet<>(count.tally().winners());
        judged.remove(Poll.NONE);
        found.kind(poll.kind());
        found.majority(poll.majority(), poll.kind(), judged);
        return List.copyOf(found.all);
    }

    /** Lists the winners that nothing stands against; where no ballot names anything, nobody has chosen. */
    static List<String> chosen(Poll poll, PollCount count, List<Requirement> requirements) {
        if (count.turnout().valid().equals(count.turnout().abstentions())) {
            return List.of();
        }
        List<String> level = count.tally().standingTie().map(Tie::candidates).orElse(List.of());
        return count.tally().winners().stream()
                .filter(winner -> !level.contains(winner) && !winner.equals(Poll.NONE))
                .filter(winner -> !isProposal(poll.kind()) || winner.equals(Consent.AGREE))
                .filter(winner -> requirements.stream()
                        .filter(one -> one.kind() != Kind.MAJORITY || winner.equals(one.option()))
                        .allMatch(Requirement::met))
                .toList();
    }

    private static boolean isProposal(PollKind kind) {
        return kind instanceof Consent || kind instanceof Consensus;
    }

    private void quorum(@Nullable Quorum quorum) {
        if (quorum == null) {
            return;
        }
        Rational cast = quorum.abstentions() ? turnout.cast() : turnout.cast().minus(turnout.abstentions());
        Fraction share = quorum.share();
        if (share == null) {
            Rational number = Rational.of(quorum.votes() == null ? 0 : quorum.votes());
            all.add(new Requirement(Kind.QUORUM, null, cast, number, null, Compared.AT_LEAST));
        } else {
            share(Kind.QUORUM, null, cast, share, turnout.of(quorum.of(), true), Compared.AT_LEAST);
        }
    }

    private void kind(PollKind kind) {
        if (kind instanceof Consent consent) {
            most(Kind.OBJECTIONS, Consent.OBJECT, consent.objections());
        } else if (kind instanceof Consensus consensus) {
            most(Kind.BLOCKS, Consensus.BLOCK, consensus.blocks());
            share(
                    Kind.MAJORITY,
                    Consent.AGREE,
                    votes(Consent.AGREE),
                    consensus.agreement(),
                    turnout.of(Base.VALID, false),
                    Compared.AT_LEAST);
        }
    }

    private void majority(@Nullable Majority majority, PollKind kind, Set<String> winners) {
        if (majority == null) {
            return;
        }
        Optional<Rational> base = turnout.of(majority.of(), majority.abstentions());
        for (String winner : isProposal(kind) ? List.of(Consent.AGREE) : winners) {
            if (majority.atLeast() != null) {
                share(Kind.MAJORITY, winner, votes(winner), majority.atLeast(), base, Compared.AT_LEAST);
            } else if (majority.moreThan() != null) {
                share(Kind.MAJORITY, winner, votes(winner), majority.moreThan(), base, Compared.MORE_THAN);
            }
        }
    }

    private void most(Kind kind, String option, long allowed) {
        all.add(new Requirement(kind, option, votes(option), Rational.of(allowed), null, Compared.AT_MOST));
    }

    private void share(
            Kind kind,
            @Nullable String option,
            Rational reached,
            Fraction share,
            Optional<Rational> base,
            Compared compared) {
        Rational bound = base.map(whole -> whole.times(share.exact())).orElse(null);
        all.add(new Requirement(kind, option, reached, bound, base.orElse(null), compared));
    }

    private Rational votes(String option) {
        return votes.getOrDefault(option, Rational.ZERO);
    }
}
