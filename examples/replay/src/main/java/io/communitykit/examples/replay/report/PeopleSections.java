package io.communitykit.examples.replay.report;

import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.examples.replay.run.Rewarded;
import io.communitykit.metrics.engagement.EngagementReport;
import io.communitykit.metrics.engagement.MemberScore;
import java.util.List;
import java.util.stream.Collectors;

/** Writes who has most points, which badges were earned, and who is engaged. */
final class PeopleSections {

    private static final int ENGAGED = 10;

    private final Replayed replayed;
    private final Html html;

    PeopleSections(Replayed replayed, Html html) {
        this.replayed = replayed;
        this.html = html;
    }

    void write() {
        members(Selection.topMembers(replayed));
        badges();
        replayed.metrics().engagement().ifPresent(this::engagement);
    }

    private void members(List<Rewarded.Line> top) {
        String points = Figures.words(replayed.rewarded().currency().orElse("points"));
        html.section("members", "Top members");
        html.chart("members", "Bars: the members with most " + points + "; the table below has the numbers");
        html.table("Members with most " + points, "member", points, "level", "badges");
        for (Rewarded.Line line : top) {
            html.markup("<tr>")
                    .wordsCell(replayed.name(line.member()))
                    .number(Figures.whole(line.points()))
                    .cell(String.join(", ", line.levels()))
                    .number(Figures.whole(line.badges()))
                    .markup("</tr>\n");
        }
        html.endTable().endSection();
    }

    private void badges() {
        html.section("badges", "Badges");
        html.chart("badges", "Bars: how often each badge was earned; the table below has the numbers");
        html.details("Numbers");
        html.table("Badges", "badge", "earned");
        replayed.rewarded()
                .byBadge()
                .forEach((badge, count) -> html.markup("<tr>")
                        .cell(badge)
                        .number(Figures.whole(count))
                        .markup("</tr>\n"));
        html.endTable().endDetails().endSection();
    }

    private void engagement(EngagementReport engagement) {
        html.section("engagement", "Engagement");
        html.markup("<p>")
                .text("Scores fade with time; " + Figures.whole(engagement.members()) + " members have one"
                        + engagement.levels().entrySet().stream()
                                .map(level -> Figures.whole(level.getValue()) + " " + level.getKey())
                                .collect(Collectors.joining(", ", ": ", ".")))
                .markup("</p>\n");
        html.table("Most engaged members", "member", "score", "level", "mostly by");
        for (MemberScore score :
                engagement.top().subList(0, Math.min(ENGAGED, engagement.top().size()))) {
            html.markup("<tr>")
                    .wordsCell(replayed.name(score.member()))
                    .number(score.score().toPlainString())
                    .cell(score.level().orElse(""))
                    .cell(score.parts().stream()
                            .max((left, right) -> left.score().compareTo(right.score()))
                            .map(part -> Figures.words(part.weight()))
                            .orElse(""))
                    .markup("</tr>\n");
        }
        html.endTable().endSection();
    }
}
