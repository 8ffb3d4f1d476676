package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.MemberId;
import io.communitykit.activity.AttributeTest;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at who wrote something. Each is unknown if nobody knows the fact that it compares. Immutable. */
public sealed interface AuthorCondition extends Condition {

    @Override
    default boolean readsText() {
        return false;
    }

    /**
     * Demands one of some authors.
     *
     * @param authors the authors
     */
    record By(@JsonValue @NotEmpty List<MemberId> authors) implements AuthorCondition {

        /** Copies the authors. */
        public By {
            authors = List.copyOf(authors);
        }
    }

    /**
     * Demands one of some roles of the author.
     *
     * @param roles the roles, as the host calls them
     */
    record Role(@JsonValue @NotEmpty List<String> roles) implements AuthorCondition {

        /** Copies the roles. */
        public Role {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Compares how much the author has posted.
     *
     * @param atLeast the fewest posts
     * @param atMost the most posts
     * @param below the number that it must be less than
     */
    record Posts(
            @Nullable Long atLeast,
            @Nullable Long atMost,
            @Nullable Long below) implements AuthorCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkGiven(check, atLeast, atMost, below);
        }
    }

    /**
     * Compares the level that the author has reached.
     *
     * @param atLeast the lowest level
     * @param atMost the highest level
     * @param below the number that it must be less than
     */
    record Level(
            @Nullable Long atLeast,
            @Nullable Long atMost,
            @Nullable Long below) implements AuthorCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkGiven(check, atLeast, atMost, below);
        }
    }

    /**
     * Compares the strikes that count against the author.
     *
     * @param atLeast the fewest strikes
     * @param atMost the most strikes
     * @param below the number that it must be less than
     */
    record Strikes(
            @Nullable Long atLeast,
            @Nullable Long atMost,
            @Nullable Long below) implements AuthorCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkGiven(check, atLeast, atMost, below);
        }
    }

    /**
     * Compares how many earlier decisions about what the author wrote had one of some verdicts. The service knows them.
     *
     * @param verdicts the verdicts that count
     * @param atLeast the fewest decisions
     * @param atMost the most decisions
     * @param below the number that it must be less than
     */
    record Decisions(
            @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Verdict> verdicts,

            @Nullable Long atLeast,
            @Nullable Long atMost,
            @Nullable Long below)
            implements AuthorCondition, SelfChecking {

        /** Copies the verdicts. */
        public Decisions {
            verdicts = List.copyOf(verdicts);
        }

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkGiven(check, atLeast, atMost, below);
        }
    }

    /**
     * Tests facts about the author that the host gives by name. All must hold.
     *
     * @param tests the tests by the names of the facts
     */
    record Facts(@JsonValue @NotEmpty Map<String, @Valid AttributeTest> tests) implements AuthorCondition {

        /** Copies the tests. */
        public Facts {
            tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
        }
    }
}
