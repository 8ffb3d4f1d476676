package io.communitykit.jdbc.sql;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Keeps keys as their bytes in UTF-8, which are in the order of code points. */
final class Bytes {

    private Bytes() {}

    static void set(PreparedStatement statement, int index, String key) throws SQLException {
        statement.setBytes(index, key.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String get(ResultSet result, int index) throws SQLException {
        byte[] bytes = result.getBytes(index);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
