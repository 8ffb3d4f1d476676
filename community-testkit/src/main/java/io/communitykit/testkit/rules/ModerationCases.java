package io.communitykit.testkit.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Value;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases of moderation policies.
 *
 * <pre>{@code
 * config: house-rules.yaml        # if left away, the same name without .test
 * cases:
 *   - name: a newcomer's link waits for a person
 *     given:
 *       now: 2026-03-01T10:00:00Z # the clock
 *       author: {joinedAt: 2026-02-28T09:00:00Z, facts: {level: 1}}    # or joined: P1D, before now
 *       earlier: [{text: Hello}]  # what was submitted before
 *     whenever: {text: Look at https://example.net}   # or parts: {title: .., body: ..}; author, about, group, channel
 *     then: {verdict: hold, rules: [newcomer-links], undecided: [], found: ["https://example.net"]}
 * }</pre>
 *
 * <p>What {@code then} leaves away is not looked at; lists must be complete.
 */
public final class ModerationCases {

    private static final CaseType<ModerationPolicy> TYPE = CaseType.of(ModerationPolicy.class, File.class);

    private ModerationCases() {}

    /**
     * Gives what {@link CaseType#load} and test frameworks need.
     *
     * @return the type
     */
    public static CaseType<ModerationPolicy> type() {
        return TYPE;
    }

    record File(@Nullable String config, @NotEmpty List<Case> cases)
            implements CaseFile<ModerationPolicy>, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            CaseFile.checkNames(check, cases);
        }
    }

    record Case(
            @NotBlank String name,
            @Nullable Given given,
            @NotNull Text whenever,
            @NotNull Then then) implements CaseFile.Entry<ModerationPolicy> {

        @Override
        public void run(ModerationPolicy policy) {
            Given known = Objects.requireNonNullElse(given, Given.NOTHING);
            Instant now = Objects.requireNonNullElse(known.now(), Timeline.BEGIN);
            List<Submission> earlier = new ArrayList<>();
            for (Text text : known.earlier()) {
                earlier.add(text.build("earlier-" + (earlier.size() + 1)));
            }
            ModerationScenario.of(policy)
                    .at(now)
                    .given(known.facts(now), earlier.toArray(new Submission[0]))
                    .whenever(whenever.build("p-1"))
                    .check(then.expectations());
        }
    }

    record Given(@Nullable Instant now, @Nullable Writer author, List<Text> earlier) {

        static final Given NOTHING = new Given(null, null, List.of());

        Author facts(Instant clock) {
            return author == null ? Author.UNKNOWN : author.facts(clock);
        }
    }

    record Writer(
            @Nullable Instant joinedAt,
            @Nullable @PositiveDuration Duration joined,
            Map<String, Value> facts) implements SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (joinedAt != null && joined != null) {
                check.reject("joined", joined, "left away where 'joinedAt' is given");
            }
        }

        Author facts(Instant clock) {
            return new Author(joined == null ? joinedAt : clock.minus(joined), facts);
        }
    }

    record Text(
            @JsonProperty(defaultValue = "author") MemberId author,
            @Nullable String text,
            Map<String, String> parts,
            @Nullable String about,
            @Nullable GroupId group,
            @Nullable String channel)
            implements SelfChecking {

        Text {
            author = Objects.requireNonNullElse(author, new MemberId("author"));
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        @Override
        public void check(ConfigCheck check) {
            Entries.checkSubject(check, "about", about);
            if (text == null && parts.isEmpty()) {
                check.missing("text", "a text, or texts by 'parts'");
            } else if (text != null && parts.containsKey(Submission.BODY)) {
                check.reject("text", text, "left away where 'parts' has a body");
            }
        }

        Submission build(String id) {
            Subject subject = about == null ? Subject.post(id) : Entries.subject(about);
            Submission.Builder submission =
                    Submission.of(subject, author).inGroup(group).via(channel);
            parts.forEach(submission::part);
            if (text != null) {
                submission.part(Submission.BODY, text);
            }
            return submission.build();
        }
    }

    record Then(
            @Nullable Verdict verdict,
            Optional<List<String>> rules,
            Optional<List<String>> undecided,
            Optional<List<String>> found)
            implements SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (expectations().isEmpty()) {
                check.missing("verdict", "a verdict, or 'rules', 'undecided' or 'found'");
            }
        }

        List<Expectation<Reviewed>> expectations() {
            List<Expectation<Reviewed>> all = new ArrayList<>();
            if (verdict != null) {
                all.add(ModerationExpectations.verdict(verdict));
            }
            rules.ifPresent(names -> all.add(ModerationExpectations.rules(names.toArray(new String[0]))));
            undecided.ifPresent(names -> all.add(ModerationExpectations.undecided(names.toArray(new String[0]))));
            found.ifPresent(texts -> all.add(ModerationExpectations.found(texts.toArray(new String[0]))));
            return all;
        }
    }
}
