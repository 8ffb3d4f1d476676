package io.communitykit.testkit.contract.broken;

import io.communitykit.CommunityId;
import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.ledger.Leg;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.LedgerContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Ledgers with one defect each. */
final class BrokenLedgers {

    private BrokenLedgers() {}

    /** Looks whether a balance covers a posting, then books it, in two steps between which others book too. */
    @CaughtBy("ofSeveralExactlyAsManyBookAsMay")
    static final class ChecksTheFundsTooEarly implements LedgerContract {
        @Override
        public Storage open(CommunityId community) {
            CountDownLatch others = new CountDownLatch(8);
            return storage(community, sound -> new Ledgers(sound) {
                @Override
                public Set<AccountId> open(Collection<Account> accounts) {
                    return sound.open(accounts.stream()
                            .map(account -> new Account(account.id(), true))
                            .toList());
                }

                @Override
                public List<PostResult> post(List<Posting> postings) {
                    AccountId from = postings.get(0).legs().get(0).account();
                    boolean draws = from.kind().equals("member");
                    if (draws
                            && sound.balance(from).orElseThrow().amount()
                                    < postings.get(0).legs().get(1).amount()) {
                        return List.of(new PostResult.Refused(from, PostResult.Reason.INSUFFICIENT));
                    }
                    if (draws) {
                        meet(others);
                    }
                    return sound.post(postings);
                }
            });
        }
    }

    /** Remembers the key of a posting before it is judged. */
    @CaughtBy("aRefusedPostingIsNotKnownAfterwards")
    static final class TakesARefusedPostingForKnown implements LedgerContract {
        @Override
        public Storage open(CommunityId community) {
            Set<PostingKey> keys = new LinkedHashSet<>();
            return storage(community, sound -> new Ledgers(sound) {
                @Override
                public List<PostResult> post(List<Posting> postings) {
                    List<PostResult> results = new ArrayList<>();
                    for (Posting posting : postings) {
                        results.add(keys.add(posting.key()) ? sound.post(posting) : new PostResult.Duplicate());
                    }
                    return Collections.unmodifiableList(results);
                }
            });
        }
    }

    /** Compares nothing but the key. */
    @CaughtBy("aDifferentPostingUnderAKnownKeyIsAConflict")
    static final class ComparesTheKeyAlone implements LedgerContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Ledgers(sound) {
                @Override
                public List<PostResult> post(List<Posting> postings) {
                    return sound.post(postings).stream()
                            .map(result -> result instanceof PostResult.Conflict ? new PostResult.Duplicate() : result)
                            .toList();
                }
            });
        }
    }

    /** Joins the parts of a key with a sign that may stand in a part. */
    @CaughtBy("aDifferentPostingUnderAKnownKeyIsAConflict")
    static final class JoinsThePartsOfAKey implements LedgerContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Ledgers(sound) {
                @Override
                public List<PostResult> post(List<Posting> postings) {
                    return sound.post(postings.stream()
                            .map(posting -> new Posting(
                                    PostingKey.of(posting.key().toString()),
                                    posting.occurredAt(),
                                    posting.legs(),
                                    posting.details()))
                            .toList());
                }
            });
        }
    }

    /** Keeps balances beside the entries, and forgets to undo them. */
    @CaughtBy("aTransactionThatFailsLeavesNoAccountAndNoEntry")
    static final class KeepsBalancesThatDrift implements LedgerContract {
        @Override
        public Storage open(CommunityId community) {
            Map<AccountId, Long> amounts = new TreeMap<>();
            return storage(community, sound -> new Ledgers(sound) {
                @Override
                public List<PostResult> post(List<Posting> postings) {
                    List<PostResult> results = sound.post(postings);
                    for (int i = 0; i < results.size(); i++) {
                        if (results.get(i) instanceof PostResult.Posted) {
                            for (Leg leg : postings.get(i).legs()) {
                                amounts.merge(leg.account(), leg.amount(), Math::addExact);
                            }
                        }
                    }
                    return results;
                }

                @Override
                public Page<Balance> accounts(java.util.Optional<AccountId> after, int limit) {
                    Page<Balance> page = sound.accounts(after, limit);
                    return new Page<>(
                            page.items().stream()
                                    .map(balance -> new Balance(
                                            balance.account(),
                                            amounts.getOrDefault(
                                                    balance.account().id(), 0L),
                                            balance.entries()))
                                    .toList(),
                            page.more());
                }
            });
        }
    }

    /** Reads the entries of an account by amount, as an index over them happens to give them. */
    @CaughtBy({"entriesAnswersInTheOrderOfBookingEachOnce", "entriesAreNumberedWithoutGapsAndNeverChanged"})
    static final class SortsTheJournal implements LedgerContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Ledgers(sound) {
                @Override
                public Page<LedgerEntry> entries(AccountId account, long after, int limit) {
                    Page<LedgerEntry> page = sound.entries(account, after, limit);
                    return new Page<>(
                            page.items().stream()
                                    .sorted(java.util.Comparator.comparingLong(LedgerEntry::amount))
                                    .toList(),
                            page.more());
                }
            });
        }
    }

    /** Stops at the first posting that is refused. */
    @CaughtBy("aBatchAnswersOneResultPerPostingInOrder")
    static final class GivesABatchUp implements LedgerContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Ledgers(sound) {
                @Override
                public List<PostResult> post(List<Posting> postings) {
                    List<PostResult> results = new ArrayList<>();
                    for (Posting posting : postings) {
                        boolean refused =
                                !results.isEmpty() && results.get(results.size() - 1) instanceof PostResult.Refused;
                        results.add(refused ? results.get(results.size() - 1) : sound.post(posting));
                    }
                    return Collections.unmodifiableList(results);
                }
            });
        }
    }

    /** Answers what the database gives, in its order and open to change. */
    @CaughtBy("balancesAndFindAllAnswerTheKnownOnesInTheOrderAsked")
    static final class AnswersInItsOwnOrder implements LedgerContract {
        @Override
        public Storage open(CommunityId community) {
            return storage(community, sound -> new Ledgers(sound) {
                @Override
                public Map<AccountId, Balance> balances(Collection<AccountId> accounts) {
                    return new LinkedHashMap<>(new TreeMap<>(sound.balances(accounts)));
                }
            });
        }
    }

    private static void meet(CountDownLatch others) {
        others.countDown();
        try {
            if (!others.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody else posts");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Storage storage(CommunityId community, UnaryOperator<Ledger> defect) {
        return new Altered(community).with(Ledger.PORT, defect);
    }
}
