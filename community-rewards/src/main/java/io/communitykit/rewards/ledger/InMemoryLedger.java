package io.communitykit.rewards.ledger;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a ledger in memory. */
final class InMemoryLedger implements Ledger {

    private static final PostResult POSTED = new PostResult.Posted();
    private static final PostResult DUPLICATE = new PostResult.Duplicate();

    /** An account with its entries. */
    private static final class Book {
        final Account account;
        final List<LedgerEntry> entries;

        Book(Account account, List<LedgerEntry> entries) {
            this.account = account;
            this.entries = entries;
        }

        Book erased(Erasure erasure) {
            AccountId id = account.id().erased(erasure).orElseThrow();
            List<LedgerEntry> rest = new ArrayList<>(entries);
            rest.replaceAll(entry -> new LedgerEntry(
                    id,
                    entry.sequence(),
                    entry.amount(),
                    entry.balance(),
                    entry.posting().erased(erasure).orElseThrow()));
            return new Book(new Account(id, account.overdraft()), rest);
        }

        long balance() {
            return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).balance();
        }

        PostResult.@Nullable Reason refusal(long amount) {
            long balance = balance();
            long next = balance + amount;
            if (((balance ^ next) & (amount ^ next)) < 0) {
                return PostResult.Reason.OVERFLOW;
            }
            return amount < 0 && next < 0 && !account.overdraft() ? PostResult.Reason.INSUFFICIENT : null;
        }

        void write(long amount, Posting posting) {
            entries.add(new LedgerEntry(account.id(), entries.size() + 1L, amount, balance() + amount, posting));
        }

        Balance toBalance() {
            return new Balance(account, balance(), entries.size());
        }
    }

    private final Memory memory;
    private final Map<AccountId, Book> books = new HashMap<>();
    private final NavigableMap<AccountId, Book> inOrder = new TreeMap<>();
    private final Map<PostingKey, Posting> byKey = new HashMap<>();

    InMemoryLedger(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Set<AccountId> open(Collection<Account> accounts) {
        return memory.exclusively(() -> {
            Set<AccountId> onOtherTerms = new TreeSet<>();
            for (Account account : accounts) {
                Book known = books.get(account.id());
                if (known == null) {
                    open(account);
                } else if (!known.account.equals(account)) {
                    onOtherTerms.add(account.id());
                }
            }
            return Collections.unmodifiableSet(onOtherTerms);
        });
    }

    private void open(Account account) {
        Book book = new Book(account, new ArrayList<>());
        books.put(account.id(), book);
        inOrder.put(account.id(), book);
        memory.onRollback(() -> {
            books.remove(account.id());
            inOrder.remove(account.id());
        });
    }

    @Override
    public List<PostResult> post(List<Posting> postings) {
        return memory.exclusively(() -> {
            List<PostResult> results = new ArrayList<>(postings.size());
            for (Posting posting : postings) {
                results.add(postOne(posting));
            }
            return Collections.unmodifiableList(results);
        });
    }

    private PostResult postOne(Posting posting) {
        Posting known = byKey.get(posting.key());
        if (known != null) {
            return known.equals(posting) ? DUPLICATE : new PostResult.Conflict(known);
        }
        List<Leg> legs = posting.legs();
        Book[] changed = new Book[legs.size()];
        for (int i = 0; i < changed.length; i++) {
            Leg leg = legs.get(i);
            Book book = books.get(leg.account());
            if (book == null) {
                return new PostResult.Refused(leg.account(), PostResult.Reason.UNKNOWN_ACCOUNT);
            }
            PostResult.Reason refusal = book.refusal(leg.amount());
            if (refusal != null) {
                return new PostResult.Refused(leg.account(), refusal);
            }
            changed[i] = book;
        }
        byKey.put(posting.key(), posting);
        for (int i = 0; i < changed.length; i++) {
            changed[i].write(legs.get(i).amount(), posting);
        }
        memory.onRollback(() -> {
            byKey.remove(posting.key());
            for (Book book : changed) {
                book.entries.remove(book.entries.size() - 1);
            }
        });
        return POSTED;
    }

    @Override
    public Map<AccountId, Balance> balances(Collection<AccountId> accounts) {
        return memory.exclusively(() -> {
            Map<AccountId, Balance> found = new LinkedHashMap<>();
            for (AccountId account : accounts) {
                Book book = books.get(account);
                if (book != null) {
                    found.put(account, book.toBalance());
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }

    @Override
    public Page<Balance> accounts(Optional<AccountId> after, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> {
            NavigableMap<AccountId, Book> rest =
                    after.map(account -> inOrder.tailMap(account, false)).orElse(inOrder);
            return Page.cut(
                    rest.values().stream()
                            .limit(limit + 1L)
                            .map(Book::toBalance)
                            .toList(),
                    limit);
        });
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, long after, int limit) {
        Page.checkLimit(limit);
        if (after < 0) {
            throw new IllegalArgumentException("after was " + after + " but it must not be negative");
        }
        return memory.exclusively(() -> {
            Book book = books.get(account);
            List<LedgerEntry> all = book == null ? List.of() : book.entries;
            int from = (int) Math.min(after, all.size());
            int to = (int) Math.min(from + limit + 1L, all.size());
            return Page.cut(List.copyOf(all.subList(from, to)), limit);
        });
    }

    @Override
    public void export(MemberId member, Consumer<? super Record> to) {
        memory.exclusively(() -> inOrder.values().stream()
                        .filter(book -> book.account.id().concerns(member))
                        .flatMap(book -> Stream.<Record>concat(Stream.of(book.toBalance()), book.entries.stream()))
                        .toList())
                .forEach(to);
    }

    @Override
    public void erase(Erasure erasure) {
        memory.exclusively(() -> {
            List<Book> before = List.copyOf(inOrder.values());
            if (before.stream().anyMatch(book -> book.account.id().concerns(erasure.member()))) {
                keep(before.stream().map(book -> book.erased(erasure)).toList());
                memory.onRollback(() -> keep(before));
            }
            return erasure;
        });
    }

    private void keep(List<Book> all) {
        books.clear();
        inOrder.clear();
        byKey.clear();
        for (Book book : all) {
            books.put(book.account.id(), book);
            inOrder.put(book.account.id(), book);
            book.entries.forEach(entry -> byKey.put(entry.posting().key(), entry.posting()));
        }
    }

    @Override
    public Map<PostingKey, Posting> findAll(Collection<PostingKey> keys) {
        return memory.exclusively(() -> {
            Map<PostingKey, Posting> found = new LinkedHashMap<>();
            for (PostingKey key : keys) {
                Posting posting = byKey.get(key);
                if (posting != null) {
                    found.put(key, posting);
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }
}
