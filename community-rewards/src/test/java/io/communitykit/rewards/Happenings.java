package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.AttributeTest;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Cap;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Ladder;
import io.communitykit.rewards.program.Once;
import io.communitykit.rewards.program.PointCurrency;
import io.communitykit.rewards.program.PointRule;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.rewards.program.Score;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes activities and programs for tests, in few words. */
final class Happenings {

    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    static final MemberId ANN = new MemberId("ann");
    static final MemberId BEN = new MemberId("ben");
    static final String POINTS = "points";

    private Happenings() {}

    static Instant minute(long minute) {
        return BEGIN.plusSeconds(60 * minute);
    }

    /** Begins an activity whose id is its type and minute. */
    static Activity.Builder at(long minute, String type, String actor) {
        return Activity.of(type + "/" + minute, type, actor, minute(minute));
    }

    /** A vote by nobody known on a post of a member. */
    static Activity vote(long minute, String type, MemberId author, String post) {
        return at(minute, type, "anonymous")
                .to(author)
                .about(Subject.post(post))
                .build();
    }

    static Activity upvote(long minute, MemberId author, String post) {
        return vote(minute, "post.upvoted", author, post);
    }

    static Activity downvote(long minute, MemberId author, String post) {
        return vote(minute, "post.downvoted", author, post);
    }

    static Activity retraction(long minute, Activity target) {
        return Activity.retraction(
                new ActivityId("retraction/" + minute), Activity.ANONYMOUS, target.id(), minute(minute));
    }

    static ActivityFilter on(String... types) {
        return new ActivityFilter(Arrays.stream(types).map(ActivityType::new).toList(), null, null, null);
    }

    static ActivityFilter on(String type, String attribute, Object value) {
        return new ActivityFilter(
                List.of(new ActivityType(type)), Map.of(attribute, AttributeTest.equalTo(value)), null, null);
    }

    static PointRule pays(String type, Beneficiary to, long amount) {
        return new PointRule(on(type), to, Amount.fixed(amount));
    }

    static Score votes() {
        return new Score(List.of(
                new Score.Term(on("post.upvoted"), Amount.fixed(1)),
                new Score.Term(on("post.downvoted"), Amount.fixed(-1))));
    }

    static Criterion.ScoreReaches votesReach(long number) {
        return new Criterion.ScoreReaches("votes", number, null);
    }

    static Badge toRecipient(Once once, Criterion when) {
        return new Badge(Beneficiary.RECIPIENT, once, when);
    }

    static Badge toActor(Once once, Criterion when) {
        return new Badge(Beneficiary.ACTOR, once, when);
    }

    static ProgramBuilder program() {
        return new ProgramBuilder();
    }

    /** Collects the parts of a program with one kind of points. */
    static final class ProgramBuilder {

        private String version = "1";
        private String zone = "UTC";
        private long start;
        private Long floor;
        private final Map<String, Cap> caps = new LinkedHashMap<>();
        private final Map<String, PointRule> rules = new LinkedHashMap<>();
        private final Map<String, Badge> badges = new LinkedHashMap<>();
        private final Map<String, Ladder> levels = new LinkedHashMap<>();

        ProgramBuilder version(String label) {
            version = label;
            return this;
        }

        ProgramBuilder zone(String id) {
            zone = id;
            return this;
        }

        ProgramBuilder start(long points) {
            start = points;
            return this;
        }

        ProgramBuilder floor(long points) {
            floor = points;
            return this;
        }

        ProgramBuilder cap(String name, Cap cap) {
            caps.put(name, cap);
            return this;
        }

        ProgramBuilder rule(String name, PointRule rule) {
            rules.put(name, rule);
            return this;
        }

        ProgramBuilder badge(String name, Badge badge) {
            badges.put(name, badge);
            return this;
        }

        ProgramBuilder level(String name, Ladder ladder) {
            levels.put(name, ladder);
            return this;
        }

        RewardsProgram build() {
            return new RewardsProgram(
                    "test",
                    version,
                    ZoneId.of(zone),
                    Map.of(POINTS, new PointCurrency(start, floor, caps, rules)),
                    Map.of("votes", votes()),
                    badges,
                    levels);
        }

        RewardsEngine engine() {
            return RewardsEngine.compile(build());
        }
    }
}
