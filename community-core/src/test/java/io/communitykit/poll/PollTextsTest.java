package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.Dots;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.IrvRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.StvRule;
import io.communitykit.poll.tally.TieBreak;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PollTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_pl", "_it", "_ar", "_ms", "_zh_Hant"})
    void everyLanguageSaysEverythingWithTheSamePlaces(String language) throws IOException {
        Properties english = bundle("Texts.properties");
        Properties other = bundle("Texts" + language + ".properties");
        Set<String> inherited = Set.of("list");

        assertThat(keys(other)).containsAll(keys(english, inherited));
        assertThat(keys(english)).containsAll(keys(other));
        for (String key : other.stringPropertyNames()) {
            String asked = english.getProperty(key);
            if (asked != null && !key.startsWith("votes.") && !key.startsWith("rounds.")) {
                assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(asked));
            }
        }
    }

    /** The keys of texts; forms of a noun count once. */
    private static Set<String> keys(Properties texts, Set<String> without) {
        Set<String> keys = new TreeSet<>();
        for (String key : texts.stringPropertyNames()) {
            if (!without.contains(key)) {
                keys.add(key.replaceAll("^(votes|rounds)\\..*", "$1."));
            }
        }
        return keys;
    }

    private static Set<String> keys(Properties texts) {
        return keys(texts, Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "pl-PL, pl",
        "it-CH, it",
        "ar-MA, ar",
        "ms-MY, ms",
        "zh-TW, zh-Hant",
        "zh-HK, zh-Hant",
        "zh-Hant-SG, zh-Hant",
        "zh-CN, en",
        "zh, en",
        "zh-Hans-TW, en",
        "fr, en"
    })
    void theReaderIsFoundOrReadsEnglish(String reader, String read) {
        assertThat(PollTexts.in(Locale.forLanguageTag(reader)).language()).isEqualTo(Locale.forLanguageTag(read));
    }

    @Test
    void aResultIsExplainedInPlainSentences() {
        PollHall hall = PollHall.open(PollHall.choice()
                .abstain()
                .voters(Voters.listed(members(6)))
                .quorum(Quorum.ofEntitled(Fraction.of(1, 2)))
                .majority(Majority.moreThan(Fraction.of(1, 2), Base.VALID).withoutAbstentions()));
        hall.vote("m1", "a");
        hall.vote("m2", "a");
        hall.vote("m3", Poll.ABSTAIN);
        hall.close();

        assertThat(explained(hall, "en"))
                .containsExactly(
                        "The poll is closed.",
                        "Cast: 3 votes.",
                        "Turnout: 50.0% of all who may vote (3 of 6).",
                        "Abstained: 1 vote.",
                        "“A”: 2 votes, 66.7% of all votes on ballots (2 of 3).",
                        "“B”: 0 votes, 0.0% of all votes on ballots (0 of 3).",
                        "“C”: 0 votes, 0.0% of all votes on ballots (0 of 3).",
                        "The quorum is reached: 3, needed at least 3.",
                        "“A” has the majority: 2 of 2, needed more than 1.",
                        "Decided: “A”.",
                        "Votes that, cast otherwise, would have changed who wins: 1.");
        assertThat(explained(hall, "pl"))
                .contains(
                        "Oddano: 3 głosy.",
                        "„A”: 2 głosy, czyli 66,7% wszystkich głosów na kartach (2 z 3).",
                        "Rozstrzygnięcie: „A”.");
        assertThat(explained(hall, "ar")).contains("مجموع الأصوات: \u20683\u2069 أصوات.", "الامتناع: صوت واحد.");
        assertThat(explained(hall, "zh-TW")).contains("投出：3 票。", "決定：「A」。");
        assertThat(explained(hall, "it")).contains("Espressi: 3 voti.", "Deciso: «A».");
        assertThat(explained(hall, "ms")).contains("Jumlah dibuang: 3 undi.", "Keputusan: “A”.");
    }

    @Test
    void everyKindOfResultHasWordsInEveryLanguage() {
        List<PollHall> halls = List.of(
                PollHall.open(PollHall.poll().kind(new Consent(0, false))),
                PollHall.open(PollHall.poll()
                        .kind(new Consensus(Fraction.of(1, 1), 0, false))
                        .quorum(Quorum.ofEntitled(Fraction.of(1, 2)))),
                PollHall.open(PollHall.choice().noneOfTheAbove().kind(new PollKind.Ranked(IrvRule.discourse()))),
                PollHall.open(PollHall.choice().kind(new Dots(3, false, null))),
                PollHall.open(PollHall.choice()
                        .weighting(new Weighting(0, 1, 1))
                        .majority(Majority.atLeast(Fraction.of(1, 2), Base.PRESENT))));
        halls.get(0).vote("ann", Consent.OBJECT);
        halls.get(1).vote("ann", Consensus.BLOCK);
        halls.get(2).vote("ann", Paper.ranking(Poll.NONE, "a"));
        halls.get(3).vote("ann", new Paper.Scores(Map.of("a", BigDecimal.ONE)));
        halls.get(4).vote("ann", "a");
        halls.get(4).delegate("ben", "eve");

        for (Locale language : PollTexts.LANGUAGES) {
            for (PollHall hall : halls) {
                assertThat(explained(hall, language.toLanguageTag()))
                        .isNotEmpty()
                        .allSatisfy(sentence -> assertThat(sentence)
                                .isNotBlank()
                                .doesNotContain("{", "}")
                                .doesNotContainPattern("\\bnull\\b"));
            }
        }
        assertThat(explained(halls.get(0), "en"))
                .contains("Objections: 1 vote, allowed at most 0. The proposal does not pass.", "Nothing is decided.");
        assertThat(explained(halls.get(1), "en"))
                .contains("Whether the quorum is reached cannot be told: nobody knows how many may vote.");
        assertThat(explained(halls.get(2), "en")).contains("Counted in 1 round.", "None of the above has won.");
        assertThat(explained(halls.get(3), "en")).contains("“A”: 1 in all.");
        assertThat(explained(halls.get(4), "en")).contains("Handed on without reaching a ballot: 1 vote.");
    }

    @Test
    void everyRoundIsTold() {
        PollHall hall = PollHall.open(PollHall.choice().kind(new PollKind.Ranked(IrvRule.discourse())));
        hall.vote("ann", Paper.ranking("a"));
        hall.vote("ben", Paper.ranking("a"));
        hall.vote("dan", Paper.ranking("c", "a"));
        hall.vote("eve", Paper.ranking("b"));
        hall.vote("fay", Paper.ranking("b"));

        assertThat(explained(hall, "en"))
                .containsSequence(
                        "Counted in 2 rounds.",
                        "Round 1: “A” 2, “B” 2, “C” 1.",
                        "Out after round 1: “C”.",
                        "Round 2: “A” 3, “B” 2.",
                        "Elected in round 2: “A”.");
        assertThat(explained(hall, "zh-Hant")).contains("第 1 輪：「A」 2、「B」 2、「C」 1。", "第 1 輪後出局：「C」。");
        assertThat(explained(hall, "pl")).contains("Po rundzie 1 odpada: „C”.");
    }

    @Test
    void whatDecidedATieIsTold() {
        TieBreak earlierRounds = new TieBreak(List.of(TieBreak.Step.EARLIER_ROUNDS), List.of(), null);
        PollHall hall = PollHall.open(PollHall.choice().kind(new PollKind.Ranked(StvRule.scottish(earlierRounds))));
        hall.vote("ann", Paper.ranking("a"));
        hall.vote("ben", Paper.ranking("a"));
        hall.vote("dan", Paper.ranking("b", "c"));
        hall.vote("eve", Paper.ranking("c", "b"));

        assertThat(explained(hall, "en"))
                .contains(
                        "Level for leaving: “B”, “C”. The order fixed beforehand decided: “C”.",
                        "Out after round 1: “C”.");
    }

    @Test
    void anOptionIsReadInTheReadersLanguageUnlessThePollWroteIt() {
        Poll consent = PollHall.poll().kind(new Consent(0, true)).build();
        Poll own = PollHall.choice().option("agree", "Yes!").abstain().build();

        assertThat(PollTexts.in(Locale.ITALIAN).option(consent, Consent.AGREE)).isEqualTo("D'accordo");
        assertThat(PollTexts.in(Locale.ITALIAN).option(own, "agree")).isEqualTo("Yes!");
        assertThat(PollTexts.in(Locale.ITALIAN).option(own, Poll.ABSTAIN)).isEqualTo("Mi astengo");
    }

    @Test
    void remindersAndOutcomesAreSaidInSixLanguages() {
        Poll poll = PollHall.choice().build();
        Conclusion later = new Conclusion(
                Conclusion.Outcome.LATER, "No money {yet}.", LocalDate.of(2026, 9, 1), PollHall.STAFF, Instant.EPOCH);

        assertThat(PollTexts.all(texts -> texts.reminder(poll, Instant.parse("2026-05-31T20:00:00Z"))))
                .containsOnlyKeys("ar", "en", "it", "ms", "pl", "zh-Hant")
                .containsEntry("en", "“Which light?” closes on 2026-05-31 20:00 UTC. You have not voted yet.");
        assertThat(PollTexts.all(texts -> texts.outcome(poll, later)))
                .containsEntry(
                        "en", "“Which light?”: put off. Reason: No money {yet}. To be taken up again on 2026-09-01.")
                .containsEntry("zh-Hant", "「Which light?」：暫緩。理由：No money {yet}. 將於 2026-09-01 再議。");
    }

    private static List<String> explained(PollHall hall, String language) {
        return hall.polls
                .explain(PollHall.ID, Viewer.staff(PollHall.STAFF), Locale.forLanguageTag(language))
                .toOptional()
                .orElseThrow();
    }

    private static Set<MemberId> members(int number) {
        Set<MemberId> members = new TreeSet<>();
        for (int i = 1; i <= number; i++) {
            members.add(new MemberId("m" + i));
        }
        return members;
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
