package io.communitykit.examples.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalTest {

    @Test
    void numbersComeByValueThenKeysByCodePoints() {
        assertThat(Stream.of("b", "10", "-1", "9", "a", "010", "林", "0", "A")
                        .map(MemberId::new)
                        .sorted(Natural.MEMBERS)
                        .map(MemberId::value))
                .containsExactly("0", "9", "10", "-1", "010", "A", "a", "b", "林");
    }

    @Test
    void subjectsComeByKindFirst() {
        assertThat(Stream.of(Subject.post("10"), new Subject("comment", "11"), Subject.post("9"))
                        .sorted(Natural.SUBJECTS)
                        .map(Subject::toString))
                .containsExactly("comment:11", "post:9", "post:10");
    }
}
