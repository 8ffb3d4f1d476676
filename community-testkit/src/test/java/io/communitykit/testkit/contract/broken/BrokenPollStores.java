package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.Subject;
import io.communitykit.poll.PollState;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.BallotStoreContract;
import io.communitykit.testkit.contract.PollStoreContract;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stores of polls and of ballots with one defect each. */
final class BrokenPollStores {

    private BrokenPollStores() {}

    /** Looks at the closing hour alone: {@code where closes_at <= ?}. */
    @CaughtBy({"dueAnswersThePollsWhoseDueAtHasCome", "aPollThatWaitsForNothingIsNoLongerDue"})
    static final class KnowsTheClosingHourOnly implements PollStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return polls(community, sound -> new States(sound) {
                @Override
                public List<PollState> due(Instant upTo, int limit) {
                    return page(Optional.empty(), 1000).items().stream()
                            .filter(state ->
                                    state.settlement() == null && state.poll().closesAt() != null)
                            .filter(state -> !state.poll().closesAt().isAfter(upTo))
                            .sorted(Comparator.comparing(
                                            (PollState state) -> state.poll().closesAt())
                                    .thenComparing(PollState::key))
                            .limit(Page.checkLimit(limit))
                            .toList();
                }
            });
        }
    }

    /** Writes the instant at which a poll is due when it is inserted, and not when it is replaced. */
    @CaughtBy("aPollThatWaitsForNothingIsNoLongerDue")
    static final class KeepsAStaleIndex implements PollStoreContract {
        @Override
        public Storage open(CommunityId community) {
            Map<PollId, Optional<Instant>> index = new LinkedHashMap<>();
            return polls(community, sound -> new States(sound) {
                @Override
                public Set<PollId> insertAll(List<PollState> values) {
                    values.forEach(state -> index.putIfAbsent(state.key(), state.dueAt()));
                    return sound.insertAll(values);
                }

                @Override
                public List<PollState> due(Instant upTo, int limit) {
                    return page(Optional.empty(), 1000).items().stream()
                            .filter(state -> index.getOrDefault(state.key(), Optional.empty())
                                    .filter(at -> !at.isAfter(upTo))
                                    .isPresent())
                            .limit(limit)
                            .toList();
                }
            });
        }
    }

    /** Keeps the instant in a column of seconds. */
    @CaughtBy("dueAnswersThePollsWhoseDueAtHasCome")
    static final class CutsToSeconds implements PollStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return polls(community, sound -> new States(sound) {
                @Override
                public List<PollState> due(Instant upTo, int limit) {
                    return ((PollStore) sound)
                            .due(upTo.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1), limit);
                }
            });
        }
    }

    /** Compares the key of the subject and forgets its kind. */
    @CaughtBy("aboutAnswersThePollsThatBelongToExactlyThatSubject")
    static final class ForgetsTheKind implements PollStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return polls(community, sound -> new States(sound) {
                @Override
                public Page<PollState> about(Subject subject, Optional<PollId> after, int limit) {
                    List<PollState> found = page(after, 1000).items().stream()
                            .filter(state -> state.poll().subject() != null
                                    && state.poll().subject().id().equals(subject.id()))
                            .toList();
                    return Page.cut(found.subList(0, Math.min(found.size(), limit + 1)), limit);
                }
            });
        }
    }

    /** Drops what voters added: a column that nobody mapped. */
    @CaughtBy("replaceSucceedsIfTheStoredVersionIsTheExpectedOne")
    static final class LosesTheAddedOptions implements PollStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return polls(community, sound -> new States(sound) {
                @Override
                public Set<PollId> replaceAll(List<PollState> values) {
                    return sound.replaceAll(
                            values.stream().map(LosesTheAddedOptions::cut).toList());
                }
            });
        }

        private static PollState cut(PollState state) {
            return new PollState(
                    state.poll(),
                    state.openedAt(),
                    List.of(),
                    state.running(),
                    state.lastVoteAt(),
                    state.mailing(),
                    state.settlement(),
                    state.conclusion(),
                    state.version());
        }
    }

    /** Lists the ballots of all polls whose key begins alike: {@code where poll like ?}. */
    @CaughtBy("ballotsAnswersTheBallotsOfOnePollAlone")
    static final class ListsMorePolls implements BallotStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return ballots(community, sound -> new Papers(sound) {
                @Override
                public Page<Ballot> ballots(PollId poll, Optional<BallotKey> after, int limit) {
                    List<Ballot> found = page(after, 1000).items().stream()
                            .filter(ballot -> ballot.key().poll().value().startsWith(poll.value()))
                            .toList();
                    return Page.cut(found.subList(0, Math.min(found.size(), limit + 1)), limit);
                }
            });
        }
    }

    /** Lists ballots as they came, which in a secret poll tells who cast which. */
    @CaughtBy("ballotsAnswersTheBallotsOfOnePollAlone")
    static final class ListsInTheOrderOfArrival implements BallotStoreContract {
        @Override
        public Storage open(CommunityId community) {
            List<BallotKey> arrived = new ArrayList<>();
            return ballots(community, sound -> new Papers(sound) {
                @Override
                public Set<BallotKey> insertAll(List<Ballot> values) {
                    values.forEach(ballot -> arrived.add(ballot.key()));
                    return sound.insertAll(values);
                }

                @Override
                public Page<Ballot> ballots(PollId poll, Optional<BallotKey> after, int limit) {
                    List<Ballot> found = arrived.stream()
                            .filter(key -> key.poll().equals(poll))
                            .skip(after.map(arrived::indexOf).orElse(-1) + 1L)
                            .flatMap(key -> sound.find(key).stream())
                            .limit(limit + 1L)
                            .toList();
                    return Page.cut(found, limit);
                }
            });
        }
    }

    /** Keeps weights in a column of six decimals. */
    @CaughtBy({"insertStoresTheValueEveryPartOfItUnchanged", "replaceSucceedsIfTheStoredVersionIsTheExpectedOne"})
    static final class RoundsWeights implements BallotStoreContract {
        @Override
        public Storage open(CommunityId community) {
            return ballots(community, sound -> new Papers(sound) {
                @Override
                public Set<BallotKey> insertAll(List<Ballot> values) {
                    return sound.insertAll(
                            values.stream().map(RoundsWeights::rounded).toList());
                }

                @Override
                public Set<BallotKey> replaceAll(List<Ballot> values) {
                    return sound.replaceAll(
                            values.stream().map(RoundsWeights::rounded).toList());
                }
            });
        }

        private static Ballot rounded(Ballot ballot) {
            return new Ballot(
                    ballot.key(),
                    ballot.answer(),
                    ballot.reason(),
                    Rational.of(ballot.weight().toDecimal(6, RoundingMode.HALF_EVEN)),
                    ballot.version());
        }
    }

    private static Storage polls(CommunityId community, UnaryOperator<PollStore> defect) {
        return new Altered(community).with(PollStore.PORT, defect);
    }

    private static Storage ballots(CommunityId community, UnaryOperator<BallotStore> defect) {
        return new Altered(community).with(BallotStore.PORT, defect);
    }

    private static class States extends Versions<PollId, PollState> implements PollStore {

        States(PollStore sound) {
            super(sound);
        }

        @Override
        public List<PollState> due(Instant upTo, int limit) {
            return ((PollStore) sound).due(upTo, limit);
        }

        @Override
        public Page<PollState> about(Subject subject, Optional<PollId> after, int limit) {
            return ((PollStore) sound).about(subject, after, limit);
        }
    }

    private static class Papers extends Versions<BallotKey, Ballot> implements BallotStore {

        Papers(BallotStore sound) {
            super(sound);
        }

        @Override
        public Page<Ballot> ballots(PollId poll, Optional<BallotKey> after, int limit) {
            return ((BallotStore) sound).ballots(poll, after, limit);
        }
    }
}
