package io.communitykit.poll.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** States what holds of opinion groups, whatever was said. */
class OpinionProperties {

    private static final OpinionRule RULE = new OpinionRule(2, 2, 9);

    @Provide
    Arbitrary<List<Planted.Vote>> votes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 25),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(Stance.class))
                .as((voter, statement, stance) -> new Planted.Vote("v" + voter, "s" + statement, stance))
                .list()
                .uniqueElements(vote -> vote.voter() + " " + vote.statement())
                .ofMaxSize(150);
    }

    @Property(tries = 300)
    void theOrderOfVotesIsIrrelevant(@ForAll("votes") List<Planted.Vote> votes, @ForAll Random random) {
        List<Planted.Vote> shuffled = new ArrayList<>(votes);
        Collections.shuffle(shuffled, random);

        assertThat(find(shuffled)).isEqualTo(find(votes));
    }

    @Property(tries = 300)
    void renamingVotersChangesNothing(@ForAll("votes") List<Planted.Vote> votes, @ForAll Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < 26; i++) {
            names.put("v" + i, "renamed " + numbers.get(i));
        }
        List<Planted.Vote> renamed = votes.stream()
                .map(vote -> new Planted.Vote(names.getOrDefault(vote.voter(), ""), vote.statement(), vote.stance()))
                .toList();

        assertThat(find(renamed)).isEqualTo(find(votes));
    }

    @Property(tries = 300)
    void everybodyIsInOneGroupOrLeftOut(@ForAll("votes") List<Planted.Vote> votes) {
        OpinionGroups found = find(votes);
        long voters = votes.stream().map(Planted.Vote::voter).distinct().count();
        int grouped = found.groups().stream().mapToInt(OpinionGroup::voters).sum();

        assertThat(grouped).isEqualTo(found.voters());
        assertThat((long) grouped + found.leftOut()).isEqualTo(voters);
        assertThat(found.groups().size() > 1).isEqualTo(found.division() == Division.GROUPS);
        assertThat(found.groups()).hasSizeLessThanOrEqualTo(5);
    }

    @Property(tries = 300)
    void whatIsShownComesFromEnoughVoters(@ForAll("votes") List<Planted.Vote> votes) {
        OpinionGroups found = find(votes);

        assertThat(found.groups()).flatExtracting(OpinionGroup::apart).allSatisfy(it -> {
            assertThat(it.group().votes()).isGreaterThanOrEqualTo(RULE.minimumGroup());
            assertThat(it.others().votes()).isGreaterThanOrEqualTo(RULE.minimumGroup());
            assertThat(it.representativeness())
                    .isEqualTo(
                            it.group().smoothed(it.side()).dividedBy(it.others().smoothed(it.side())));
        });
        assertThat(found.common())
                .flatExtracting(CommonStatement::groups)
                .allSatisfy(it -> assertThat(it.votes()).isGreaterThanOrEqualTo(RULE.minimumGroup()));
    }

    private static OpinionGroups find(List<Planted.Vote> votes) {
        return OpinionEngine.of(RULE).find(Planted.of(votes));
    }
}
