package io.communitykit.examples.replay.output;

import io.communitykit.examples.replay.run.Judgement;
import io.communitykit.examples.replay.run.Moderated;
import io.communitykit.examples.replay.run.Rewarded;
import java.util.Locale;

/** Writes results as tables, each in an order that does not depend on how the history arrived. */
public final class Tables {

    private static final String APART = "; ";

    private Tables() {}

    /**
     * Lists all members with their points and levels, by id.
     *
     * @param rewarded what they earned
     * @return {@code member,points,levels}
     */
    public static String members(Rewarded rewarded) {
        Csv csv = new Csv("member", "points", "levels");
        for (Rewarded.Line line : rewarded.members()) {
            csv.row(line.member().value(), Long.toString(line.points()), String.join(APART, line.levels()));
        }
        return csv.toString();
    }

    /**
     * Lists all badges in event time, one line per award.
     *
     * @param rewarded what members earned
     * @return {@code member,badge,awardedAt}
     */
    public static String badges(Rewarded rewarded) {
        Csv csv = new Csv("member", "badge", "awardedAt");
        for (Rewarded.Badge badge : rewarded.badges()) {
            csv.row(badge.member().value(), badge.name(), badge.at().toString());
        }
        return csv.toString();
    }

    /**
     * Lists all decisions, by subject.
     *
     * @param moderated what became of all texts
     * @return {@code subject,verdict,rules}
     */
    public static String decisions(Moderated moderated) {
        Csv csv = new Csv("subject", "verdict", "rules");
        for (Judgement judgement : moderated.judgements()) {
            csv.row(
                    judgement.subject().toString(),
                    judgement.verdict().name().toLowerCase(Locale.ROOT),
                    String.join(APART, judgement.rules()));
        }
        return csv.toString();
    }
}
