package io.communitykit.jdbc.rewards;

import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Leg;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Judges each posting of a batch by what those before it have done, and collects what is to be written. */
final class Judgment {

    private final Map<PostingKey, Posting> known;
    private final Map<AccountId, AccountState> states;
    private final Map<AccountId, AccountState> changed = new TreeMap<>();
    private final List<PostResult> results = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<PostingRows.Fresh> entries = new ArrayList<>();
    private boolean refusing;

    private Judgment(Map<AccountId, AccountState> states, Map<PostingKey, Posting> known) {
        this.states = new TreeMap<>(states);
        this.known = known;
    }

    /**
     * Judges a batch.
     *
     * @param states the accounts before it
     * @param known the postings that are booked; those of the batch are added
     */
    static Judgment of(List<Posting> asked, Map<AccountId, AccountState> states, Map<PostingKey, Posting> known) {
        Judgment judgment = new Judgment(states, known);
        asked.forEach(judgment::add);
        return judgment;
    }

    private void add(Posting posting) {
        PostResult result = judge(posting);
        results.add(result);
        if (result instanceof PostResult.Refused) {
            refusing = true;
        } else if (result instanceof PostResult.Posted) {
            known.put(posting.key(), posting);
            postings.add(posting);
            for (Leg leg : posting.legs()) {
                AccountState after = Objects.requireNonNull(
                        states.computeIfPresent(leg.account(), (id, state) -> state.plus(leg.amount())));
                changed.put(leg.account(), after);
                entries.add(new PostingRows.Fresh(after, leg.amount(), posting));
            }
        }
    }

    private PostResult judge(Posting posting) {
        Posting booked = known.get(posting.key());
        if (booked != null) {
            return booked.equals(posting) ? new PostResult.Duplicate() : new PostResult.Conflict(booked);
        }
        for (Leg leg : posting.legs()) {
            AccountState state = states.get(leg.account());
            Optional<PostResult.Reason> refusal =
                    state == null ? Optional.of(PostResult.Reason.UNKNOWN_ACCOUNT) : state.refusal(leg.amount());
            if (refusal.isPresent()) {
                return new PostResult.Refused(leg.account(), refusal.get());
            }
        }
        return new PostResult.Posted();
    }

    /** Tells whether some posting was refused. */
    boolean isRefusing() {
        return refusing;
    }

    /** Tells what becomes of each posting, in order. */
    List<PostResult> results() {
        return Collections.unmodifiableList(results);
    }

    /** Tells which postings are booked. */
    List<Posting> postings() {
        return postings;
    }

    /** Tells what they do to accounts, one entry per leg. */
    List<PostingRows.Fresh> entries() {
        return entries;
    }

    /** Tells how the accounts stand that are changed, in their order. */
    Collection<AccountState> changed() {
        return changed.values();
    }
}
