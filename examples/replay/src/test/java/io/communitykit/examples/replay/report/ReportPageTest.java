package io.communitykit.examples.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.examples.replay.run.ReplayRun;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.examples.replay.run.Rules;
import io.communitykit.examples.replay.source.Configs;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.stackexchange.DumpFolder;
import io.communitykit.examples.replay.stackexchange.DumpSource;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.rewards.program.RewardsProgram;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {

    private static final String ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&";
    private static final String ATTACK_IN_XML = ATTACK.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");

    @TempDir
    private Path temp;

    private static String page(Path dump, String title) {
        Configs configs = new Configs();
        Rules rules = new Rules(
                configs.bundled("stack-exchange-rewards.yaml", RewardsProgram.class),
                configs.bundled("photo-club-policy.yaml", ModerationPolicy.class),
                configs.bundled("stack-exchange-metrics.yaml", MetricsModel.class));
        Replayed replayed =
                ReplayRun.replay(new DumpSource(DumpFolder.open(dump), Progress.NONE), rules, RowCount.lenient());
        return ReportPage.write(replayed, title);
    }

    private static Path sample() {
        try {
            return Path.of(ReportPageTest.class.getResource("/sample/Posts.xml").toURI())
                    .getParent();
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Copies the sample with hostile names, titles, texts, options and values. */
    private Path hostile() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("hostile"));
        try (Stream<Path> files = Files.list(sample())) {
            for (Path file : files.toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName().toString()),
                        Files.readString(file)
                                .replaceAll(
                                        "DisplayName=\"[^\"]*\"",
                                        Matcher.quoteReplacement("DisplayName=\"" + ATTACK_IN_XML + "\""))
                                .replaceAll(" Text=\"", Matcher.quoteReplacement(" Text=\"clown " + ATTACK_IN_XML))
                                .replace("text: Bread", "text: '" + ATTACK.replace("'", "''") + "'")
                                .replace("en: Light before gear", "en: '" + ATTACK.replace("'", "''") + "'"));
            }
        }
        return folder;
    }

    @Test
    void pageIsWellFormed() {
        PageCheck.check(page(sample(), "sample"));
    }

    @Test
    void dataIsEscapedWhereverItStands() throws IOException {
        String page = page(hostile(), ATTACK);
        PageCheck checked = PageCheck.check(page);
        assertThat(checked.count("script")).isEqualTo(3);
        assertThat(checked.count("img")).isZero();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        JsonNode data = checked.data();
        assertThat(data.get("members").get("labels").get(0).asString()).isEqualTo(ATTACK);
    }

    @Test
    void nothingIsFetched() {
        PageCheck checked = PageCheck.check(page(sample(), "sample"));
        assertThat(checked.attributes())
                .noneMatch(name -> name.equals("src")
                        || name.equals("href")
                        || name.equals("srcset")
                        || name.equals("action")
                        || name.equals("style")
                        || name.startsWith("on"));
        for (String element : List.of("link", "iframe", "object", "embed", "base", "form", "video", "audio", "svg")) {
            assertThat(checked.count(element)).as(element).isZero();
        }
        assertThat(checked.style()).doesNotContain("url(").doesNotContain("@import");
        String policy = checked.policy();
        assertThat(policy).contains("default-src 'none'").doesNotContain("http").doesNotContain("'unsafe-eval'");
        assertThat(Pattern.compile("script-src [^;]*'unsafe-inline'")
                        .matcher(policy)
                        .find())
                .isFalse();
        assertThat(checked.scripts()).allMatch(script -> policy.contains(Scripts.hash(script)));
    }

    @Test
    void languagesKeepTheirDirection() {
        assertThat(page(sample(), "sample"))
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .contains("<p class=\"purpose\" lang=\"ar\" dir=\"rtl\">")
                .contains("lang=\"zh-Hant\" dir=\"ltr\"")
                .contains("<bdi>ليلى منصور</bdi>");
    }

    @Test
    void everyChartHasALabelAndATableBesideIt() {
        String page = page(sample(), "sample");
        Matcher section = Pattern.compile("<section id=\"[^\"]*\">(.*?)</section>", Pattern.DOTALL)
                .matcher(page);
        int charts = 0;
        while (section.find()) {
            if (section.group(1).contains("class=\"chart\"")) {
                charts++;
                assertThat(section.group(1))
                        .contains("role=\"img\" aria-label=\"", "<table>", "<caption>", "scope=\"col\"");
            }
        }
        assertThat(charts).isGreaterThanOrEqualTo(8);
    }

    @Test
    void samePageEveryTime() {
        assertThat(page(sample(), "sample")).isEqualTo(page(sample(), "sample"));
    }

    @Test
    void jsonDataHoldsWhatChartsNeed() {
        JsonNode data = PageCheck.check(page(sample(), "sample")).data();
        assertThat(data.propertyNames())
                .containsExactly(
                        "activity", "actives", "lifecycle", "responses", "members", "badges", "rules", "polls");
        assertThat(data.get("polls").get(0).get("values").get(0).asInt()).isPositive();
        assertThat(data.get("actives").get("labels").size())
                .isEqualTo(data.get("actives").get("month").size());
        assertThat(JsonMapper.shared().writeValueAsString(data)).doesNotContain("NaN");
    }
}
