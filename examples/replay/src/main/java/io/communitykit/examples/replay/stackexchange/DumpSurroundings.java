package io.communitykit.examples.replay.stackexchange;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.charter.Charter;
import io.communitykit.examples.replay.source.Configs;
import io.communitykit.examples.replay.source.PolledBallots;
import io.communitykit.examples.replay.source.PolledBallots.HandedIn;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.ReplayException;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.source.RowProblem;
import io.communitykit.examples.replay.source.Surroundings;
import io.communitykit.examples.replay.stackexchange.DumpFolder.Table;
import io.communitykit.poll.Poll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a folder may hold beside a dump's own tables: {@code charter.yaml}, one {@code NAME.poll.yaml} per poll,
 * and {@code Ballots.xml} with columns Id, PollId, UserId, CreationDate and Options, which are apart by blanks; a
 * ballot without options withdraws.
 */
final class DumpSurroundings {

    private static final String POLL = ".poll.yaml";

    private final DumpFolder folder;
    private final Configs configs = new Configs();

    DumpSurroundings(DumpFolder folder) {
        this.folder = folder;
    }

    Surroundings read(RowCount count) {
        Path charter = folder.path().resolve("charter.yaml");
        Map<String, Poll> polls = new LinkedHashMap<>();
        Map<String, List<HandedIn>> ballots = new LinkedHashMap<>();
        for (Path file : pollFiles()) {
            Poll poll = configs.load(file, Poll.class);
            if (polls.putIfAbsent(poll.id().value(), poll) != null) {
                throw new ReplayException(file + " describes poll '" + poll.id() + "' but another file does already");
            }
            ballots.put(poll.id().value(), new ArrayList<>());
        }
        folder.find(Table.BALLOTS).ifPresent(table -> readBallots(table, ballots, count));
        List<PolledBallots> polled = new ArrayList<>();
        polls.forEach((id, poll) -> polled.add(new PolledBallots(poll, ballots.getOrDefault(id, List.of()))));
        return new Surroundings(
                Files.exists(charter) ? Optional.of(configs.load(charter, Charter.class)) : Optional.empty(), polled);
    }

    private List<Path> pollFiles() {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.getFileName().toString().endsWith(POLL))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new ReplayException(folder.path() + " cannot be listed: " + failure.getMessage(), failure);
        }
    }

    private static void readBallots(DumpTable table, Map<String, List<HandedIn>> ballots, RowCount count) {
        String file = table.file().name();
        count.begin(file);
        table.rows(
                Progress.NONE,
                (row, line) -> {
                    List<HandedIn> those = ballots.get(row.text("PollId"));
                    if (those == null) {
                        count.skipped(file, "no such poll");
                    } else {
                        those.add(ballot(row));
                        count.taken(file);
                    }
                },
                count::bad);
    }

    private static HandedIn ballot(Row row) {
        String options = row.text("Options", "").strip();
        try {
            return new HandedIn(
                    new ActivityId("ballot/" + row.number("Id")),
                    new MemberId(row.text("UserId")),
                    row.instant("CreationDate"),
                    options.isEmpty()
                            ? List.of()
                            : Stream.of(options.split(" +", -1)).toList());
        } catch (IllegalArgumentException refused) {
            throw new RowProblem(String.valueOf(refused.getMessage()));
        }
    }
}
