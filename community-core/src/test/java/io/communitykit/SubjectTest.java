package io.communitykit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    @Test
    void aSubjectIsWrittenAsKindAndId() {
        assertThat(Subject.post("p-1")).hasToString("post:p-1").isEqualTo(new Subject("post", "p-1"));
    }

    @Test
    void theKindKeepsKeysOfDifferentTablesApart() {
        assertThat(new Subject("post", "1")).isNotEqualTo(new Subject("comment", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Post", "post thing", "post:1", "pöst", "post_1", " "})
    void aKindOfOtherCharactersIsRefused(String kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subject(kind, "1"))
                .withMessageContaining(kind);
    }

    @Test
    void anIdThatIsNoKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.post(" "))
                .withMessage("subject.id was ' ' but it must not be blank");
    }
}
