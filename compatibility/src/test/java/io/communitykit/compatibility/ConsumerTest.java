package io.communitykit.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.rewards.RewardsEngine;
import io.communitykit.rewards.program.RewardsProgram;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads a configuration and runs an engine with the versions that the platform manages. */
class ConsumerTest {

    private static final String PROGRAM =
            """
            id: thanks
            version: "1"
            points:
              karma:
                rules:
                  liked: {on: {types: post.liked}, to: recipient, amount: {fixed: 5}}
            """;

    @Test
    void aConfigurationIsReadAndAnEngineRuns() {
        RewardsProgram program = ConfigReader.create()
                .load(ConfigSource.yaml("thanks.yaml", PROGRAM), RewardsProgram.class)
                .orThrow();
        Activity like = Activity.of("like-1", "post.liked", "bea", Instant.parse("2026-05-01T10:00:00Z"))
                .to(new MemberId("ada"))
                .build();

        assertEquals(5, RewardsEngine.compile(program).replay(List.of(like)).points(new MemberId("ada"), "karma"));
    }

    @Test
    void aMistakeIsToldWithItsPlace() {
        ConfigResult<RewardsProgram> result = ConfigReader.create()
                .load(ConfigSource.json("thanks.json", "{\"id\": \"\", \"version\": \"1\"}"), RewardsProgram.class);

        ConfigResult.Rejected<RewardsProgram> rejected = (ConfigResult.Rejected<RewardsProgram>) result;
        assertTrue(rejected.problems().get(0).text().startsWith("thanks.json:1:"), rejected.toString());
    }
}
