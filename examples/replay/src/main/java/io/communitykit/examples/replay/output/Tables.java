package io.communitykit.examples.replay.output;

import io.communitykit.examples.replay.run.Judgement;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.examples.replay.run.Rewarded;
import io.communitykit.rewards.Award;
import java.util.Locale;

/** Writes results as tables, each in an order that does not depend on how the history arrived. */
public final class Tables {

    private static final String APART = "; ";

    private Tables() {}

    /**
     * Lists all members with their points and levels, by id.
     *
     * @param replayed what came out
     * @return {@code member,points,levels}
     */
    public static String members(Replayed replayed) {
        Csv csv = new Csv("member", "points", "levels");
        for (Rewarded.Line line : replayed.rewarded().members()) {
            csv.row(line.member().value(), Long.toString(line.points()), String.join(APART, line.levels()));
        }
        return csv.toString();
    }

    /**
     * Lists all badges in event time, one line per award.
     *
     * @param replayed what came out
     * @return {@code member,badge,awardedAt}
     */
    public static String badges(Replayed replayed) {
        Csv csv = new Csv("member", "badge", "awardedAt");
        for (Award.Badge badge : replayed.rewarded().badges()) {
            csv.row(badge.member().value(), badge.badge(), badge.cause().at().toString());
        }
        return csv.toString();
    }

    /**
     * Lists all decisions, by subject.
     *
     * @param replayed what came out
     * @return {@code subject,verdict,rules}
     */
    public static String decisions(Replayed replayed) {
        Csv csv = new Csv("subject", "verdict", "rules");
        for (Judgement judgement : replayed.moderated().judgements()) {
            csv.row(
                    judgement.subject().toString(),
                    judgement.verdict().name().toLowerCase(Locale.ROOT),
                    String.join(APART, judgement.rules()));
        }
        return csv.toString();
    }
}
