package io.communitykit.examples.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Submission;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExcerptProperties {

    @Property
    void pairsOfSurrogatesAreNeverCut(@ForAll @IntRange(min = 0, max = 300) int before, @ForAll boolean odd) {
        String text = (odd ? "x" : "") + "😀".repeat(before) + "clown" + "😀".repeat(200);
        int start = text.indexOf("clown");
        Submission submission = Submission.post("1", new MemberId("a"), text);
        Evidence evidence = new Evidence(Submission.BODY, start, start + 5, "list", "clown");
        for (Excerpt.Segment segment : Excerpt.of(submission, List.of(evidence)).segments()) {
            String cut = segment.text();
            assertThat(Character.isLowSurrogate(cut.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 1))).isFalse();
        }
    }
}
