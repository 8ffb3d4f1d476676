package io.communitykit.examples.replay.stackexchange;

import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Says what is constant about a post, so that a condition on a vote is a condition on its post: once per post, however
 * many votes carry it.
 */
final class PostFacts {

    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toMillis());
    private static final int DAY_DIGITS = 6;

    private final PostIndex posts;
    private final @Nullable Attributes[] known;

    PostFacts(PostIndex posts) {
        this.posts = posts;
        this.known = new Attributes[posts.size()];
    }

    Attributes of(int slot) {
        Attributes facts = known[slot];
        if (facts == null) {
            facts = describe(slot);
            known[slot] = facts;
        }
        return facts;
    }

    private Attributes describe(int slot) {
        Map<String, Value> facts = new LinkedHashMap<>();
        facts.put("postType", new Value.Text(posts.kind(slot).label()));
        facts.put("communityWiki", new Value.Truth(posts.communityWiki(slot)));
        int question = posts.question(slot);
        if (question != PostIndex.NONE) {
            OptionalLong owner = posts.owner(slot);
            long delay = posts.createdMillis(slot) - posts.createdMillis(question);
            facts.put("selfAnswer", new Value.Truth(owner.isPresent() && owner.equals(posts.owner(question))));
            facts.put("firstAnswer", new Value.Truth(posts.firstAnswer(slot)));
            facts.put("delayDays", new Value.Exact(days(delay)));
            facts.put("earlierAnswersBest", new Value.Whole(posts.earlierBest(slot)));
        }
        return Attributes.of(facts);
    }

    /** Rounds down, so that "at least 60 days" never holds a moment early. */
    private static BigDecimal days(long millis) {
        return BigDecimal.valueOf(millis).divide(DAY, DAY_DIGITS, RoundingMode.FLOOR);
    }
}
