package io.communitykit.poll.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what the section on opinion groups shows. */
class OpinionPageTest {

    @Test
    void opinionsAreGrouped() {
        List<Planted.Vote> answers = Planted.clean(8, 6);
        List<String> told = new ArrayList<>();

        OpinionVotes.Builder votes = OpinionVotes.builder();
        answers.forEach(answer -> votes.add(answer.voter(), answer.statement(), answer.stance()));
        OpinionGroups opinions = OpinionEngine.of(OpinionRule.defaults()).find(votes.build());
        for (OpinionGroup group : opinions.groups()) {
            group.apart().forEach(it -> told.add(group.number() + ": " + it.side() + " " + it.statement()));
        }
        opinions.common().forEach(it -> told.add("all: " + it.side() + " " + it.statement()));

        assertThat(told)
                .contains("1: AGREE first of 0", "2: DISAGREE second of 0")
                .endsWith("all: AGREE shared");
    }
}
