package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps parcels of strict rankings. Papers that came to the same hand at the same value lie in one parcel, so fractions
 * are computed per parcel and papers are counted in whole numbers: the result is exact all the same. What is still to
 * be read of a paper lies in its parcel, so that handing on walks through memory in order.
 */
final class StrictParcels implements Parcels {

    private static final int AHEAD = 32;

    private final StrictRankings rankings;
    private final long[] words;
    private final long @Nullable [] counts;
    private final boolean oneWord;
    private final int bits;
    private final Rational all;
    private final List<List<StrictParcel>> held = new ArrayList<>();
    private final Rational[] votes;
    private Rational exhausted;

    /** Bit 0 is set, and bit n + 1 if candidate n may receive papers: what stops reading. */
    private long stops;

    StrictParcels(StrictRankings given, PaperReading reading) {
        this.rankings = reading.ranks() == null ? given : given.cut(reading.ranks());
        this.words = rankings.words();
        this.counts = rankings.counts();
        this.oneWord = rankings.candidates() <= StrictRankings.MOST_IN_ONE_WORD;
        this.bits = rankings.bits();
        this.all = Rational.of(rankings.papers());
        this.votes = new Rational[rankings.candidates()];
        this.stops = -1L >>> (Long.SIZE - 1 - votes.length);
        this.exhausted = Rational.of(rankings.papers(votes.length));
        for (int candidate = 0; candidate < votes.length; candidate++) {
            List<StrictParcel> first = new ArrayList<>();
            first.add(new StrictParcel(Rational.ONE, rankings.start(candidate), rankings.start(candidate + 1)));
            held.add(first);
            votes[candidate] = Rational.of(rankings.papers(candidate));
        }
    }

    @Override
    public boolean isIn(int candidate) {
        return (stops >>> (candidate + 1) & 1) != 0;
    }

    @Override
    public Rational votes(int candidate) {
        return votes[candidate];
    }

    @Override
    public Rational[] votes() {
        return votes;
    }

    @Override
    public Rational exhausted() {
        return exhausted;
    }

    @Override
    public Rational residue() {
        return all.minus(active()).minus(exhausted);
    }

    @Override
    public void stop(int candidate) {
        stops &= ~(2L << candidate);
    }

    @Override
    public void handOn(int from, Rational left, UnaryOperator<Rational> value) {
        List<StrictParcel> parcels = held.set(from, new ArrayList<>());
        votes[from] = left;
        for (StrictParcel parcel : parcels) {
            Rational next = value.apply(parcel.value());
            // The last of the numbers counts what goes to nobody.
            long[] papers = new long[votes.length + 1];
            @Nullable StrictParcel[] to = new StrictParcel[votes.length];
            dealFirst(parcel, next, to, papers);
            dealLater(parcel, next, to, papers);
            for (int candidate = 0; candidate < votes.length; candidate++) {
                votes[candidate] = votes[candidate].plus(next.times(Rational.of(papers[candidate])));
            }
            exhausted = exhausted.plus(next.times(Rational.of(papers[votes.length])));
        }
    }

    /** Papers that were never handed on lie one behind the other. */
    private void dealFirst(StrictParcel parcel, Rational value, @Nullable StrictParcel[] to, long[] papers) {
        int end = parcel.to();
        for (int at = parcel.from(); at < end; at++) {
            deal(words[at] & ~StrictRankings.MORE, at, value, to, papers);
            while (words[at] < 0) {
                at++;
            }
        }
    }

    private void dealLater(StrictParcel parcel, Rational value, @Nullable StrictParcel[] to, long[] papers) {
        long[] rest = parcel.rest();
        int[] at = parcel.at();
        boolean tracked = isTracked();
        int size = parcel.size();
        for (int i = 0; i < size; i++) {
            if (!oneWord && i % AHEAD == 0 && readAhead(at, i, Math.min(size, i + AHEAD)) == 0) {
                throw new IllegalStateException("a parcel held blank papers");
            }
            deal(rest[i], tracked ? at[i] : 0, value, to, papers);
        }
    }

    /** Reads the words of some papers at once, so that memory is not waited for one by one; none of them is blank. */
    private long readAhead(int[] at, int start, int end) {
        long read = 0;
        for (int i = start; i < end; i++) {
            read |= words[at[i]];
        }
        return read;
    }

    private void deal(long unread, int word, Rational value, @Nullable StrictParcel[] to, long[] papers) {
        int mask = (1 << bits) - 1;
        long rest = unread;
        int at = word;
        while (true) {
            while ((stops >>> (rest & mask) & 1) == 0) {
                rest >>>= bits;
            }
            if (rest != 0 || oneWord || words[at] >= 0) {
                break;
            }
            rest = words[++at] & ~StrictRankings.MORE;
        }
        long count = counts == null ? 1 : counts[at];
        if (rest == 0) {
            papers[votes.length] += count;
            return;
        }
        int candidate = (int) (rest & mask) - 1;
        StrictParcel parcel = to[candidate];
        if (parcel == null) {
            parcel = parcel(candidate, value);
            to[candidate] = parcel;
        }
        if (isTracked()) {
            parcel.add(rest, at);
        } else {
            parcel.add(rest);
        }
        papers[candidate] += count;
    }

    /** Whether it matters from which word a paper is read: for those that follow, or for its count. */
    private boolean isTracked() {
        return !oneWord || counts != null;
    }

    private StrictParcel parcel(int candidate, Rational value) {
        for (StrictParcel known : held.get(candidate)) {
            if (known.value().equals(value)) {
                return known;
            }
        }
        StrictParcel parcel = new StrictParcel(value, 0, 0);
        held.get(candidate).add(parcel);
        return parcel;
    }
}
