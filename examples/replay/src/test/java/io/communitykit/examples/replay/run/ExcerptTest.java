package io.communitykit.examples.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Submission;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static Excerpt excerpt(String body, Evidence... evidence) {
        return Excerpt.of(
                Submission.of(Subject.post("1"), new MemberId("a"), body).build(), List.of(evidence));
    }

    private static Evidence at(int start, int end) {
        return new Evidence(Submission.BODY, start, end, "list", "term");
    }

    @Test
    void evidenceIsMarkedWhereItStands() {
        assertThat(excerpt("what a clown you are", at(7, 12)).segments())
                .containsExactly(
                        new Excerpt.Segment("what a ", false),
                        new Excerpt.Segment("clown", true),
                        new Excerpt.Segment(" you are", false));
    }

    @Test
    void overlappingEvidenceIsMarkedOnce() {
        assertThat(excerpt("abcdef", at(1, 4), at(2, 6), at(4, 5)).segments())
                .extracting(Excerpt.Segment::text)
                .containsExactly("a", "bcd", "e", "f");
    }

    @Test
    void longTextsAreCutAroundTheFirstEvidence() {
        List<Excerpt.Segment> segments = excerpt("x".repeat(500) + "clown" + "y".repeat(500), at(500, 505))
                .segments();
        assertThat(segments).extracting(Excerpt.Segment::marked).containsExactly(false, true, false);
        assertThat(segments.stream()
                        .mapToInt(segment -> segment.text().length())
                        .sum())
                .isLessThan(300);
    }
}
