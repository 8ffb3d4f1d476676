package io.communitykit.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityFilterReadingTest {

    private static final String YAML = """
            types: post.upvoted
            where:
              postType: {anyOf: [question, answer]}
              communityWiki: {is: false}
              delayDays: {atLeast: 60}
              factor: {is: 1.50}
              votes: {is: 3}
            """;

    private static ConfigResult<ActivityFilter> load(String yaml) {
        return ConfigReader.create().load(ConfigSource.yaml("filter.yaml", yaml), ActivityFilter.class);
    }

    @Test
    void attributesAreTypedByHowTheyAreWritten() {
        ActivityFilter filter = load(YAML).orThrow();

        assertThat(filter.types()).containsExactly(ActivityTypes.POST_UPVOTED);
        assertThat(filter.where().get("postType").anyOf())
                .containsExactly(new Value.Text("question"), new Value.Text("answer"));
        assertThat(filter.where().get("communityWiki").equalTo()).isEqualTo(new Value.Truth(false));
        assertThat(filter.where().get("delayDays").atLeast()).isEqualTo(new BigDecimal("60"));
        assertThat(filter.where().get("factor").equalTo()).isEqualTo(new Value.Exact(new BigDecimal("1.5")));
        assertThat(filter.where().get("votes").equalTo()).isEqualTo(new Value.Whole(3));
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        ActivityFilter filter = load(YAML).orThrow();

        assertThat(load(ConfigWriter.yaml(filter)).orThrow()).isEqualTo(filter);
    }

    @Test
    void anObjectIsNoSingleValue() {
        ConfigResult<ActivityFilter> result = load("types: [post.upvoted]\nwhere: {votes: {is: {most: 3}}}\n");

        assertThat(((ConfigResult.Rejected<ActivityFilter>) result).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(17);
                    assertThat(problem.message())
                            .isEqualTo("where.votes.is was an object but it must be a text, a number, true or false");
                });
    }

    @Test
    void everyPartMustHold() {
        var restriction = load(YAML).orThrow().restriction();
        Activity.Builder vote = Activity.of("v-1", "post.upvoted", "m-1", java.time.Instant.EPOCH)
                .with("postType", "answer")
                .with("communityWiki", false)
                .with("delayDays", new Value.Exact(new BigDecimal("60.25")))
                .with("factor", new Value.Exact(new BigDecimal("1.5")))
                .with("votes", 3);

        assertThat(restriction.test(vote.build())).isTrue();
        for (String name : List.of("postType", "communityWiki", "factor", "votes", "delayDays")) {
            assertThat(restriction.test(vote.with(name, "other").build())).isFalse();
            vote = Activity.of("v-1", "post.upvoted", "m-1", java.time.Instant.EPOCH)
                    .with("postType", "answer")
                    .with("communityWiki", false)
                    .with("delayDays", 60)
                    .with("factor", new Value.Exact(new BigDecimal("1.5")))
                    .with("votes", 3);
        }
    }
}
