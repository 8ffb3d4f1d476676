package io.communitykit.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.communitykit.CommunityId;
import io.communitykit.activity.Activity;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Is the process that is killed: records likes and says so, after each transaction. */
final class CrashingWriter {

    private CrashingWriter() {}

    public static void main(String[] arguments) {
        String url = arguments[0];
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        DataSource database = new HikariDataSource(settings);
        Thanks thanks = new Thanks(JdbcStorage.open(database, new CommunityId(arguments[1])));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; ; i++) {
            List<Activity> batch = new ArrayList<>();
            for (int part = 0; part <= i % 3; part++) {
                batch.add(Thanks.like("r" + arguments[2] + "-" + i + "-" + part, "fan-" + i % 7, "star-" + i % 5));
            }
            thanks.activities().record(batch);
            out.println(batch.stream().map(like -> like.id().value()).collect(Collectors.joining(" ")) + " .");
        }
    }
}
