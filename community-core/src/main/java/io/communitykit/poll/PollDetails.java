package io.communitykit.poll;

import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.result.Breakdown;
import io.communitykit.poll.result.Reason;
import io.communitykit.poll.result.Solution;
import io.communitykit.poll.result.View;
import io.communitykit.poll.result.Viewer;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Shows what lies behind the result of a poll. Each read passes the gate of results, and throws
 * {@link IllegalArgumentException} for a poll that is unknown. Thread-safe.
 */
public final class PollDetails {

    private final Storage storage;
    private final Function<PollId, PollState> polls;
    private final ResultReader results;

    PollDetails(Storage storage, Function<PollId, PollState> polls, ResultReader results) {
        this.storage = storage;
        this.polls = polls;
        this.results = results;
    }

    /**
     * Shows what voters said with their ballots, such as objections.
     *
     * @param id the poll
     * @param viewer who asks; reads it where they see the result
     * @return the reasons in the order of voters, or that they are hidden
     */
    public View<List<Reason>> reasons(PollId id, Viewer viewer) {
        return storage.inTransaction(() -> results.reasons(polls.apply(id), viewer));
    }

    /**
     * Shows the papers of a closed poll in piles, without voters and without order, to be exported and counted again.
     *
     * @param id the poll
     * @param viewer who asks; sees them where they see the result
     * @return the papers as they were counted, or that they are hidden
     */
    public View<Ballots> papers(PollId id, Viewer viewer) {
        return storage.inTransaction(() -> results.papers(polls.apply(id), viewer));
    }

    /**
     * Publishes the ballots of a secret poll once it is closed, so that whoever holds a receipt finds theirs.
     *
     * @param id the poll
     * @param viewer who asks; sees them where they see the result
     * @param after the last key of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return a page in the order of keys, or that it is hidden
     * @throws IllegalArgumentException if the poll is not secret, or the limit is not positive
     */
    public View<Page<Ballot>> published(PollId id, Viewer viewer, Optional<BallotKey> after, int limit) {
        return storage.inTransaction(() -> results.published(polls.apply(id), viewer, after, limit));
    }

    /**
     * Breaks the votes of a closed poll down by an attribute of voters.
     *
     * @param id the poll
     * @param attribute the attribute
     * @param viewer who asks; sees it where they see the result
     * @return the groups that are large enough, or that they are hidden
     * @throws IllegalArgumentException if the poll may not be broken down by that
     */
    public View<Breakdown> breakdown(PollId id, String attribute, Viewer viewer) {
        return storage.inTransaction(() -> results.brokenDown(polls.apply(id), attribute, viewer));
    }

    /**
     * Shows the solution of a quiz to those who have answered; to everybody once it is closed.
     *
     * @param id the quiz
     * @param viewer who asks
     * @return the solution, or that it is hidden
     * @throws IllegalArgumentException if the poll is no quiz
     */
    public View<Solution> solution(PollId id, Viewer viewer) {
        return storage.inTransaction(() -> results.solution(polls.apply(id), viewer));
    }
}
