package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.ballot.Receipt;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.BreakdownRule;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.tally.Paper;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Page;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Knows every way to read something of a poll's votes; a new one must be entered here, and passes the gate. */
class ReadPathsTest {

    private static final PollId ID = new PollId("p");
    private static final MemberId VOTER = new MemberId("voter");
    private static final MemberId OTHER = new MemberId("other");
    private static final Receipt RECEIPT = new Receipt("7f3c-0a91-55de-b2c4");

    private interface Read extends BiFunction<Polls, Viewer, View<?>> {}

    /** What may be seen while the poll is open, if its rule says so. */
    private static final Map<String, Read> GATED = reads(Map.of(
            "results", (polls, viewer) -> polls.results(ID, viewer),
            "explain", (polls, viewer) -> polls.explain(ID, viewer, Locale.ENGLISH),
            "recount", (polls, viewer) -> polls.recount(ID, viewer),
            "reasons", (polls, viewer) -> polls.details().reasons(ID, viewer)));

    /** What may be seen once the poll is closed, if its rule says so. */
    private static final Map<String, Read> GATED_AND_CLOSED = reads(Map.of(
            "papers", (polls, viewer) -> polls.details().papers(ID, viewer),
            "breakdown", (polls, viewer) -> polls.details().breakdown(ID, "chapter", viewer)));

    /** Published ballots have a test of their own, as has the solution of a quiz. */
    private static final Set<String> TESTED_APART = Set.of("published", "solution");

    /** What voters see of their own, and what tells nothing of how anybody voted. */
    private static final Set<String> TELLS_NO_VOTES = Set.of(
            "about",
            "ballot",
            "close",
            "conclude",
            "consume",
            "create",
            "details",
            "judge",
            "name",
            "next",
            "of",
            "open",
            "outcomes",
            "participations",
            "propose",
            "run",
            "status",
            "vote");

    private static Map<String, Read> reads(Map<String, Read> reads) {
        return new LinkedHashMap<>(reads);
    }

    @Test
    void everyPublicMethodIsKnown() {
        Set<String> known = new TreeSet<>(TELLS_NO_VOTES);
        known.addAll(TESTED_APART);
        known.addAll(GATED.keySet());
        known.addAll(GATED_AND_CLOSED.keySet());

        assertThat(Stream.of(Polls.class, PollDetails.class)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(Method::getName))
                .hasSameElementsAs(known);
    }

    @Test
    void whateverAnswersAViewPassesTheGate() {
        Set<String> gated = new TreeSet<>(TESTED_APART);
        gated.addAll(GATED.keySet());
        gated.addAll(GATED_AND_CLOSED.keySet());

        assertThat(Stream.of(Polls.class, PollDetails.class)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method ->
                                method.getReturnType() == View.class && Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(gated);
    }

    @ParameterizedTest
    @CsvSource({
        // rule, then open: voter, other, staff, guest; then closed: the same
        "ALWAYS,        true,  true,  true,  true,  true,  true,  true,  true",
        "AFTER_VOTING,  true,  false, false, false, true,  true,  true,  true",
        "AFTER_CLOSING, false, false, false, false, true,  true,  true,  true",
        "STAFF_ONLY,    false, false, true,  false, false, false, true,  false",
        "NEVER,         false, false, false, false, false, false, false, false"
    })
    void everyReadOfAnOpenPollPassesTheGate(
            Visibility rule,
            boolean openVoter,
            boolean openOther,
            boolean openStaff,
            boolean openGuest,
            boolean closedVoter,
            boolean closedOther,
            boolean closedStaff,
            boolean closedGuest) {
        Polls polls = polls(Poll.of("p", "?")
                .option("a", "A")
                .option("b", "B")
                .results(rule)
                .breakdown(new BreakdownRule(Set.of("chapter"), 2))
                .build());
        polls.vote(Vote.of(new ActivityId("k"), ID, VOTER, Paper.choice("a")).because("so"));

        shows(polls, rule, List.of(openVoter, openOther, openStaff, openGuest), false);
        polls.close(ID, OTHER);
        shows(polls, rule, List.of(closedVoter, closedOther, closedStaff, closedGuest), true);
    }

    @ParameterizedTest
    @CsvSource({
        "AFTER_CLOSING, true,  true,  true,  true",
        "STAFF_ONLY,    false, false, true,  false",
        "NEVER,         false, false, false, false"
    })
    void nobodySeesAnythingOfASecretPollBeforeItIsClosed(
            Visibility rule, boolean voter, boolean other, boolean staff, boolean guest) {
        Polls polls = polls(Poll.of("p", "?")
                .option("a", "A")
                .option("b", "B")
                .results(rule)
                .secret()
                .build());
        polls.vote(Vote.secret(new ActivityId("k"), ID, VOTER, Paper.choice("a"), RECEIPT));

        for (Viewer viewer : viewers()) {
            assertThat(polls.results(ID, viewer)).isInstanceOf(View.Hidden.class);
            assertThat(polls.recount(ID, viewer)).isInstanceOf(View.Hidden.class);
            assertThat(polls.explain(ID, viewer, Locale.ENGLISH)).isInstanceOf(View.Hidden.class);
            assertThat(polls.details().papers(ID, viewer)).isInstanceOf(View.Hidden.class);
            assertThat(polls.details().reasons(ID, viewer)).isInstanceOf(View.Hidden.class);
            assertThat(polls.details().published(ID, viewer, Optional.empty(), 5))
                    .isInstanceOf(View.Hidden.class);
        }
        polls.close(ID, OTHER);
        Ballot ballot = Ballot.of(new BallotKey(ID, RECEIPT.digest()), Paper.choice("a"));
        List<Boolean> expected = List.of(voter, other, staff, guest);
        for (int i = 0; i < expected.size(); i++) {
            Viewer viewer = viewers().get(i);
            assertThat(polls.results(ID, viewer).toOptional().isPresent()).isEqualTo(expected.get(i));
            assertThat(polls.details().papers(ID, viewer).toOptional().isPresent())
                    .isEqualTo(expected.get(i));
            assertThat(polls.details()
                            .published(ID, viewer, Optional.empty(), 5)
                            .toOptional()
                            .map(Page::items))
                    .isEqualTo(expected.get(i) ? Optional.of(List.of(ballot)) : Optional.empty());
        }
    }

    private static void shows(Polls polls, Visibility rule, List<Boolean> expected, boolean closed) {
        for (int i = 0; i < expected.size(); i++) {
            Viewer viewer = viewers().get(i);
            boolean shown = expected.get(i);
            GATED.forEach((name, read) -> assertThat(read.apply(polls, viewer))
                    .as("%s as %s under %s", name, viewer, rule)
                    .isInstanceOf(shown ? View.Shown.class : View.Hidden.class));
            GATED_AND_CLOSED.forEach((name, read) -> assertThat(read.apply(polls, viewer))
                    .as("%s as %s under %s", name, viewer, rule)
                    .isInstanceOf(shown && closed ? View.Shown.class : View.Hidden.class));
            if (!shown) {
                assertThat(polls.results(ID, viewer)).isEqualTo(new View.Hidden<PollResult>(rule));
            }
        }
    }

    private static List<Viewer> viewers() {
        return List.of(Viewer.member(VOTER), Viewer.member(OTHER), Viewer.staff(OTHER), Viewer.guest());
    }

    private static Polls polls(Poll poll) {
        Polls polls = Polls.of(InMemoryStorage.create(), new TestClock(), (p, voter, at) -> true, Observer.none());
        polls.create(poll);
        polls.open(ID);
        return polls;
    }
}
