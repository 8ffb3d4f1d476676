package io.communitykit.examples.replay.source;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityTypes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands lists of private messages: {@code src dst unixTime}, apart by blanks, tabs or commas, time in seconds. A
 * first line whose third word is no number is a header. Equal lines are different messages, so the line's number is the
 * id; it also orders messages of the same second.
 */
public final class MessageFormat implements LineSource.Format {

    private static final Pattern MESSAGE = Pattern.compile("([^\\s,]+)[\\s,]+([^\\s,]+)[\\s,]+([^\\s,]+)");
    private static final int SHOWN = 60;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /** Equal members are one object: a history names them again and again. */
    private final Map<String, MemberId> members = new HashMap<>();

    @Override
    public LineSource.Line read(String line, long number) {
        String text = line.strip();
        if (text.startsWith("#") || text.startsWith("%")) {
            return new LineSource.Line.Skipped("comment");
        }
        Matcher words = MESSAGE.matcher(text);
        if (!words.matches()) {
            throw new RowProblem("the line was '" + text.substring(0, Math.min(text.length(), SHOWN))
                    + "' but it must be three words: src dst unixTime");
        }
        String time = words.group(3);
        if (!NUMBER.matcher(time).matches()) {
            if (number == 1) {
                return new LineSource.Line.Skipped("header");
            }
            throw new RowProblem("unixTime was '" + time + "' but it must be whole seconds since 1970");
        }
        return new LineSource.Line.Happened(
                Activity.of(
                                new ActivityId("message/" + number),
                                ActivityTypes.MESSAGE_SENT,
                                member(words.group(1)),
                                instant(time))
                        .to(member(words.group(2)))
                        .sequence(number)
                        .build(),
                Optional.empty());
    }

    private MemberId member(String key) {
        return members.computeIfAbsent(key, MemberId::new);
    }

    private static Instant instant(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (DateTimeException tooFar) {
            throw new RowProblem("unixTime was '" + seconds + "' but it must be in the years 1 to 9999");
        }
    }
}
