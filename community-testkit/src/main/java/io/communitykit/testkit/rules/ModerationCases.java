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
import io.communitykit.moderation.Surroundings;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.Visibility;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.moderation.ruling.Ruling;
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
 *       earlier: [{text: Hello, ago: PT5M}]  # what was submitted before, so long before now
 *       ports: {toxicity: {score: 7}}        # what ports answer; failed: [toxicity] for those that fail
 *       ruling: {verdict: allow, moderator: mia}   # what a person has decided about it
 *     whenever: {text: Look at https://example.net}   # or parts: {title: .., body: ..}; author, about, group, channel,
 *                                                     # visibility, attributes, parent, thread, topLevel
 *     then: {verdict: hold, rules: [newcomer-links], undecided: [], shadow: [], actions: [mute], clauses: ["2.1"],
 *            found: ["https://example.net"]}
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
                earlier.add(text.build("earlier-" + (earlier.size() + 1), now));
            }
            ModerationScenario scenario = ModerationScenario.of(policy).at(now);
            for (Map.Entry<String, Map<String, Value>> port : known.ports().entrySet()) {
                scenario = scenario.answering(PortAnswer.of(port.getKey(), port.getValue()));
            }
            for (String port : known.failed()) {
                scenario = scenario.answering(PortAnswer.failed(port));
            }
            Submission submission = whenever.build("p-1", now);
            if (known.ruling() != null) {
                scenario = scenario.ruled(known.ruling().of(submission, now));
            }
            scenario.given(known.facts(now), earlier.toArray(new Submission[0]))
                    .whenever(submission)
                    .check(then.expectations());
        }
    }

    record Given(
            @Nullable Instant now,
            @Nullable Writer author,
            List<Text> earlier,
            Map<String, Map<String, Value>> ports,
            List<String> failed,
            @Nullable Decided ruling) {

        static final Given NOTHING = new Given(null, null, List.of(), Map.of(), List.of(), null);

        Given {
            ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
        }

        Author facts(Instant clock) {
            return author == null ? Author.UNKNOWN : author.facts(clock);
        }
    }

    record Decided(
            @NotNull Verdict verdict,
            @JsonProperty(defaultValue = "moderator") MemberId moderator) {

        Decided {
            moderator = Objects.requireNonNullElse(moderator, new MemberId("moderator"));
        }

        Ruling of(Submission submission, Instant now) {
            return new Ruling(submission.subject(), 1, verdict, moderator, now, 1);
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
            @Nullable String channel,
            @Nullable @PositiveDuration Duration ago,
            @JsonProperty(defaultValue = "public") Visibility visibility,
            Map<String, Value> attributes,
            @Nullable Text parent,
            @Nullable Text thread,
            @Nullable Boolean topLevel,
            Map<String, Value> facts)
            implements SelfChecking {

        Text {
            author = Objects.requireNonNullElse(author, new MemberId("author"));
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
            visibility = Objects.requireNonNullElse(visibility, Visibility.PUBLIC);
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
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

        Submission build(String id, Instant now) {
            Subject subject = about == null ? Subject.post(id) : Entries.subject(about);
            Submission.Builder submission = Submission.of(subject, author)
                    .inGroup(group)
                    .via(channel)
                    .known(new Author(null, facts))
                    .surroundedBy(new Surroundings(
                            visibility,
                            parent == null ? null : parent.build(id + "-parent", now),
                            thread == null ? null : thread.build(id + "-thread", now),
                            topLevel,
                            attributes));
            if (ago != null) {
                submission.at(now.minus(ago));
            }
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
            Optional<List<String>> shadow,
            Optional<List<String>> actions,
            Optional<List<String>> clauses,
            Optional<List<String>> found)
            implements SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (expectations().isEmpty()) {
                check.missing(
                        "verdict", "a verdict, or 'rules', 'undecided', 'shadow', 'actions', 'clauses' or 'found'");
            }
        }

        List<Expectation<Reviewed>> expectations() {
            List<Expectation<Reviewed>> all = new ArrayList<>();
            if (verdict != null) {
                all.add(ModerationExpectations.verdict(verdict));
            }
            rules.ifPresent(names -> all.add(ModerationExpectations.rules(names.toArray(new String[0]))));
            undecided.ifPresent(names -> all.add(ModerationExpectations.undecided(names.toArray(new String[0]))));
            shadow.ifPresent(names -> all.add(ModerationExpectations.shadow(names.toArray(new String[0]))));
            actions.ifPresent(names -> all.add(ModerationExpectations.actions(names.toArray(new String[0]))));
            clauses.ifPresent(names -> all.add(ModerationExpectations.clauses(names.toArray(new String[0]))));
            found.ifPresent(texts -> all.add(ModerationExpectations.found(texts.toArray(new String[0]))));
            return all;
        }
    }
}
