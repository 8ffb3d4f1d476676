package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Follows votes to the ballots they stand on, link by link: all votes move at once, and after the last link that the
 * poll allows what has reached no ballot is left. So a circle holds nothing up, weight is neither made nor lost, and
 * the work is the links times the votes. While votes move they are whole shares: of {@link Weighting#shares} per vote
 * every part of a part is whole. A ballot counts what has arrived at it, exact.
 */
final class Flow {

    private final Poll poll;
    private final Map<String, Cast> casts;
    private final int links;
    private final Map<Laid, Long> ballots = new LinkedHashMap<>();
    private Map<String, Long> next = new LinkedHashMap<>();
    private long valid;
    private long blank;

    private Flow(Poll poll, Map<String, Cast> casts) {
        this.poll = poll;
        this.casts = casts;
        this.links = poll.weighting() == null ? 0 : poll.weighting().delegation();
    }

    /** What came of all votes, in votes. */
    record Counted(Ballots papers, Rational cast, Rational valid, Rational blank) {}

    /** One voter's ballot; a voter who splits a vote lays several. */
    private record Laid(String voter, Paper paper) {}

    /** Follows the votes of voters, by the voter's key or, in a secret poll, the digest of the receipt. */
    static Counted count(Poll poll, Map<String, Cast> casts) {
        return new Flow(poll, casts).run();
    }

    private Counted run() {
        Rational perVote = Rational.of(poll.sharesPerVote());
        Map<String, Long> arrived = new LinkedHashMap<>();
        long cast = 0;
        for (Map.Entry<String, Cast> vote : casts.entrySet()) {
            long shares = vote.getValue().weight().times(perVote).numerator().longValueExact();
            arrived.put(vote.getKey(), shares);
            cast = Math.addExact(cast, shares);
        }
        for (int link = 0; !arrived.isEmpty(); link++) {
            next = new LinkedHashMap<>();
            for (Map.Entry<String, Long> vote : arrived.entrySet()) {
                Cast own = casts.get(vote.getKey());
                if (own != null) {
                    follow(vote.getKey(), own.answer(), vote.getValue(), link);
                }
            }
            arrived = next;
        }
        Ballots.Builder papers = poll.ballots();
        ballots.forEach(
                (laid, shares) -> papers.add(laid.paper(), Rational.of(shares).dividedBy(perVote)));
        return new Counted(
                papers.build(),
                Rational.of(cast).dividedBy(perVote),
                Rational.of(valid).dividedBy(perVote),
                Rational.of(blank).dividedBy(perVote));
    }

    private void follow(String voter, Answer answer, long shares, int link) {
        if (answer instanceof Answer.Marked marked) {
            lay(new Laid(voter, poll.counted(marked.paper())), shares);
        } else if (answer instanceof Answer.Delegated delegated) {
            handOn(delegated.to(), shares, link);
        } else {
            Answer.Split split = (Answer.Split) answer;
            int parts = split.parts().stream().mapToInt(Answer.Part::count).sum();
            split.parts().forEach(part -> follow(voter, part.answer(), shares / parts * part.count(), link));
        }
    }

    private void lay(Laid laid, long shares) {
        if (shares > 0) {
            ballots.merge(laid, shares, Math::addExact);
            valid = Math.addExact(valid, shares);
            blank = Math.addExact(blank, laid.paper().named().isEmpty() ? shares : 0);
        }
    }

    private void handOn(MemberId to, long shares, int link) {
        if (link < links && casts.containsKey(to.value())) {
            next.merge(to.value(), shares, Math::addExact);
        }
    }
}
