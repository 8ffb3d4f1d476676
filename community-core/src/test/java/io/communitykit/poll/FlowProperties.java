package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.result.Breakdown;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FlowProperties {

    private static final int VOTERS = 7;
    private static final Weighting WEIGHTING = new Weighting(1, 4, 5);
    private static final Poll POLL = PollHall.choice().weighting(WEIGHTING).build();

    @Provide
    Arbitrary<Map<String, Cast>> casts() {
        Arbitrary<String> voters = Arbitraries.integers().between(0, VOTERS - 1).map(i -> "m" + i);
        Arbitrary<Answer> whole = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "c").map(option -> new Answer.Marked(Paper.choice(option))),
                voters.map(to -> new Answer.Delegated(new MemberId(to))));
        Arbitrary<Answer> split = Combinators.combine(
                        whole, whole, Arbitraries.integers().between(1, 3))
                .as((one, other, count) ->
                        new Answer.Split(List.of(new Answer.Part(count, one), new Answer.Part(4 - count, other))));
        Arbitrary<Cast> cast = Combinators.combine(
                        Arbitraries.oneOf(whole, split), Arbitraries.integers().between(0, 30))
                .as((answer, tenths) -> new Cast(answer, Rational.of(tenths, 10)));
        return Arbitraries.maps(voters, cast).ofMaxSize(VOTERS);
    }

    @Property(tries = 500)
    void delegationMakesAndLosesNoWeight(@ForAll("casts") Map<String, Cast> casts) {
        Flow.Counted counted = Flow.count(POLL, casts);
        Rational weight = casts.values().stream().map(Cast::weight).reduce(Rational.ZERO, Rational::plus);

        assertThat(counted.cast()).isEqualTo(weight);
        assertThat(counted.papers().weight()).isEqualTo(counted.valid()).isLessThanOrEqualTo(counted.cast());
    }

    @Property(tries = 500)
    void everyBallotGetsWhatFollowingEachVoteAloneGivesIt(@ForAll("casts") Map<String, Cast> casts) {
        Map<String, Rational> expected = new LinkedHashMap<>();
        casts.forEach((voter, cast) -> follow(casts, cast.answer(), cast.weight(), 0, expected));

        POLL.engine()
                .count(Flow.count(POLL, casts).papers())
                .scores()
                .forEach((option, votes) -> assertThat(votes).isEqualTo(expected.getOrDefault(option, Rational.ZERO)));
    }

    /** The same in fractions, one vote at a time. */
    private static void follow(
            Map<String, Cast> casts, Answer answer, Rational part, int link, Map<String, Rational> papers) {
        if (answer instanceof Answer.Marked marked) {
            papers.merge(marked.paper().named().get(0), part, Rational::plus);
        } else if (answer instanceof Answer.Delegated delegated) {
            Cast next = casts.get(delegated.to().value());
            if (next != null && link < WEIGHTING.delegation()) {
                follow(casts, next.answer(), part, link + 1, papers);
            }
        } else {
            for (Answer.Part one : ((Answer.Split) answer).parts()) {
                follow(casts, one.answer(), part.times(Rational.of(one.count(), 4)), link, papers);
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfVotersIsIrrelevant(@ForAll("casts") Map<String, Cast> casts, @ForAll Random random) {
        List<Map.Entry<String, Cast>> entries = new ArrayList<>(casts.entrySet());
        Collections.shuffle(entries, random);
        Map<String, Cast> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));

        assertThat(Flow.count(POLL, shuffled)).isEqualTo(Flow.count(POLL, casts));
    }

    @Property(tries = 500)
    void whatIsWrittenIntoTheLogIsReadBack(@ForAll("casts") Map<String, Cast> casts) {
        casts.values()
                .forEach(cast -> assertThat(Answer.parse(cast.answer().text())).contains(cast.answer()));
    }

    @Property(tries = 300)
    void noGroupBelowTheMinimumIsRevealed(@ForAll("casts") Map<String, Cast> casts, @ForAll Random random) {
        int minimum = 2 + random.nextInt(3);
        Map<String, String> chapters = new LinkedHashMap<>();
        casts.keySet().forEach(voter -> chapters.put(voter, "c" + random.nextInt(4)));

        List<Breakdown.Group> groups =
                new Grouping(POLL, casts, minimum).by(voter -> chapters.getOrDefault(voter.value(), ""));

        long shown = groups.stream().mapToLong(Breakdown.Group::voters).sum();
        assertThat(groups).allSatisfy(group -> assertThat(group.voters()).isGreaterThanOrEqualTo(minimum));
        // Whoever subtracts the groups from the total learns nothing about fewer voters than the minimum.
        assertThat(shown == casts.size() || shown == 0).isTrue();
        groups.stream()
                .filter(group -> group.name() != null)
                .forEach(group -> assertThat(group.voters())
                        .isEqualTo(chapters.values().stream()
                                .filter(chapter -> chapter.equals(group.name()))
                                .count()));
    }
}
