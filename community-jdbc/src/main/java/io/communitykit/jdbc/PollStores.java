package io.communitykit.jdbc;

import io.communitykit.Subject;
import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.KeyShape;
import io.communitykit.jdbc.sql.TableShape;
import io.communitykit.jdbc.sql.VersionedTable;
import io.communitykit.poll.PollState;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the ports of polls. */
final class PollStores {

    private PollStores() {}

    static final class OfPolls extends VersionedTable<PollId, PollState> implements PollStore {
        OfPolls(Database database) {
            super(
                    database,
                    "PollStore",
                    new TableShape<>(
                            "polls",
                            KeyShape.ofText("poll_id", PollId::value),
                            Json.of(PollState.class),
                            List.of(
                                    new TableShape.Column<>("due_at", OfPolls::dueAt),
                                    new TableShape.Column<>(
                                            "subject_kind",
                                            state -> subject(state)
                                                    .map(about -> new Key(about.kind()))
                                                    .orElse(null)),
                                    new TableShape.Column<>(
                                            "subject_id",
                                            state -> subject(state)
                                                    .map(about -> new Key(about.id()))
                                                    .orElse(null)))));
        }

        private static @Nullable Object dueAt(PollState state) {
            return state.dueAt().map(Micros::of).orElse(null);
        }

        private static Optional<Subject> subject(PollState state) {
            return Optional.ofNullable(state.poll().subject());
        }

        @Override
        public List<PollState> due(Instant upTo, int limit) {
            Page.checkLimit(limit);
            return select(
                    "due",
                    "AND due_at <= ? ORDER BY community_id, due_at, poll_id LIMIT ?",
                    List.of(Micros.of(upTo), (long) limit));
        }

        @Override
        public Page<PollState> about(Subject subject, Optional<PollId> after, int limit) {
            return page(
                    "about",
                    List.of("subject_kind", "subject_id"),
                    List.of(new Key(subject.kind()), new Key(subject.id())),
                    after,
                    limit);
        }
    }

    static final class OfBallots extends VersionedTable<BallotKey, Ballot> implements BallotStore {
        OfBallots(Database database) {
            super(
                    database,
                    "BallotStore",
                    TableShape.of(
                            "ballots",
                            new KeyShape<>(
                                    List.of("poll_id", "ballot_key"),
                                    key -> List.of(new Key(key.poll().value()), new Key(key.ballot()))),
                            Ballot.class));
        }

        @Override
        public Page<Ballot> ballots(PollId poll, Optional<BallotKey> after, int limit) {
            return page("ballots", List.of("poll_id"), List.of(new Key(poll.value())), after, limit);
        }
    }
}
