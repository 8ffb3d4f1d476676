package io.communitykit.examples.replay.report;

import io.communitykit.examples.replay.output.Json;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.examples.replay.source.RowCount;
import java.util.Map;

/**
 * Writes the report as one page: charts, and the same in tables. It fetches nothing, and its security policy forbids it
 * to: only the two scripts in it may run, known by their hashes. All data is escaped, as text and as JSON.
 */
public final class ReportPage {

    private final Replayed replayed;
    private final String title;

    private ReportPage(Replayed replayed, String title) {
        this.replayed = replayed;
        this.title = title;
    }

    /**
     * Writes the page.
     *
     * @param replayed what came out
     * @param title what was replayed
     * @return the page
     */
    public static String write(Replayed replayed, String title) {
        return new ReportPage(replayed, title).write();
    }

    private String write() {
        String charts = Scripts.charts();
        String own = Scripts.own();
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
                .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                        + Scripts.hash(charts) + " " + Scripts.hash(own)
                        + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n")
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .markup("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
                .text("Community report: " + title)
                .markup("</title>\n<style>\n")
                .markup(Scripts.style())
                .markup("</style>\n</head>\n<body>\n<header><h1>Community report: ")
                .words(title)
                .markup("</h1>\n");
        overview(html);
        html.markup("</header>\n<main>\n");
        CommunitySections community = new CommunitySections(replayed, html);
        community.charter();
        new ActivitySections(replayed, html).write();
        new PeopleSections(replayed, html).write();
        community.moderation();
        community.polls();
        rows(html);
        html.markup("</main>\n<script type=\"application/json\" id=\"data\">")
                .markup(json(new ChartData(replayed).all()))
                .markup("</script>\n<script>")
                .markup(charts)
                .markup("</script>\n<script>")
                .markup(own)
                .markup("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void overview(Html html) {
        html.markup("<dl class=\"tiles\">");
        tile(html, "members", replayed.rewarded().members().size());
        tile(html, "activities", replayed.activities());
        tile(html, "badges", replayed.rewarded().badges().size());
        tile(html, "texts moderated", replayed.moderated().judgements().size());
        html.markup("</dl>\n<p>")
                .text("As of " + replayed.asOf() + ", the last thing that happened. Days begin in the zone "
                        + replayed.metrics().zone() + ".")
                .markup("</p>\n");
    }

    private static void tile(Html html, String name, long number) {
        html.markup("<div><dt>")
                .text(name)
                .markup("</dt><dd>")
                .text(Figures.whole(number))
                .markup("</dd></div>");
    }

    private void rows(Html html) {
        html.section("rows", "Where this comes from");
        html.details("Rows that were read");
        html.table("Rows", "file", "read", "taken", "skipped", "bad");
        for (RowCount.FileCount file : replayed.rows().files()) {
            html.markup("<tr>")
                    .cell(file.file())
                    .number(Figures.whole(file.read()))
                    .number(Figures.whole(file.taken()))
                    .number(Figures.whole(file.read() - file.taken() - file.bad()))
                    .number(Figures.whole(file.bad()))
                    .markup("</tr>\n");
        }
        html.endTable().endDetails().endSection();
    }

    /** Escapes what could end a script element or be taken for markup, inside the texts of the JSON. */
    static String json(Map<String, Object> data) {
        return Json.compact(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
