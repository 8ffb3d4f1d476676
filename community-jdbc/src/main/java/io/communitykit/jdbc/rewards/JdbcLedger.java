package io.communitykit.jdbc.rewards;

import io.communitykit.MemberId;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.ledger.PostResult;
import io.communitykit.rewards.ledger.Posting;
import io.communitykit.rewards.ledger.PostingKey;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Page;
import io.communitykit.storage.StorageException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Keeps a ledger in tables. A batch of postings costs a fixed number of statements: it locks the accounts that it
 * names, in their order, judges each posting by what those before it have done, and writes all of them together.
 */
final class JdbcLedger implements Ledger {

    private static final int PAGE = 1000;

    private final Database database;
    private final AccountRows accounts;
    private final PostingRows postings;

    JdbcLedger(Database database) {
        this.database = database;
        this.accounts = new AccountRows(database);
        this.postings = new PostingRows(database);
    }

    @Override
    public Set<AccountId> open(Collection<Account> asked) {
        if (asked.isEmpty()) {
            return Collections.emptySet();
        }
        return database.write("Ledger.open", session -> {
            Map<AccountId, Account> wanted = new TreeMap<>();
            Set<AccountId> onOtherTerms = new TreeSet<>();
            for (Account account : asked) {
                Account first = wanted.putIfAbsent(account.id(), account);
                if (first != null && !first.equals(account)) {
                    onOtherTerms.add(account.id());
                }
            }
            Map<AccountId, AccountState> known = accounts.find(session, wanted.keySet());
            if (known.size() < wanted.size()) {
                Map<AccountId, Account> fresh = new TreeMap<>(wanted);
                fresh.keySet().removeAll(known.keySet());
                accounts.insert(session, fresh.values());
                known = accounts.find(session, wanted.keySet());
            }
            known.forEach((id, state) -> {
                if (!state.account().equals(wanted.get(id))) {
                    onOtherTerms.add(id);
                }
            });
            return Collections.unmodifiableSet(onOtherTerms);
        });
    }

    @Override
    public List<PostResult> post(List<Posting> asked) {
        return asked.isEmpty()
                ? List.of()
                : database.write("Ledger.post", session -> post(session, asked, accounts.lock(session, named(asked))));
    }

    @Override
    public List<PostResult> openAndPost(List<Posting> asked) {
        return asked.isEmpty()
                ? List.of()
                : database.write("Ledger.openAndPost", session -> post(session, asked, locked(session, asked)));
    }

    private static Set<AccountId> named(List<Posting> asked) {
        Set<AccountId> named = new TreeSet<>();
        asked.forEach(posting -> posting.legs().forEach(leg -> named.add(leg.account())));
        return named;
    }

    /** Locks the accounts of postings; those that are missing are opened first. */
    private Map<AccountId, AccountState> locked(Session session, List<Posting> asked) throws SQLException {
        Set<AccountId> named = named(asked);
        Map<AccountId, AccountState> states = accounts.lock(session, named);
        if (states.size() < named.size()) {
            accounts.insert(
                    session,
                    named.stream()
                            .filter(account -> !states.containsKey(account))
                            .map(account -> new Account(account, true))
                            .toList());
            states.putAll(accounts.lock(session, named));
        }
        for (AccountState state : states.values()) {
            if (!state.account().overdraft()) {
                throw new StorageException("account " + state.account().id()
                        + " was opened without overdraft but it must allow one to be posted to so");
            }
        }
        return states;
    }

    private List<PostResult> post(Session session, List<Posting> asked, Map<AccountId, AccountState> states)
            throws SQLException {
        if (session.dialect().passesOverKnownRows()) {
            Judgment fresh = Judgment.of(asked, states, new LinkedHashMap<>());
            if (!fresh.isRefusing()) {
                Set<Integer> inserted = postings.insert(
                        session,
                        fresh.postings(),
                        postings.withEntries(fresh.entries(), accounts.saving(), AccountRows.saved(fresh.changed())));
                if (inserted.size() == fresh.postings().size()) {
                    return fresh.results();
                }
                postings.remove(
                        session, inserted.stream().map(fresh.postings()::get).toList());
            }
        }
        Map<PostingKey, Posting> known = postings.find(
                session,
                asked.stream().map(Posting::key).toList(),
                session.dialect().asOfNow());
        Judgment judgment = Judgment.of(asked, states, known);
        if (postings.insert(session, judgment.postings()).size()
                < judgment.postings().size()) {
            // On accounts that this transaction has not locked, so it was not seen before.
            throw new ContentionException("a posting under the same key, of other accounts");
        }
        return book(session, judgment);
    }

    private List<PostResult> book(Session session, Judgment judgment) throws SQLException {
        if (!judgment.entries().isEmpty()) {
            postings.insertEntries(session, judgment.entries());
            accounts.save(session, judgment.changed());
        }
        return judgment.results();
    }

    @Override
    public Map<AccountId, Balance> balances(Collection<AccountId> asked) {
        if (asked.isEmpty()) {
            return Collections.emptyMap();
        }
        Map<AccountId, AccountState> known = database.read("Ledger.balances", session -> accounts.find(session, asked));
        Map<AccountId, Balance> found = new LinkedHashMap<>();
        for (AccountId account : asked) {
            AccountState state = known.get(account);
            if (state != null) {
                found.put(account, state.toBalance());
            }
        }
        return Collections.unmodifiableMap(found);
    }

    @Override
    public Page<Balance> accounts(Optional<AccountId> after, int limit) {
        Page.checkLimit(limit);
        return Page.cut(database.read("Ledger.accounts", session -> accounts.page(session, after, limit + 1L)), limit);
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, long after, int limit) {
        Page.checkLimit(limit);
        if (after < 0) {
            throw new IllegalArgumentException("after was " + after + " but it must not be negative");
        }
        return Page.cut(
                database.read("Ledger.entries", session -> {
                    AccountState known =
                            accounts.find(session, List.of(account)).get(account);
                    return known == null
                            ? List.of()
                            : postings.page(session, account, known.number(), after, limit + 1L);
                }),
                limit);
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        List<AccountId> theirs = database.read(
                "Ledger.export",
                session -> accounts.ofMember(session, member).stream()
                        .map(state -> state.account().id())
                        .toList());
        for (AccountId account : theirs) {
            balance(account).ifPresent(to);
            long after = 0;
            Page<LedgerEntry> page;
            do {
                page = entries(account, after, PAGE);
                page.items().forEach(to);
                after += page.items().size();
            } while (page.more());
        }
    }

    @Override
    public void erase(Erasure erasure) {
        database.write("Ledger.erase", session -> {
            for (AccountState state : accounts.ofMember(session, erasure.member())) {
                postings.erase(session, state.number(), erasure);
                accounts.rename(
                        session, state, state.account().id().erased(erasure).orElseThrow());
            }
            return true;
        });
    }

    @Override
    public Map<PostingKey, Posting> findAll(Collection<PostingKey> keys) {
        Set<PostingKey> distinct = new LinkedHashSet<>(keys);
        if (distinct.isEmpty()) {
            return Collections.emptyMap();
        }
        Map<PostingKey, Posting> known =
                database.read("Ledger.findAll", session -> postings.find(session, distinct, ""));
        Map<PostingKey, Posting> found = new LinkedHashMap<>();
        for (PostingKey key : distinct) {
            Posting posting = known.get(key);
            if (posting != null) {
                found.put(key, posting);
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
