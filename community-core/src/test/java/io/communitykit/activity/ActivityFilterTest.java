package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.GroupId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ActivityFilterTest {

    private final Activity activity = Activity.of("a-1", "post.upvoted", "ana", NOON)
            .inGroup(new GroupId("portraits"))
            .via("forum")
            .with("postType", "question")
            .with("delayDays", 61)
            .build();

    @Test
    void aFilterByTypeAloneRestrictsNothingElse() {
        ActivityFilter filter = ActivityFilter.of(ActivityTypes.POST_UPVOTED);

        assertThat(filter.types()).containsExactly(ActivityTypes.POST_UPVOTED);
        assertThat(filter.restriction()).accepts(activity, Samples.asked("a-2"));
    }

    @Test
    void theGroupIsAnyOfThose() {
        assertThat(restriction(Map.of(), List.of("landscapes", "portraits"), List.of()))
                .accepts(activity);
        assertThat(restriction(Map.of(), List.of("landscapes"), List.of())).rejects(activity, Samples.asked("nowhere"));
    }

    @Test
    void theChannelIsAnyOfThose() {
        assertThat(restriction(Map.of(), List.of(), List.of("chat", "forum"))).accepts(activity);
        assertThat(restriction(Map.of(), List.of(), List.of("chat"))).rejects(activity, Samples.asked("silently"));
    }

    @Test
    void everyAttributeMustPass() {
        Map<String, AttributeTest> where = new LinkedHashMap<>();
        where.put("postType", AttributeTest.equalTo("question"));
        assertThat(restriction(where, List.of(), List.of())).accepts(activity);

        where.put("delayDays", AttributeTest.atLeast(62));
        assertThat(restriction(where, List.of(), List.of())).rejects(activity);
    }

    @Test
    void everyPartMustHold() {
        Map<String, AttributeTest> where = Map.of("postType", AttributeTest.equalTo("question"));

        assertThat(restriction(where, List.of("portraits"), List.of("forum"))).accepts(activity);
        assertThat(restriction(where, List.of("portraits"), List.of("chat"))).rejects(activity);
    }

    @Test
    void whatIsLeftAwayIsEmpty() {
        ActivityFilter filter = new ActivityFilter(null, null, null, null);

        assertThat(filter.types()).isEmpty();
        assertThat(filter.where()).isEmpty();
        assertThat(filter.groups()).isEmpty();
        assertThat(filter.channels()).isEmpty();
    }

    private static Predicate<Activity> restriction(
            Map<String, AttributeTest> where, List<String> groups, List<String> channels) {
        return new ActivityFilter(
                        List.of(ActivityTypes.POST_UPVOTED),
                        where,
                        groups.stream().map(GroupId::new).toList(),
                        channels)
                .restriction();
    }
}
