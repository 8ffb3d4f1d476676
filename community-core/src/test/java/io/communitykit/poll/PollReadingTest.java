package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import io.communitykit.config.Problem;
import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.Dots;
import io.communitykit.poll.kind.Meeting;
import io.communitykit.poll.kind.Numeric;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.Quiz;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.rule.BreakdownRule;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Proposals;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.rule.Weighting;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PollReadingTest {

    private static final String HEAD = "id: p\nquestion: Which light?\n";
    private static final String TWO = HEAD + "options: [{id: a, text: A}, {id: b, text: B}]\n";

    static List<Poll> polls() {
        Instant at = Instant.parse("2026-06-01T17:00:00Z");
        return List.of(
                PollHall.poll()
                        .kind(new Numeric(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE))
                        .build(),
                PollHall.choice().kind(new Dots(8, true, 4)).build(),
                PollHall.choice().kind(new PollKind.Approval()).noneOfTheAbove().build(),
                PollHall.poll().kind(new Consent(1, false)).build(),
                PollHall.poll().kind(new Consensus(Fraction.of(4, 5), 1, true)).build(),
                PollHall.poll()
                        .option("m", "Monday", at)
                        .option("t", "Tuesday", at.plusSeconds(86_400))
                        .kind(new Meeting(false))
                        .build(),
                PollHall.choice().kind(new Quiz(List.of("a", "b"), "Because.")).build(),
                PollHall.choice()
                        .secret()
                        .abstain()
                        .results(Visibility.STAFF_ONLY)
                        .build(),
                PollHall.choice()
                        .about(new Subject("plan.item", "7"))
                        .shuffled()
                        .opensAt(at)
                        .closesAt(at.plusSeconds(86_400))
                        .closing(new Closing(100L, false, Duration.ofHours(36)))
                        .reminder(Duration.ofHours(2))
                        .reminder(Duration.ofMinutes(30))
                        .voters(new Voters(
                                Set.of("judge"),
                                Set.of(new GroupId("g")),
                                3,
                                Duration.ofDays(7),
                                Set.of(new MemberId("ann"))))
                        .weighting(new Weighting(2, 3, 1))
                        .proposals(new Proposals(2, 5))
                        .quorum(Quorum.ofEntitled(Fraction.of(1, 3)))
                        .majority(
                                Majority.moreThan(Fraction.of(2, 3), Base.CAST).withoutAbstentions())
                        .breakdown(new BreakdownRule(Set.of("chapter"), 7))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("polls")
    void whatIsWrittenIsReadBack(Poll poll) {
        assertThat(read(ConfigWriter.yaml(poll)).orThrow()).isEqualTo(poll);
    }

    @Test
    void aDecisionIsReadFromYaml() {
        String yaml = TWO + """
                subject: {kind: charter, id: "7"}
                weighting: {decimals: 1, delegation: 3}
                quorum: {share: 2/4}
                majority: {atLeast: 4/6, of: cast, abstentions: false}
                reminders: [PT2H, P1D]
                closesAt: 2026-06-01T17:00:00.123456789Z
                """;

        Poll poll = read(yaml).orThrow();

        assertThat(poll.quorum()).isEqualTo(Quorum.ofEntitled(Fraction.of(1, 2)));
        assertThat(poll.majority())
                .isEqualTo(Majority.atLeast(Fraction.of(2, 3), Base.CAST).withoutAbstentions());
        assertThat(poll.reminders()).containsExactly(Duration.ofDays(1), Duration.ofHours(2));
        assertThat(poll.closesAt()).isEqualTo(Instant.parse("2026-06-01T17:00:00.123456Z"));
        assertThat(poll.sharesPerVote()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "kind: {number: {min: 1, max: 1, step: 1}} | kind.number.max | above min 1",
                "kind: {number: {min: 0, max: 1, step: 2}} | kind.number.step | so small that there is more than one number from 0 to 1",
                "kind: {number: {min: 0, max: 1, step: 0.0001}} | kind.number.step | so large that there are at most 1001 numbers",
                "kind: {consent: {objections: -1}} | kind.consent.objections | 0 or more",
                "kind: {consensus: {blocks: -1}} | kind.consensus.blocks | 0 or more"
            })
    void aKindThatBringsItsOptionsIsChecked(String line, String path, String expected) {
        assertProblem(HEAD + line, path, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "kind: {consent: {}} | options | left away: the kind brings its own options",
                "kind: {dots: {budget: 0}} | kind.dots.budget | 1 to 1000",
                "kind: {dots: {budget: 8, most: 9}} | kind.dots.most | 1 to 8",
                "kind: {dots: {budget: 8, exact: true, most: 3}} | kind.dots.most | enough for 2 options to take all 8 dots",
                "kind: {approval: {rule: {plurality: {}}}} | kind.approval.rule | approval, or a rule that elects committees",
                "kind: {meeting: {}} | options[0].startsAt | when the meeting would begin",
                "kind: {quiz: {}} | kind.quiz.correct | at least one option that is right",
                "kind: {quiz: {correct: [c]}} | kind.quiz.correct[0] | one of 'a', 'b'",
                "kind: {quiz: {correct: [a, a]}} | kind.quiz.correct[1] | different from all others",
                "seats: 3 | seats | 1 to 2, the number of options",
                "kind: {multiple: {min: 1, max: 3}} | kind.multiple.max | at most 2, the number of options",
                "quorum: {} | quorum.share | a share, or a number as 'votes'",
                "quorum: {share: 1/2, votes: 3} | quorum.votes | left away where 'share' is given",
                "quorum: {share: 1/2, of: cast} | quorum.of | 'entitled' or 'present'; a number of votes is given as 'votes'",
                "majority: {} | majority.atLeast | a share, or one that must be exceeded as 'moreThan'",
                "majority: {atLeast: 1/2, moreThan: 1/2} | majority.moreThan | left away where 'atLeast' is given",
                "majority: {moreThan: 3/3} | majority.moreThan | below 1, or nobody can exceed it",
                "majority: {atLeast: 3/2} | majority.atLeast | 0 to 1, such as '2/3'",
                "weighting: {decimals: 7} | weighting.decimals | 0 to 6",
                "weighting: {parts: 101} | weighting.parts | 1 to 100",
                "weighting: {delegation: 21} | weighting.delegation | 0 to 20",
                "weighting: {decimals: 6, parts: 60, delegation: 2} | weighting.parts | such that a vote is at most 1000000000 shares; it would be 216000000000",
                "closing: {votes: 0} | closing.votes | greater than 0",
                "closing: {quiet: P4000D} | closing.quiet | a positive duration of at most PT87840H",
                "reminders: [PT1H] | closesAt | when the poll closes, or there is nothing to remind of",
                "proposals: {perVoter: 0} | proposals.perVoter | 1 to 20",
                "breakdown: {} | breakdown.by | the attributes to break the result down by",
                "breakdown: {by: [x], minimum: 1} | breakdown.minimum | 2 or more, or a group could be one voter",
                "~secret: true\nresults: always~ | results | in a secret poll: a result that changes vote by vote tells each of them",
                "~secret: true\nweighting: {}~ | weighting | left away in a secret poll: a weight could tell whose ballot it is",
                "~secret: true\nclosing: {quiet: P1D}~ | closing.quiet | left away in a secret poll: the time of a vote is not kept",
                "~secret: true\nbreakdown: {by: [x]}~ | breakdown | left away in a secret poll: ballots have no voter",
                "~secret: true\nkind: {quiz: {correct: [a]}}~ | secret | false in a quiz: it tells voters whether they were right",
                "~kind: {meeting: {}}\nshuffled: true~ | shuffled | left away: options of this kind have an order",
                "~kind: {dots: {budget: 3}}\nnoneOfTheAbove: true~ | noneOfTheAbove | left away: only choices, approval and rankings have it",
                "~kind: {dots: {budget: 3}}\nabstain: true~ | abstain | left away: only choices and approval have it",
                "~kind: {dots: {budget: 3}}\nmajority: {atLeast: 1/2}~ | majority | left away: only choices, approval, consent",
                "~kind: {dots: {budget: 3}}\nbreakdown: {by: [x]}~ | breakdown | left away: only choices, approval, consent",
                "~kind: {quiz: {correct: [a]}}\nproposals: {}~ | proposals | left away: the options of this kind are fixed",
                "~weighting: {}\nclosing: {everybody: true}~ | closing.everybody | left away: where votes are weighed, say a number of ballots"
            })
    void nonsenseIsToldWithItsPlace(String lines, String path, String expected) {
        assertProblem(TWO + lines, path, expected);
    }

    @Test
    void aKeyThatThePollUsesItselfIsNoOption() {
        assertProblem(
                HEAD + "options: [{id: a, text: A}, {id: none, text: B}]\nnoneOfTheAbove: true",
                "options[1].id",
                "another key: the poll says this itself");
    }

    @Test
    void problemsOfPollsAreToldInArabicWithTheSamePlaces() throws IOException {
        Properties english = bundle("Problems.properties");
        Properties arabic = bundle("Problems_ar.properties");

        assertThat(arabic.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(PollTextsTest.places(arabic.getProperty(key)))
                    .as(key)
                    .isEqualTo(PollTextsTest.places(english.getProperty(key)));
        }
        ConfigResult<Poll> result = ConfigReader.builder()
                .locale(Locale.forLanguageTag("ar"))
                .build()
                .load(ConfigSource.yaml("poll.yaml", TWO + "seats: 3"), Poll.class);
        assertThat(((ConfigResult.Rejected<Poll>) result).problems().get(0).text())
                .contains("من 1 إلى \u20682\u2069، وهو عدد الخيارات");
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = PollReadingTest.class.getResourceAsStream(name);
                var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void assertProblem(String yaml, String path, String expected) {
        List<Problem> problems = ((ConfigResult.Rejected<Poll>) read(yaml)).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.toString()).contains(expected);
        });
    }

    private static ConfigResult<Poll> read(String yaml) {
        return ConfigReader.create().load(ConfigSource.yaml("poll.yaml", yaml), Poll.class);
    }
}
