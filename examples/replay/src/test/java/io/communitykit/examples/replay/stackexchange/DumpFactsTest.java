package io.communitykit.examples.replay.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.examples.replay.RealData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DumpFactsTest {

    @TestFactory
    Stream<DynamicTest> everyRealDumpAgreesWithItself() {
        return RealData.onEveryDump(dump -> {
            List<Fact> facts = DumpFacts.check(DumpFolder.open(dump));
            assertThat(facts).allMatch(Fact::holds);
            assertThat(facts).extracting(Fact::number).containsOnly(1, 2, 3, 4, 5);
            assertThat(facts.get(0).expected()).isPositive();
        });
    }

    @Test
    void recountsOfANamedDumpAreThePublishedOnes() {
        List<Fact> facts = DumpFacts.check(DumpFolder.open(RealData.find("se-cardano-2021")));
        assertThat(facts)
                .contains(
                        new Fact(1, "scores of questions and answers are up votes less down votes", 2538, 2538),
                        new Fact(3, "up votes are the sum of UpVotes", 7604, 7604),
                        new Fact(3, "down votes are the sum of DownVotes", 268, 268),
                        new Fact(5, "accepted answers have a vote that accepts them", 459, 459));
    }
}
