package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.text.Refusal;
import io.communitykit.poll.text.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused says why in six languages. */
class RefusalsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    @ParameterizedTest
    @CsvSource({
        "en, 'Options that a voter may add: 2 at most.'",
        "pl, 'Odpowiedzi, które może dodać jedna osoba: najwyżej 2.'",
        "it, 'Opzioni che una persona può aggiungere: al massimo 2.'",
        "ar, 'الخيارات التي يجوز لكل مصوّت أن يضيفها: \u20682\u2069 على الأكثر.'",
        "ms, 'Pilihan yang boleh ditambah oleh seorang pengundi: selebih-lebihnya 2.'",
        "zh-Hant, '每位投票者最多可以新增的選項：2。'",
        "sw, 'Options that a voter may add: 2 at most.'"
    })
    void aRefusalIsReadInTheReadersLanguage(String tag, String text) {
        assertThat(Refusal.of("option.per-voter").with("number", 2).in(Locale.forLanguageTag(tag)))
                .isEqualTo(text);
    }

    @Test
    void aRefusalHasTheTextsOfANotice() {
        assertThat(Refusal.of("voter.list").texts())
                .containsOnlyKeys("ar", "en", "it", "ms", "pl", "zh-Hant")
                .containsEntry("en", "The voter must be on the poll's list.");
    }

    @Test
    void namesAreQuotedAndNumbersWrittenAsTheLanguageDoes() {
        Refusal refusal = Refusal.of("ballot.option").with("option", "{sea}").with("options", List.of("a", "b"));

        assertThat(refusal.in(Locale.ITALIAN)).isEqualTo("La scheda indica «{sea}», ma le opzioni sono «a», «b».");
        assertThat(Refusal.of("voter.member-for")
                        .with("days", new BigDecimal("1.5"))
                        .in(Locale.forLanguageTag("pl")))
                .isEqualTo("Dni członkostwa potrzebne, by głosować: 1,5.");
    }

    @Test
    void twoRefusalsThatSayTheSameAreEqual() {
        assertThat(Refusal.of("voter.level").with("level", 3))
                .isEqualTo(Refusal.of("voter.level").with("level", 3))
                .isNotEqualTo(Refusal.of("voter.level").with("level", 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_pl", "_it", "_ar", "_ms", "_zh_Hant"})
    void everyLanguageSaysTheSameAtTheSamePlaces(String suffix) throws IOException {
        assertThat(places(bundle("Texts" + suffix + ".properties"))).isEqualTo(places(bundle("Texts.properties")));
    }

    @Test
    void everyAnswerIsToldInEveryLanguage() {
        List<VoteResult> answers = List.of(
                new VoteResult.Accepted(),
                new VoteResult.Changed(),
                new VoteResult.Withdrawn(),
                new VoteResult.Duplicate(),
                new VoteResult.Closed(Instant.EPOCH),
                new VoteResult.NotYetOpen(null),
                new VoteResult.NotYetOpen(Instant.EPOCH),
                new VoteResult.NotEligible(Refusal.of("voter.list")),
                new VoteResult.InvalidBallot(Refusal.of("ballot.chosen.none")),
                new VoteResult.Final(),
                new VoteResult.NothingToWithdraw(),
                new VoteResult.Conflict(new ActivityId("v-1")));
        List<ProposalResult> proposals = List.of(
                new ProposalResult.Recorded(AddedOption.Standing.WAITING),
                new ProposalResult.Recorded(AddedOption.Standing.ADMITTED),
                new ProposalResult.Duplicate(AddedOption.Standing.REFUSED),
                new ProposalResult.Taken(),
                new ProposalResult.NotAllowed(Refusal.of("option.closed")),
                new ProposalResult.NotOpen(),
                new ProposalResult.NothingToJudge());

        for (Locale language : Words.LANGUAGES) {
            PollTexts texts = PollTexts.in(language);
            assertThat(answers).extracting(texts::told).doesNotHaveDuplicates().allSatisfy(RefusalsTest::isSentence);
            assertThat(proposals)
                    .extracting(texts::told)
                    .doesNotHaveDuplicates()
                    .allSatisfy(RefusalsTest::isSentence);
        }
        assertThat(answers).hasSize(VoteResult.class.getPermittedSubclasses().length + 1);
        assertThat(proposals).hasSize(ProposalResult.class.getPermittedSubclasses().length + 1);
    }

    @Test
    void whoeverIsRefusedReadsWhy() {
        PollHall hall = PollHall.open(PollHall.choice().secret());

        VoteResult refused = hall.vote("ann", "a");

        assertThat(refused).isInstanceOf(VoteResult.InvalidBallot.class);
        assertThat(PollTexts.in(Locale.ITALIAN).told(refused))
                .isEqualTo("In una votazione segreta il voto deve portare una ricevuta.");
        assertThat(hall.polls.ballot(PollHall.ID, new MemberId("ann"))).isEmpty();
    }

    private static void isSentence(String text) {
        assertThat(text).isNotBlank().doesNotContain("{", "}");
    }

    /** The places of each text; plural forms differ from language to language. */
    private static Map<String, List<String>> places(Properties texts) {
        Map<String, List<String>> places = new TreeMap<>();
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("refusal.") || key.startsWith("told."))
                .forEach(key -> {
                    Matcher matcher = PLACE.matcher(texts.getProperty(key));
                    places.put(
                            key,
                            matcher.results()
                                    .map(found -> found.group(1))
                                    .sorted()
                                    .toList());
                });
        return places;
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = PollTexts.class.getResourceAsStream(name);
                var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
