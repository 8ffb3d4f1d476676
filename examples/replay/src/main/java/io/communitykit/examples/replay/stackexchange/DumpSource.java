package io.communitykit.examples.replay.stackexchange;

import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.examples.replay.source.ActivitySink;
import io.communitykit.examples.replay.source.BadRow;
import io.communitykit.examples.replay.source.PostedText;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.Receipt;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.source.RowProblem;
import io.communitykit.examples.replay.source.Source;
import io.communitykit.examples.replay.source.Surroundings;
import io.communitykit.examples.replay.stackexchange.DumpFolder.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a Stack Exchange dump. Posts are read twice: first for the index, then, like all other tables, row by row.
 * Badges are the site's own awards, which the replay must find by itself, and are not read.
 */
public final class DumpSource implements Source {

    private static final List<Table> ACTIVE =
            List.of(Table.USERS, Table.POSTS, Table.COMMENTS, Table.VOTES, Table.POST_HISTORY);

    private final DumpFolder folder;
    private final Progress progress;

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @param progress is told how far the pass over all activities has come
     */
    public DumpSource(DumpFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public void activities(RowCount count, ActivitySink sink) {
        PostIndex posts = PostIndex.read(folder.get(Table.POSTS));
        SharedKeys keys = new SharedKeys();
        ActivityMapping mapping = new ActivityMapping(posts, keys);
        Instant[] end = {posts.lastActivity()};
        read(Table.USERS, count, sink, row -> {
            Mapped mapped = mapping.user(row);
            Instant seen = row.instant(row.has("LastAccessDate") ? "LastAccessDate" : "CreationDate");
            end[0] = seen.isAfter(end[0]) ? seen : end[0];
            if (mapped instanceof Mapped.Taken && row.has("DisplayName")) {
                sink.name(keys.member(row.number("Id")), row.text("DisplayName"));
            }
            return mapped;
        });
        read(Table.POSTS, count, sink, row -> mapping.post(row, end[0]));
        read(Table.COMMENTS, count, sink, mapping::comment);
        read(Table.VOTES, count, sink, mapping::vote);
        read(Table.POST_HISTORY, count, sink, mapping::history);
    }

    private void read(Table table, RowCount count, ActivitySink sink, Function<Row, Mapped> mapping) {
        Optional<DumpTable> found = folder.find(table);
        if (found.isEmpty()) {
            count.note("the dump has no table " + table);
            return;
        }
        String file = found.get().file().name();
        count.begin(file);
        found.get()
                .rows(
                        progress,
                        (row, line) -> {
                            Mapped mapped = mapOrRefuse(mapping, row);
                            if (mapped instanceof Mapped.Taken taken) {
                                hand(taken, file, line, count, sink);
                            } else if (mapped instanceof Mapped.Skipped skipped) {
                                count.skipped(file, skipped.reason());
                            }
                        },
                        count::bad);
    }

    private static Mapped mapOrRefuse(Function<Row, Mapped> mapping, Row row) {
        try {
            return mapping.apply(row);
        } catch (IllegalArgumentException refused) {
            throw new RowProblem(String.valueOf(refused.getMessage()));
        }
    }

    /** The row counts by the worst that became of its activities. */
    private static void hand(Mapped.Taken taken, String file, long line, RowCount count, ActivitySink sink) {
        Activity first = taken.activities().get(0);
        Receipt worst = taken.activities().stream()
                .map(sink::accept)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        count.received(file, line, first.id(), worst);
    }

    @Override
    public void texts(Consumer<PostedText> sink) {
        SharedKeys keys = new SharedKeys();
        folder.get(Table.POSTS)
                .rows(Progress.NONE, (row, line) -> sink.accept(post(row, keys)), DumpSource::alreadyCounted);
        folder.find(Table.COMMENTS)
                .ifPresent(comments -> comments.rows(
                        Progress.NONE, (row, line) -> sink.accept(comment(row, keys)), DumpSource::alreadyCounted));
    }

    private static PostedText post(Row row, SharedKeys keys) {
        long id = row.number("Id");
        return new PostedText(
                new ActivityId("post/" + id),
                keys.post(id),
                keys.actor(SharedKeys.real(row.find("OwnerUserId"))),
                row.instant("CreationDate"),
                row.has("Title") ? Optional.of(row.text("Title")) : Optional.empty(),
                HtmlText.plain(row.text("Body", "")));
    }

    private static PostedText comment(Row row, SharedKeys keys) {
        long id = row.number("Id");
        return new PostedText(
                new ActivityId("comment/" + id),
                new Subject("comment", Long.toString(id)),
                keys.actor(SharedKeys.real(row.find("UserId"))),
                row.instant("CreationDate"),
                Optional.empty(),
                row.text("Text", ""));
    }

    private static void alreadyCounted(BadRow row) {}

    @Override
    public Surroundings surroundings(RowCount count) {
        return new DumpSurroundings(folder).read(count);
    }

    @Override
    public long parse() {
        return ACTIVE.stream()
                .flatMap(table -> folder.find(table).stream())
                .mapToLong(DumpTable::parse)
                .sum();
    }

    @Override
    public long size() {
        return ACTIVE.stream()
                .flatMap(table -> folder.find(table).stream())
                .mapToLong(table -> table.file().size())
                .sum();
    }
}
