package io.communitykit.examples.replay;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Value;
import io.communitykit.examples.replay.output.Json;
import io.communitykit.examples.replay.source.ActivitySink;
import io.communitykit.examples.replay.source.PostedText;
import io.communitykit.examples.replay.source.Receipt;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a source as JSON Lines of activities. */
final class ActivityLines {

    private ActivityLines() {}

    static List<String> of(Source source) {
        Map<ActivityId, PostedText> texts = new LinkedHashMap<>();
        source.texts(text -> texts.put(text.activity(), text));
        List<String> lines = new ArrayList<>();
        ActivitySink sink = activity -> {
            lines.add(line(activity, texts.get(activity.id())));
            return Receipt.RECORDED;
        };
        source.activities(RowCount.strict(), sink);
        return lines;
    }

    private static String line(Activity activity, PostedText text) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", activity.id().value());
        object.put("type", activity.type().name());
        object.put("actor", activity.actor().value());
        if (activity.recipient() != null) {
            object.put("recipient", activity.recipient().value());
        }
        if (activity.subject() != null) {
            object.put("subject", activity.subject().toString());
        }
        object.put("at", activity.occurredAt().toString());
        object.put("sequence", activity.sequence());
        Map<String, Object> attributes = new LinkedHashMap<>();
        activity.attributes()
                .forEach((name, value) -> attributes.put(
                        name, value instanceof Value.At at ? Map.of("instant", at.toString()) : value.scalar()));
        object.put("attributes", attributes);
        if (text != null) {
            text.title().ifPresent(title -> object.put("title", title));
            object.put("text", text.body());
            object.put("textSubject", text.subject().toString());
        }
        return Json.compact(object);
    }

    static String retraction(String id, String target, String at) {
        return "{\"id\":\"" + id + "\",\"type\":\"activity.retracted\",\"subject\":\"activity:" + target
                + "\",\"at\":\"" + at + "\"}";
    }
}
