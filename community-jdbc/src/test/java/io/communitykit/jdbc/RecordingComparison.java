package io.communitykit.jdbc;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Records likes with their points into PostgreSQL 18 with fsync on, through the library and by hand, in rounds that
 * take turns. No part of the build; {@code -Dtest=RecordingComparison} runs it, the properties {@code community.rounds}
 * and {@code community.seconds} say how long.
 */
class RecordingComparison {

    private static final int MEMBERS = 1000;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong number = new AtomicLong();

    /** Records one batch. */
    private interface Recorder {
        void record(List<Activity> batch) throws Exception;
    }

    @Test
    void theLibraryBesideALoopWrittenByHand() throws Exception {
        DataSource pool = Wiring.pool(Wiring.installed(Server.POSTGRESQL, TableNames.defaults()), settings -> settings);
        compare(pool, Integer.getInteger("community.rounds", 7), Integer.getInteger("community.seconds", 3));
    }

    private void compare(DataSource database, int rounds, int seconds) throws Exception {
        Recorder library = library(database, "library");
        library(database, "by-hand");
        Recorder byHand = new HandWritten(database, numberOf(database, "by-hand"))::record;
        System.out.println("threads  batch  library/s  by hand/s  ratio: median (lowest to highest)");
        for (int threads : new int[] {1, 4}) {
            for (int batch : new int[] {1, 100}) {
                double[] ratios = new double[rounds];
                double[] ours = new double[rounds];
                double[] theirs = new double[rounds];
                for (int round = -2; round < rounds; round++) {
                    double first = perSecond(round % 2 == 0 ? library : byHand, threads, batch, seconds);
                    double second = perSecond(round % 2 == 0 ? byHand : library, threads, batch, seconds);
                    if (round >= 0) {
                        ours[round] = round % 2 == 0 ? first : second;
                        theirs[round] = round % 2 == 0 ? second : first;
                        ratios[round] = ours[round] / theirs[round];
                    }
                }
                Arrays.sort(ratios);
                Arrays.sort(ours);
                Arrays.sort(theirs);
                System.out.printf(
                        Locale.ROOT,
                        "%7d %6d %10.0f %10.0f  %.2f (%.2f to %.2f)%n",
                        threads,
                        batch,
                        ours[rounds / 2],
                        theirs[rounds / 2],
                        ratios[rounds / 2],
                        ratios[0],
                        ratios[rounds - 1]);
            }
        }
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

    private static long numberOf(DataSource database, String name) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT community_id FROM community_communities WHERE community_name = ?")) {
            query.setString(1, name);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private double perSecond(Recorder recorder, int threads, int batch, int seconds) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            long end = begin + seconds * 1_000_000_000L;
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
