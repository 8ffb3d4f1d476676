package io.communitykit.alone;

import io.communitykit.CommunityId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.jdbc.JdbcSchema;
import io.communitykit.jdbc.JdbcStorage;
import io.communitykit.jdbc.TableNames;
import io.communitykit.storage.Port;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;

/** Uses the storage with what is there, and tells what it found. */
public final class Host implements Function<List<String>, String> {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Records something, then opens the ports of the given classes, as far as there are such. */
    @Override
    public String apply(List<String> ports) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:alone-" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        JdbcSchema.install(database, TableNames.defaults());
        JdbcSchema.validate(database, TableNames.defaults());
        JdbcStorage storage = JdbcStorage.open(database, new CommunityId("photo-club"));
        Activities.builder(storage)
                .clock(InstantSource.fixed(NOON))
                .build()
                .record(Activity.of("a-1", "post.liked", "ana", NOON).build())
                .orElseThrow();
        StringBuilder found = new StringBuilder();
        found.append(storage.port(ActivityLog.PORT).tail(0, 10).size());
        storage.personalData().forEach(port -> found.append(port == null ? " none" : ""));
        for (String port : ports) {
            try {
                Class<?> type = Class.forName(port, true, getClass().getClassLoader());
                Port<?> known = (Port<?>) type.getField("PORT").get(null);
                found.append(' ').append(storage.port(known) == null ? "none" : type.getSimpleName());
            } catch (ClassNotFoundException absent) {
                // its module is not there
            } catch (ReflectiveOperationException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
        return found.toString();
    }
}
