package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers how a member has fared: how many decisions of each verdict were taken about what they wrote, every edit
 * counted by itself. The order of the decisions does not matter. Immutable, of bounded size.
 *
 * @param member the member
 * @param decisions the number of decisions by verdict; verdicts without one are absent
 * @param version the version of this state
 */
public record Conduct(MemberId member, Map<Verdict, Long> decisions, long version)
        implements Versioned<MemberId>, Personal<Conduct> {

    /**
     * Copies the numbers in the order of severity.
     *
     * @throws IllegalArgumentException if a number is not positive
     */
    public Conduct {
        Map<Verdict, Long> sorted = new EnumMap<>(Verdict.class);
        sorted.putAll(decisions);
        sorted.forEach((verdict, count) -> {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "decisions of " + verdict + " were " + count + " but they must be at least 1, or absent");
            }
        });
        decisions = Collections.unmodifiableMap(sorted);
    }

    /**
     * Begins with some decisions.
     *
     * @param member the member
     * @param taken decisions about what the member wrote
     * @return the state as first stored
     * @throws IllegalArgumentException if a decision is about somebody else
     */
    public static Conduct of(MemberId member, Collection<Decision> taken) {
        return new Conduct(member, Map.of(), FIRST_VERSION - 1).plus(taken);
    }

    /**
     * Adds decisions.
     *
     * @param taken decisions about what the member wrote, none of which was added before
     * @return the next version of this state
     * @throws IllegalArgumentException if a decision is about somebody else
     */
    public Conduct plus(Collection<Decision> taken) {
        Map<Verdict, Long> next = new EnumMap<>(Verdict.class);
        next.putAll(decisions);
        for (Decision decision : taken) {
            if (!decision.author().equals(member)) {
                throw new IllegalArgumentException("decision " + decision.key() + " was about " + decision.author()
                        + " but it must be about " + member);
            }
            next.merge(decision.verdict(), 1L, Math::addExact);
        }
        return new Conduct(member, next, version + 1);
    }

    /** Adds a decision under the same version. */
    Conduct counting(Decision taken) {
        return new Conduct(member, plus(List.of(taken)).decisions, version);
    }

    /** Gives the state as it is stored next. */
    Conduct next() {
        return new Conduct(member, decisions, version + 1);
    }

    /**
     * Counts the decisions of a verdict.
     *
     * @param verdict the verdict
     * @return how many there were
     */
    public long count(Verdict verdict) {
        return decisions.getOrDefault(verdict, 0L);
    }

    @Override
    public MemberId key() {
        return member;
    }

    @Override
    public boolean concerns(MemberId who) {
        return member.equals(who);
    }

    @Override
    public Optional<Conduct> erased(Erasure erasure) {
        return Optional.of(new Conduct(erasure.rename(member), decisions, FIRST_VERSION));
    }
}
