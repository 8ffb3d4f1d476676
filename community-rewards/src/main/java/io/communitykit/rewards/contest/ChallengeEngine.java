package io.communitykit.rewards.contest;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.Moment;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.ConfigException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Tells who wins a challenge. Compiled once; immutable and thread-safe, without clock, chance and I/O.
 *
 * <p>The places go to the standing activities that pass, in event time, whatever the order in which they arrived. An
 * anonymous actor wins nothing.
 */
public final class ChallengeEngine {

    private final Challenge challenge;
    private final Set<ActivityType> types;
    private final Predicate<Activity> restriction;
    private final ToLongFunction<Activity> prize;

    private ChallengeEngine(Challenge challenge) {
        this.challenge = challenge;
        this.types = new LinkedHashSet<>(challenge.on().types());
        this.restriction = challenge.on().restriction();
        this.prize = challenge.prize().formula();
    }

    /**
     * Compiles a challenge.
     *
     * @param challenge the challenge
     * @return the engine
     * @throws ConfigException if the challenge's own checks find something wrong
     */
    public static ChallengeEngine compile(Challenge challenge) {
        return new ChallengeEngine(ConfigCheck.require(challenge));
    }

    /**
     * Gives back what was compiled.
     *
     * @return the challenge
     */
    public Challenge challenge() {
        return challenge;
    }

    /**
     * Tells how the challenge stands.
     *
     * @param standing the standing activities, in event time; those of the future are left out
     * @param asOf as of when
     * @return the places
     * @throws ArithmeticException if a prize would not fit into 64 bits
     */
    public ChallengeStanding standing(Iterable<Activity> standing, Instant asOf) {
        List<ChallengeStanding.Place> places = new ArrayList<>();
        List<Moment> tooLate = new ArrayList<>();
        Set<MemberId> placed = new LinkedHashSet<>();
        for (Activity activity : standing) {
            if (activity.occurredAt().isAfter(asOf) || !takesPart(activity)) {
                continue;
            }
            if (places.size() == challenge.winners()) {
                tooLate.add(activity.moment());
            } else if (placed.add(activity.actor()) || challenge.repeat()) {
                int place = places.size() + 1;
                places.add(new ChallengeStanding.Place(
                        place, activity.actor(), activity.moment(), prize(activity, place)));
            }
        }
        Instant end = challenge.until().plus(challenge.grace());
        boolean ended = !asOf.isBefore(end);
        List<ChallengeStanding.Place> won =
                places.stream().filter(place -> ended || isFinal(place, asOf)).toList();
        return new ChallengeStanding(won, places, tooLate, ended || won.size() == challenge.winners());
    }

    private boolean isFinal(ChallengeStanding.Place place, Instant asOf) {
        return challenge.decided() == Challenge.Decided.AT_ONCE
                && !asOf.isBefore(place.cause().at().plus(challenge.grace()));
    }

    private boolean takesPart(Activity activity) {
        return types.contains(activity.type())
                && !activity.occurredAt().isBefore(challenge.from())
                && !activity.occurredAt().isAfter(challenge.until())
                && !activity.actor().equals(Activity.ANONYMOUS)
                && (challenge.members().isEmpty() || challenge.members().contains(activity.actor()))
                && restriction.test(activity);
    }

    private long prize(Activity activity, int place) {
        return Math.addExact(
                prize.applyAsLong(activity), Math.multiplyExact(challenge.perPlace(), challenge.winners() - place));
    }
}
