package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Follows votes to the ballots they stand on, link by link: all votes move at once, and after the last link that the
 * poll allows what has reached no ballot is left. So a circle holds nothing up, weight is neither made nor lost, and
 * the work is the links times the votes. A vote of weight one is {@link Weighting#shares} shares, chosen so that every
 * part of a part is whole.
 */
final class Flow {

    private final Poll poll;
    private final Map<String, Cast> casts;
    private final int links;
    private final Ballots.Builder papers;
    private Map<String, Long> next = new LinkedHashMap<>();
    private long valid;
    private long blank;

    private Flow(Poll poll, Map<String, Cast> casts) {
        this.poll = poll;
        this.casts = casts;
        this.links = poll.weighting() == null ? 0 : poll.weighting().delegation();
        this.papers = poll.ballots();
    }

    /** What came of all votes, in shares. */
    record Counted(Ballots papers, long cast, long valid, long blank) {}

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
                    follow(own.answer(), vote.getValue(), link);
                }
            }
            arrived = next;
        }
        return new Counted(papers.build(), cast, valid, blank);
    }

    private void follow(Answer answer, long shares, int link) {
        if (answer instanceof Answer.Marked marked) {
            lay(marked.paper(), shares);
        } else if (answer instanceof Answer.Delegated delegated) {
            handOn(delegated.to(), shares, link);
        } else {
            Answer.Split split = (Answer.Split) answer;
            int parts = split.parts().stream().mapToInt(Answer.Part::count).sum();
            split.parts().forEach(part -> follow(part.answer(), shares / parts * part.count(), link));
        }
    }

    private void lay(Paper paper, long shares) {
        if (shares > 0) {
            Paper counted = poll.counted(paper);
            papers.add(counted, shares);
            valid = Math.addExact(valid, shares);
            blank += counted.named().isEmpty() ? shares : 0;
        }
    }

    private void handOn(MemberId to, long shares, int link) {
        if (link < links && casts.containsKey(to.value())) {
            next.merge(to.value(), shares, Math::addExact);
        }
    }
}
