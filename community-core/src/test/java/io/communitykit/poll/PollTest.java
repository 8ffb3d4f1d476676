package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.ConfigException;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.Problem;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.rule.Voters;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollTest {

    @Test
    void aPollIsReadFromYaml() {
        String yaml = """
                id: theme
                question: Which theme comes next?
                options:
                  - id: sea
                    text: The sea
                  - id: city
                    text: The city
                kind:
                  multiple: {min: 0, max: 2}
                closesAt: 2026-03-08T12:00:00Z
                results: after-voting
                voters:
                  roles: [judge]
                  memberFor: P7D
                """;

        assertThat(read(yaml).orThrow())
                .isEqualTo(Poll.of("theme", "Which theme comes next?")
                        .option("sea", "The sea")
                        .option("city", "The city")
                        .kind(new PollKind.Multiple(0, 2))
                        .closesAt(Instant.parse("2026-03-08T12:00:00Z"))
                        .results(Visibility.AFTER_VOTING)
                        .voters(new Voters(Set.of("judge"), Set.of(), null, Duration.ofDays(7), Set.of()))
                        .build());
    }

    @Test
    void everyProblemIsTold() {
        String yaml = """
                id: theme
                question: Which theme comes next?
                options:
                  - id: sea
                    text: The sea
                  - id: sea
                    text: Again the sea
                  - id: city
                    text: The city
                kind:
                  multiple: {min: 1, max: 5}
                seats: 4
                opensAt: 2026-03-08T12:00:00Z
                closesAt: 2026-03-08T12:00:00Z
                """;

        assertThat(((ConfigResult.Rejected<Poll>) read(yaml)).problems())
                .extracting(Problem::path)
                .containsExactly("options[1].id", "kind.multiple.max", "seats", "closesAt");
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedInJavaToo() {
        assertThatThrownBy(() -> Poll.of("p", "?").option("a", "A").build())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("options");
        assertThatThrownBy(() -> new PollOption("a,b", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a,b");
        assertThatThrownBy(() -> new PollKind.Multiple(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ConfigResult<Poll> read(String yaml) {
        return ConfigReader.create().load(ConfigSource.yaml("poll.yaml", yaml), Poll.class);
    }
}
