package io.communitykit.poll.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.poll.tally.Rational;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OpinionEngineTest {

    private static final OpinionRule ANYBODY = new OpinionRule(1, 2, 5);

    @Test
    void twoPlantedGroupsAreFoundInNoise() {
        OpinionGroups found = find(new OpinionRule(1, 5, 5), Planted.noisy(7, 23, 17));

        assertThat(found.division()).isEqualTo(Division.GROUPS);
        assertThat(found.groups()).extracting(OpinionGroup::voters).containsExactly(23, 17);
        assertThat(agreed(found.groups().get(0))).containsExactlyInAnyOrder("first of 0", "second of 0");
        assertThat(agreed(found.groups().get(1))).containsExactlyInAnyOrder("first of 1", "second of 1");
        assertThat(found.common()).extracting(CommonStatement::statement).containsExactly(Planted.SHARED);
    }

    @Test
    void threePlantedGroupsAreFoundInNoise() {
        OpinionGroups found = find(new OpinionRule(3, 5, 9), Planted.noisy(5, 31, 23, 17));

        assertThat(found.groups()).extracting(OpinionGroup::voters).containsExactly(31, 23, 17);
        for (int i = 0; i < 3; i++) {
            assertThat(agreed(found.groups().get(i))).containsExactlyInAnyOrder("first of " + i, "second of " + i);
        }
        assertThat(found.common()).extracting(CommonStatement::statement).containsExactly(Planted.SHARED);
    }

    @Test
    void figuresAreThoseCountedByHand() {
        OpinionGroups found = find(ANYBODY, byHand());

        StanceCounts three = new StanceCounts(3, 0, 0);
        StanceCounts against = new StanceCounts(0, 3, 0);
        assertThat(found.groups()).extracting(OpinionGroup::voters).containsExactly(3, 3);
        assertThat(found.common())
                .containsExactly(new CommonStatement(
                        "benches",
                        Stance.AGREE,
                        Rational.of(12, 25),
                        found.common().get(0).groups()));
        assertThat(found.common().get(0).groups()).containsExactlyInAnyOrder(three, new StanceCounts(2, 0, 1));
        assertThat(found.groups())
                .flatExtracting(OpinionGroup::apart)
                .filteredOn(it -> it.statement().equals("cars") && it.side() == Stance.AGREE)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.group()).isEqualTo(three);
                    assertThat(it.others()).isEqualTo(against);
                    assertThat(it.share()).isEqualTo(Rational.of(4, 5));
                    assertThat(it.otherShare()).isEqualTo(Rational.of(1, 5));
                    assertThat(it.representativeness()).isEqualTo(Rational.of(4));
                    assertThat(it.majorityTest()).hasToString("2.0000");
                    assertThat(it.comparisonTest()).hasToString("2.1909");
                });
    }

    @Test
    void tooFewVotersAreOneGroupAndToldSo() {
        OpinionGroups found = find(new OpinionRule(1, 5, 5), Planted.clean(5, 4));

        assertThat(found.division()).isEqualTo(Division.TOO_FEW_VOTERS);
        assertThat(found.silhouette()).isEmpty();
        assertThat(found.groups()).containsExactly(new OpinionGroup(1, 9, true, List.of()));
        assertThat(found.common().get(0))
                .isEqualTo(new CommonStatement(
                        Planted.SHARED, Stance.AGREE, Rational.of(10, 11), List.of(new StanceCounts(9, 0, 0))));
        assertThat(found.common())
                .extracting(CommonStatement::statement)
                .containsExactly(Planted.SHARED, "first of 0", "first of 1", "second of 0", "second of 1");
    }

    @Test
    void votersOfOneMindAreOneGroup() {
        OpinionGroups found = find(ANYBODY, Planted.clean(12));

        assertThat(found.division()).isEqualTo(Division.NO_DIFFERENCE);
        assertThat(found.groups()).containsExactly(new OpinionGroup(1, 12, true, List.of()));
    }

    @Test
    void nobodyIsNoGroup() {
        OpinionGroups found = find(OpinionRule.defaults(), List.of());

        assertThat(found.division()).isEqualTo(Division.TOO_FEW_VOTERS);
        assertThat(found.voters()).isZero();
        assertThat(found.groups()).isEmpty();
        assertThat(found.common()).isEmpty();
    }

    @Test
    void whoeverVotedOnTooLittleIsLeftOutAndCounted() {
        List<Planted.Vote> votes = new ArrayList<>(Planted.clean(6, 6));
        votes.add(new Planted.Vote("guest", Planted.SHARED, Stance.DISAGREE));
        OpinionGroups found = find(new OpinionRule(2, 2, 5), votes);

        assertThat(found.leftOut()).isEqualTo(1);
        assertThat(found.voters()).isEqualTo(12);
        assertThat(found.votes()).isEqualTo(60);
        assertThat(found.common().get(0).consensus()).isEqualTo(Rational.of(49, 64));
    }

    @Test
    void whereThereAreFewStatementsAllOfThemAreEnough() {
        assertThat(find(OpinionRule.defaults(), Planted.clean(6, 6)).leftOut()).isZero();
    }

    @Test
    void aGroupBelowTheMinimumIsInNoFigure() {
        OpinionGroups found = find(new OpinionRule(1, 3, 9), Planted.clean(5, 5, 2));

        assertThat(found.groups()).extracting(OpinionGroup::voters).containsExactly(5, 5, 2);
        assertThat(found.groups()).extracting(OpinionGroup::shown).containsExactly(true, true, false);
        assertThat(found.groups().get(2).apart()).isEmpty();
        assertThat(found.groups())
                .flatExtracting(OpinionGroup::apart)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.others().votes()).isEqualTo(5));
        assertThat(found.common())
                .extracting(CommonStatement::statement)
                .containsExactly("first of 2", "second of 2", Planted.SHARED);
        assertThat(found.common()).allSatisfy(it -> assertThat(it.groups()).hasSize(2));
    }

    @Test
    void aLoneGroupThatIsShownIsComparedWithNothing() {
        OpinionGroups found = find(new OpinionRule(1, 4, 9), Planted.clean(7, 2));

        assertThat(found.groups()).extracting(OpinionGroup::shown).containsExactly(true, false);
        assertThat(found.groups()).flatExtracting(OpinionGroup::apart).isEmpty();
        assertThat(found.common()).isEmpty();
    }

    @Test
    void aStatementThatOneGroupHardlySawIsNotCompared() {
        List<Planted.Vote> votes = new ArrayList<>(Planted.clean(6, 6));
        votes.removeIf(
                vote -> vote.statement().equals(Planted.SHARED) && !vote.voter().equals("voter 0"));

        assertThat(find(new OpinionRule(1, 3, 5), votes).common()).isEmpty();
    }

    @Test
    void theResultIsTheSameTextOnEveryMachine() {
        assertThat(JsonMapper.builder()
                        .build()
                        .writeValueAsString(find(new OpinionRule(1, 5, 1), Planted.noisy(5, 23, 17))))
                .isEqualTo("""
                {"division":"GROUPS","voters":40,"leftOut":0,"statements":5,"votes":163,"silhouette":0.8500,\
                "groups":[{"number":1,"voters":23,"shown":true,\
                "apart":[{"statement":"first of 1","side":"DISAGREE","group":{"agrees":1,"disagrees":21,"passes":1},\
                "others":{"agrees":17,"disagrees":0,"passes":0},\
                "share":"22/25","otherShare":"1/19","representativeness":"418/25","majorityTest":4.0825,"comparisonTest":5.5486}]},\
                {"number":2,"voters":17,"shown":true,\
                "apart":[{"statement":"first of 0","side":"DISAGREE","group":{"agrees":1,"disagrees":15,"passes":1},\
                "others":{"agrees":22,"disagrees":0,"passes":1},\
                "share":"16/19","otherShare":"1/25","representativeness":"400/19","majorityTest":3.2998,"comparisonTest":5.5357}]}],\
                "common":[{"statement":"shared","side":"AGREE","consensus":"391/475",\
                "groups":[{"agrees":22,"disagrees":0,"passes":1},{"agrees":16,"disagrees":0,"passes":1}]}]}""");
    }

    @Test
    void theResultIsReadBack() {
        JsonMapper json = JsonMapper.builder().build();
        OpinionGroups found = find(new OpinionRule(1, 5, 5), Planted.noisy(5, 31, 23, 17));

        assertThat(json.readValue(json.writeValueAsString(found), OpinionGroups.class))
                .isEqualTo(found);
    }

    /** Three are for cars and trams, three against both; all like benches but one, who passes. */
    private static List<Planted.Vote> byHand() {
        List<Planted.Vote> votes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Stance stance = i < 3 ? Stance.AGREE : Stance.DISAGREE;
            votes.add(new Planted.Vote("v" + i, "cars", stance));
            votes.add(new Planted.Vote("v" + i, "trams", stance));
            votes.add(new Planted.Vote("v" + i, "benches", i == 5 ? Stance.PASS : Stance.AGREE));
        }
        return votes;
    }

    private static List<String> agreed(OpinionGroup group) {
        return group.apart().stream()
                .filter(it -> it.side() == Stance.AGREE)
                .map(DistinctStatement::statement)
                .toList();
    }

    private static OpinionGroups find(OpinionRule rule, List<Planted.Vote> votes) {
        return OpinionEngine.of(rule).find(Planted.of(votes));
    }
}
