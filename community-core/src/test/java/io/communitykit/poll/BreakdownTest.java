package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.poll.result.Breakdown;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.rule.BreakdownRule;
import io.communitykit.poll.tally.Rational;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    /** Knows the chapter of members by the first letter of their key; of those with x it knows none. */
    private static final Electorate CHAPTERS = new Electorate() {
        @Override
        public boolean entitles(Poll poll, MemberId voter, Instant at) {
            return true;
        }

        @Override
        public Optional<String> attribute(MemberId voter, String name) {
            String letter = voter.value().substring(0, 1);
            return letter.equals("x") ? Optional.empty() : Optional.of(letter);
        }
    };

    private static PollHall closed(String... voters) {
        PollHall hall = new PollHall(
                PollHall.choice()
                        .breakdown(new BreakdownRule(Set.of("chapter"), 3))
                        .build(),
                CHAPTERS);
        for (String voter : voters) {
            hall.vote(voter, voter.endsWith("1") ? "a" : "b");
        }
        hall.close();
        return hall;
    }

    @Test
    void groupsThatAreLargeEnoughAreShown() {
        PollHall hall = closed("n1", "n2", "n3", "s1", "s2", "s3", "s4", "x1", "x2", "x3");

        assertThat(groups(hall))
                .containsExactly(
                        new Breakdown.Group("", 3, votes(1, 2)),
                        new Breakdown.Group("n", 3, votes(1, 2)),
                        new Breakdown.Group("s", 4, votes(1, 3)));
    }

    @Test
    void smallGroupsAreShownAsOneThatIsLargeEnough() {
        PollHall hall = closed("n1", "n2", "n3", "s1", "s2", "s3", "s4", "w1", "e2");

        // Two voters are too few also together: the smallest other group joins them.
        assertThat(groups(hall))
                .containsExactly(new Breakdown.Group("s", 4, votes(1, 3)), new Breakdown.Group(null, 5, votes(2, 3)));
    }

    @Test
    void tooFewVotersAreNotBrokenDownAtAll() {
        assertThat(groups(closed("n1", "s2"))).isEmpty();
    }

    @Test
    void nothingIsBrokenDownThatThePollDoesNotName() {
        assertThatThrownBy(() -> closed().polls.details().breakdown(PollHall.ID, "age", Viewer.guest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute was 'age' but poll p may be broken down by [chapter]");
    }

    private static List<Breakdown.Group> groups(PollHall hall) {
        return hall.polls
                .details()
                .breakdown(PollHall.ID, "chapter", Viewer.guest())
                .toOptional()
                .orElseThrow()
                .groups();
    }

    private static Map<String, Rational> votes(long a, long b) {
        return Map.of("a", Rational.of(a), "b", Rational.of(b), "c", Rational.ZERO);
    }
}
