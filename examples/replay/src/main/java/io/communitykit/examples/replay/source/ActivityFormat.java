package io.communitykit.examples.replay.source;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Understands JSON Lines of activities, one object a line:
 *
 * <pre>{@code
 * {"id": "a-1", "type": "question.asked", "actor": "mei", "subject": "post:7", "at": "2024-03-01T09:00:00Z", "text": "..."}
 * {"id": "a-2", "type": "post.upvoted", "actor": "anonymous", "recipient": "mei", "subject": {"kind": "post", "id": "7"},
 *  "at": "2024-03-01T10:00:00Z", "sequence": 4, "attributes": {"postType": "question"}}
 * {"id": "a-3", "type": "activity.retracted", "actor": "mei", "subject": "activity:a-2", "at": "2024-03-02T00:00:00Z"}
 * }</pre>
 *
 * <p>{@code id}, {@code type} and {@code at} (ISO-8601 with a zone) must be there. {@code actor} is {@code anonymous}
 * if absent; {@code recipient}, {@code subject}, {@code group}, {@code channel}, {@code sequence} and
 * {@code attributes} may be absent. Attributes are text, truth values, whole numbers, exact decimals, or
 * {@code {"instant": "..."}}. {@code text} holds the words that were posted, for moderation alone; {@code textSubject}
 * names the post or comment that they stand in, if that is not the subject. A key that is none of these is refused, so
 * that nothing is lost by a slip.
 */
public final class ActivityFormat implements LineSource.Format {

    private static final List<String> KEYS = List.of(
            "id",
            "type",
            "actor",
            "recipient",
            "subject",
            "group",
            "channel",
            "at",
            "sequence",
            "attributes",
            "title",
            "text",
            "textSubject");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public LineSource.Line read(String line, long number) {
        JsonNode object = parse(line);
        Set<String> unknown = new TreeSet<>(object.propertyNames());
        KEYS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new RowProblem("key '" + unknown.iterator().next() + "' is not known; known are " + KEYS);
        }
        @Nullable String actor = text(object, "actor");
        Activity.Builder activity = Activity.of(
                        required(object, "id"),
                        required(object, "type"),
                        actor == null ? Activity.ANONYMOUS.value() : actor,
                        instant("at", required(object, "at")))
                .to(Optional.ofNullable(text(object, "recipient"))
                        .map(MemberId::new)
                        .orElse(null))
                .about(subject(object, "subject"))
                .inGroup(Optional.ofNullable(text(object, "group"))
                        .map(GroupId::new)
                        .orElse(null))
                .via(text(object, "channel"))
                .sequence(sequence(object));
        attributes(object, activity);
        Activity built = activity.build();
        return new LineSource.Line.Happened(built, posted(object, built));
    }

    private JsonNode parse(String line) {
        JsonNode node;
        try {
            node = json.readTree(line);
        } catch (JacksonException broken) {
            throw new RowProblem("the line was no JSON: " + broken.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw new RowProblem("the line was JSON but it must be one object");
        }
        return node;
    }

    private static Optional<PostedText> posted(JsonNode object, Activity activity) {
        @Nullable String words = text(object, "text");
        @Nullable Subject place = subject(object, "textSubject");
        if (words == null) {
            if (place != null || object.has("title")) {
                throw new RowProblem("title and textSubject stood alone but there must be a text, too");
            }
            return Optional.empty();
        }
        if (place == null) {
            place = activity.subject();
        }
        if (place == null) {
            place = new Subject(Subject.ACTIVITY, activity.id().value());
        }
        return Optional.of(new PostedText(
                activity.id(),
                place,
                activity.actor(),
                activity.occurredAt(),
                Optional.ofNullable(text(object, "title")),
                words));
    }

    private static @Nullable String text(JsonNode object, String key) {
        JsonNode node = object.get(key);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new RowProblem(key + " was " + node + " but it must be text");
        }
        return node.stringValue();
    }

    private static String required(JsonNode object, String key) {
        String value = text(object, key);
        if (value == null) {
            throw new RowProblem("key '" + key + "' is missing");
        }
        return value;
    }

    private static @Nullable Subject subject(JsonNode object, String key) {
        JsonNode node = object.get(key);
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isObject() && node.size() == 2) {
            return new Subject(required(node, "kind"), required(node, "id"));
        }
        String text = node.isString() ? node.stringValue() : "";
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new RowProblem(
                    key + " was " + node + " but it must be 'kind:id' or an object with the keys kind and id");
        }
        return new Subject(text.substring(0, colon), text.substring(colon + 1));
    }

    private static long sequence(JsonNode object) {
        JsonNode node = object.get("sequence");
        if (node == null || node.isNull()) {
            return 0;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new RowProblem("sequence was " + node + " but it must be a whole number");
        }
        return node.longValue();
    }

    private static void attributes(JsonNode object, Activity.Builder activity) {
        JsonNode all = object.get("attributes");
        if (all == null || all.isNull()) {
            return;
        }
        if (!all.isObject()) {
            throw new RowProblem("attributes was " + all + " but it must be an object");
        }
        all.properties()
                .forEach(entry ->
                        activity.with(entry.getKey(), value("attributes." + entry.getKey(), entry.getValue())));
    }

    private static Value value(String key, JsonNode node) {
        if (node.isString()) {
            return new Value.Text(node.stringValue());
        } else if (node.isBoolean()) {
            return new Value.Truth(node.booleanValue());
        } else if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? new Value.Whole(node.longValue()) : new Value.Exact(node.decimalValue());
        } else if (node.isNumber()) {
            return new Value.Exact(node.decimalValue());
        } else if (node.isObject() && node.size() == 1 && node.has("instant")) {
            return new Value.At(instant(key + ".instant", required(node, "instant")));
        }
        throw new RowProblem(
                key + " was " + node + " but it must be text, a number, true, false or {\"instant\": \"...\"}");
    }

    private static Instant instant(String key, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new RowProblem(key + " was '" + text + "' but it must be an instant such as 2024-03-01T09:00:00Z");
        }
    }
}
