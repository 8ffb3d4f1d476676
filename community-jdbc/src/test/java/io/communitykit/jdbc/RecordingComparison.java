package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Records likes with their points into PostgreSQL with fsync on, through the library and by hand. The two take turns
 * within a second or two, in an order that a steady change of the machine's load does not favor, and only the ratio of
 * each round counts. No part of the build; {@code -Dtest=RecordingComparison} runs it, the properties
 * {@code community.rounds} and {@code community.millis} say how many rounds, and how long a turn lasts.
 */
class RecordingComparison {

    private static final int MEMBERS = 1000;
    private static final int WARMING_UP = 4;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong number = new AtomicLong();

    /** Records one batch. */
    private interface Recorder {
        void record(List<Activity> batch) throws Exception;
    }

    /** Is a way of recording, with the ratios of its rounds. */
    private record Setting(int threads, int batch, List<Double> ratios, List<Double> rates) {}

    @Test
    void theLibraryBesideALoopWrittenByHand() throws Exception {
        DataSource pool = Wiring.pool(Wiring.installed(Server.POSTGRESQL, TableNames.defaults()), settings -> settings);
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(one(pool, "SHOW " + setting)).as(setting).isEqualTo("on");
        }
        compare(pool, Integer.getInteger("community.rounds", 15), Integer.getInteger("community.millis", 500));
    }

    private void compare(DataSource database, int rounds, int millis) throws Exception {
        Recorder library = library(database, "library");
        library(database, "by-hand");
        String byHandNumber =
                one(database, "SELECT community_id FROM community_communities WHERE community_name = 'by-hand'");
        Recorder byHand = new HandWritten(database, Long.parseLong(byHandNumber))::record;
        // What the server does by itself within the first minutes; without it plans are those of an empty table.
        Server.execute(database, "VACUUM ANALYZE");
        List<Setting> settings = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            for (int batch : new int[] {1, 100}) {
                settings.add(new Setting(threads, batch, new ArrayList<>(), new ArrayList<>()));
            }
        }
        for (int round = -WARMING_UP; round < rounds; round++) {
            for (Setting setting : settings) {
                double ours = 0;
                double theirs = 0;
                boolean oursOutside = round % 2 == 0;
                for (int turn = 0; turn < 4; turn++) {
                    if (oursOutside == (turn == 0 || turn == 3)) {
                        ours += perSecond(library, setting, millis);
                    } else {
                        theirs += perSecond(byHand, setting, millis);
                    }
                }
                if (round >= 0) {
                    setting.ratios.add(ours / theirs);
                    setting.rates.add(ours / 2);
                }
            }
        }
        System.out.println("PostgreSQL " + one(database, "SHOW server_version"));
        System.out.println("threads  batch  ratio: median, middle half, lowest to highest; activities per second");
        for (Setting setting : settings) {
            System.out.printf(
                    Locale.ROOT,
                    "%7d %6d  %.2f  %.2f to %.2f  %.2f to %.2f  %.0f%n",
                    setting.threads,
                    setting.batch,
                    quantile(setting.ratios, 0.5),
                    quantile(setting.ratios, 0.25),
                    quantile(setting.ratios, 0.75),
                    quantile(setting.ratios, 0),
                    quantile(setting.ratios, 1),
                    quantile(setting.rates, 0.5));
        }
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /** Opens a community in which every member has an account and a badge already. */
    private Recorder library(DataSource database, String name) {
        JdbcStorage storage = JdbcStorage.open(database, new CommunityId(name));
        Activities activities = new Thanks(storage).activities();
        List<Activity> first = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            first.add(like(member, member + 1));
        }
        activities.record(first).orElseThrow();
        return batch -> activities.record(batch).orElseThrow();
    }

    private static String one(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet result = query.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private double perSecond(Recorder recorder, Setting setting, int millis) throws Exception {
        int threads = setting.threads;
        int batch = setting.batch;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            long end = begin + millis * 1_000_000L;
            List<Future<Long>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                all.add(executor.submit(() -> {
                    long recorded = 0;
                    while (System.nanoTime() < end) {
                        recorder.record(batch(batch, number, threads));
                        recorded += batch;
                    }
                    return recorded;
                }));
            }
            long sum = 0;
            for (Future<Long> one : all) {
                sum += one.get();
            }
            return sum / ((System.nanoTime() - begin) / 1e9);
        } finally {
            executor.shutdown();
        }
    }

    /** Each thread has members of its own, since what happened to one member is told in the order of time. */
    private List<Activity> batch(int size, int thread, int threads) {
        long share = MEMBERS / threads;
        long first = thread * share;
        List<Activity> likes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            long next = number.get();
            likes.add(like(first + next * 7919 % share, first + next * 104729 % share));
        }
        return likes;
    }

    private Activity like(long actor, long recipient) {
        long next = number.incrementAndGet();
        return Activity.of("like-" + next, "post.liked", "m-" + actor % MEMBERS, NOON.plusSeconds(next))
                .to(new MemberId("m-" + recipient % MEMBERS))
                .about(Subject.post("p-m-" + recipient % MEMBERS))
                .with("note", "for like-" + next)
                .build();
    }
}
