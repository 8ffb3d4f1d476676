package io.communitykit.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.metrics.audience.Share;
import io.communitykit.metrics.statistics.Digits;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkReportTest {

    private static Ties ties(String... pairs) {
        Ties ties = new Ties();
        Stream.of(pairs).map(pair -> pair.split(">")).forEach(pair -> {
            ties.add(new MemberId(pair[0]), new MemberId(pair[1]), 1);
        });
        return ties;
    }

    @Test
    void aReturnedTieIsMutualBothWays() {
        NetworkReport report = NetworkReport.of(ties("ania>bo", "bo>ania", "bo>chen"), 0);

        assertThat(report.ties()).isEqualTo(3);
        assertThat(report.mutual()).isEqualTo(new Share(2, 3));
        assertThat(report.density()).isEqualTo(new Share(3, 6));
    }

    @Test
    void whoeverTurnsOftenHasOneTie() {
        Ties often = ties("ania>bo", "ania>bo", "ania>ania");

        assertThat(NetworkReport.of(often, 0).ties()).isEqualTo(1);
        often.add(new MemberId("ania"), new MemberId("bo"), -2);
        assertThat(often).isEqualTo(new Ties());
    }

    @Test
    void aTriangleIsClusteredAndAStarIsNot() {
        assertThat(NetworkReport.of(ties("a>b", "b>c", "c>a"), 0).clustering()).contains(Digits.rounded(1));
        assertThat(NetworkReport.of(ties("a>b", "a>c", "a>d"), 0).clustering()).contains(Digits.rounded(0));
    }

    @Test
    void partsAreFoundBothWays() {
        NetworkReport report = NetworkReport.of(ties("a>b", "b>c", "c>a", "c>d", "x>y"), 0);

        assertThat(report.components()).isEqualTo(2);
        assertThat(report.largestComponent()).isEqualTo(4);
        assertThat(report.strongComponents()).isEqualTo(4);
        assertThat(report.largestStrongComponent()).isEqualTo(3);
    }

    @Test
    void whoHoldsPartsTogetherIsNamed() {
        NetworkReport report = NetworkReport.of(ties("a>b", "b>c", "c>a", "d>c", "d>e", "e>f", "f>d"), 0);

        assertThat(report.bridges()).containsExactly(new NetworkReport.Bridge(new MemberId("c"), new MemberId("d")));
    }

    @Test
    void aLongChainDoesNotExhaustTheStack() {
        Ties chain = new Ties();
        for (int i = 0; i < 100_000; i++) {
            chain.add(new MemberId("m" + i), new MemberId("m" + (i + 1)), 1);
        }

        NetworkReport report = NetworkReport.of(chain, 0);

        assertThat(report.bridges()).hasSize(100_000);
        assertThat(report.strongComponents()).isEqualTo(100_001);
    }

    @Test
    void whomAllTurnToHasTheVoice() {
        NetworkReport report = NetworkReport.of(ties("a>d", "b>d", "c>d", "d>a"), 2);

        assertThat(report.voices())
                .extracting(NetworkReport.Voice::member)
                .containsExactly(new MemberId("d"), new MemberId("a"));
    }

    @Test
    void nobodyIsNoNetwork() {
        NetworkReport nobody = NetworkReport.of(new Ties(), 5);

        assertThat(nobody.members()).isZero();
        assertThat(nobody.clustering()).isEmpty();
        assertThat(nobody.mutual().value()).isEmpty();
        assertThat(nobody.voices()).isEmpty();
        assertThatThrownBy(() -> NetworkReport.of(new Ties(), -1)).hasMessage("top was -1 but it must be 0 or more");
    }
}
