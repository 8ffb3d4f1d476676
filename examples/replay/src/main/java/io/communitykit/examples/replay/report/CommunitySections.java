package io.communitykit.examples.replay.report;

import io.communitykit.charter.Charter;
import io.communitykit.charter.LocalText;
import io.communitykit.examples.replay.run.Excerpt;
import io.communitykit.examples.replay.run.Moderated;
import io.communitykit.examples.replay.run.Polled;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.result.PollResult.OptionVotes;
import io.communitykit.poll.tally.Tie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what the community says of itself, what it decided, and what moderation saw. */
final class CommunitySections {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "yi", "ps", "sd", "ug", "dv");

    private final Replayed replayed;
    private final Html html;

    CommunitySections(Replayed replayed, Html html) {
        this.replayed = replayed;
        this.html = html;
    }

    void charter() {
        replayed.charter().ifPresent(this::charter);
    }

    private void charter(Charter charter) {
        html.section("charter", "Purpose and values");
        charter.purpose().byLanguage().forEach((tag, text) -> paragraph("p class=\"purpose\"", "p", tag, text));
        for (LocalText value : charter.values()) {
            html.markup("<ul class=\"value\">");
            value.byLanguage().forEach((tag, text) -> paragraph("li", "li", tag, text));
            html.markup("</ul>\n");
        }
        html.endSection();
    }

    private void paragraph(String open, String close, String tag, String text) {
        Locale locale = Locale.forLanguageTag(tag);
        String direction = RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
        html.markup("<" + open + " lang=\"")
                .text(tag)
                .markup("\" dir=\"" + direction + "\">")
                .text(text)
                .markup("</" + close + ">\n");
    }

    void moderation() {
        Moderated moderated = replayed.moderated();
        html.section("moderation", "Moderation");
        if (moderated.judgements().isEmpty()) {
            html.markup("<p>This history holds no texts.</p>\n").endSection();
            return;
        }
        html.markup("<p>")
                .text(Figures.whole(moderated.judgements().size()) + " texts were read by the house rules "
                        + replayed.rules().policy().id() + ", version "
                        + replayed.rules().policy().version() + ": "
                        + moderated.byVerdict().entrySet().stream()
                                .filter(entry -> entry.getValue() > 0)
                                .map(entry -> Figures.whole(entry.getValue()) + " " + name(entry.getKey()))
                                .collect(Collectors.joining(", "))
                        + ". No person has looked at these yet.")
                .markup("</p>\n");
        html.chart("rules", "Bars: how often each rule of the house fired; the table below has the numbers");
        html.details("Numbers");
        html.table("Rules that fired", "rule", "texts");
        moderated
                .byRule()
                .forEach((rule, count) -> html.markup("<tr>")
                        .cell(Figures.words(rule))
                        .number(Figures.whole(count))
                        .markup("</tr>\n"));
        html.endTable().endDetails();
        quotes(moderated.quotes());
        html.endSection();
    }

    private void quotes(List<Moderated.Quote> quotes) {
        if (quotes.isEmpty()) {
            return;
        }
        html.details("Findings with their evidence (the first " + quotes.size() + ")");
        html.table("Findings", "text", "verdict", "rules", "evidence");
        for (Moderated.Quote quote : quotes) {
            html.markup("<tr>")
                    .cell(quote.decision().subject().toString())
                    .cell(name(quote.decision().verdict()))
                    .cell(quote.decision().findings().stream()
                            .map(Finding::rule)
                            .map(Figures::words)
                            .collect(Collectors.joining(", ")))
                    .markup("<td><q><bdi>");
            for (Excerpt.Segment segment : quote.excerpt().segments()) {
                html.markup(segment.marked() ? "<mark>" : "")
                        .text(segment.text())
                        .markup(segment.marked() ? "</mark>" : "");
            }
            html.markup("</bdi></q></td></tr>\n");
        }
        html.endTable().endDetails();
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    void polls() {
        int number = 0;
        for (Polled polled : replayed.polled()) {
            poll(number++, polled);
        }
    }

    private void poll(int number, Polled polled) {
        Map<String, String> texts = new TreeMap<>();
        for (PollOption option : polled.poll().options()) {
            texts.put(option.id(), option.text());
        }
        html.section("poll-" + number, "Poll");
        html.markup("<p><strong>").words(polled.poll().question()).markup("</strong></p>\n<p>");
        html.text((polled.result().settled() ? "Closed. " : "Still open. ")
                + Figures.whole(polled.result().tally().papers()) + " voted. ");
        html.text(polled.result().tally().decided() ? "Chosen: " : "Level: ");
        html.words(polled.result().tally().winners().stream()
                .map(id -> texts.getOrDefault(id, id))
                .collect(Collectors.joining(", ")));
        html.markup(".");
        for (Tie tie : polled.result().tally().ties()) {
            html.text(" " + tie.explanation());
        }
        html.text(polled.ballots().entrySet().stream()
                .map(entry -> Figures.whole(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", ", " Ballots: ", ".")));
        html.markup("</p>\n");
        html.chart("poll-" + number, "Bars: votes per option; the table below has the numbers");
        html.table("Votes", "option", "votes", "of those who voted");
        for (OptionVotes option : polled.result().options()) {
            html.markup("<tr>")
                    .wordsCell(texts.getOrDefault(option.option(), option.option()))
                    .number(Figures.whole(option.votes().numerator().longValueExact()))
                    .number(option.ofVoters()
                            .percent(1)
                            .map(share -> share.toPlainString() + " %")
                            .orElse(""))
                    .markup("</tr>\n");
        }
        html.endTable().endSection();
    }
}
