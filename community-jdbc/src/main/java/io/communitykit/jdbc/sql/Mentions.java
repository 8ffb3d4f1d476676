package io.communitykit.jdbc.sql;

import io.communitykit.MemberId;
import io.communitykit.jdbc.json.Json;

/** Finds rows whose JSON holds the id of a member as a whole text; more than those that really name the member. */
public final class Mentions {

    private Mentions() {}

    /**
     * Makes the argument for {@link #condition}.
     *
     * @param member the member
     * @return the pattern
     */
    public static String pattern(MemberId member) {
        String text = Json.quoted(member.value());
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /**
     * Makes the condition that a column holds JSON with the member.
     *
     * @param column the column
     * @return the condition, with one argument
     */
    public static String condition(String column) {
        return column + " LIKE ? ESCAPE '!'";
    }
}
