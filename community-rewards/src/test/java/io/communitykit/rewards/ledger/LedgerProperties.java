package io.communitykit.rewards.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.activity.Attributes;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerProperties {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<Account> ACCOUNTS = List.of(
            new Account(new AccountId("issue", "house", "points"), true),
            new Account(new AccountId("member", "ann", "points"), false),
            new Account(new AccountId("member", "ben", "points"), false),
            new Account(new AccountId("issue", "house", "gold"), true),
            new Account(new AccountId("member", "ann", "gold"), false));

    @Provide
    Arbitrary<List<Posting>> postings() {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> gold = Arbitraries.integers().between(3, 4);
        Arbitrary<List<Integer>> sides = Arbitraries.oneOf(points, gold)
                .flatMap(from -> (from < 3 ? points : gold).map(to -> List.of(from, to)))
                .filter(pair -> !pair.get(0).equals(pair.get(1)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        sides,
                        Arbitraries.longs().between(1, 10))
                .as((key, pair, amount) -> Posting.transfer(
                        PostingKey.of("k" + key),
                        AT,
                        ACCOUNTS.get(pair.get(0)).id(),
                        ACCOUNTS.get(pair.get(1)).id(),
                        amount,
                        Attributes.none()))
                .list()
                .ofMaxSize(40);
    }

    @Property
    void balancesAreTheSumsOfEntriesAndAddUpToNothing(@ForAll("postings") List<Posting> postings) {
        Ledger ledger = InMemoryStorage.create().port(Ledger.PORT);
        ledger.open(ACCOUNTS);

        List<PostResult> results = ledger.post(postings);

        List<Posting> booked = IntStream.range(0, postings.size())
                .filter(i -> results.get(i) instanceof PostResult.Posted)
                .mapToObj(postings::get)
                .toList();
        assertThat(booked).doesNotHaveDuplicates();
        for (Account account : ACCOUNTS) {
            List<LedgerEntry> entries = ledger.entries(account.id(), 0, 1000).items();
            long running = 0;
            for (int i = 0; i < entries.size(); i++) {
                running += entries.get(i).amount();
                assertThat(entries.get(i).sequence()).isEqualTo(i + 1);
                assertThat(entries.get(i).balance()).isEqualTo(running);
                assertThat(running >= 0 || account.overdraft()).isTrue();
            }
            assertThat(ledger.balance(account.id())).contains(new Balance(account, running, entries.size()));
            assertThat(entries)
                    .extracting(LedgerEntry::posting)
                    .containsExactlyElementsOf(booked.stream()
                            .filter(posting -> posting.legs().stream()
                                    .anyMatch(leg -> leg.account().equals(account.id())))
                            .toList());
        }
        for (String currency : List.of("points", "gold")) {
            assertThat(ledger.accounts(Optional.empty(), 100).items().stream()
                            .filter(balance -> balance.account().id().currency().equals(currency))
                            .mapToLong(Balance::amount)
                            .sum())
                    .isZero();
        }
    }

    @Property
    void aBatchBooksWhatSinglePostingsDo(@ForAll("postings") List<Posting> postings) {
        Ledger batch = InMemoryStorage.create().port(Ledger.PORT);
        Ledger single = InMemoryStorage.create().port(Ledger.PORT);
        batch.open(ACCOUNTS);
        single.open(ACCOUNTS);

        List<PostResult> results = new ArrayList<>();
        postings.forEach(posting -> results.add(single.post(posting)));

        assertThat(batch.post(postings)).isEqualTo(results);
        for (Account account : ACCOUNTS) {
            assertThat(batch.entries(account.id(), 0, 1000)).isEqualTo(single.entries(account.id(), 0, 1000));
        }
    }

    @Property
    void postingEverythingAgainChangesNothing(@ForAll("postings") List<Posting> postings) {
        Ledger ledger = InMemoryStorage.create().port(Ledger.PORT);
        ledger.open(ACCOUNTS);
        List<PostResult> first = ledger.post(postings);
        List<Posting> booked = IntStream.range(0, postings.size())
                .filter(i -> first.get(i) instanceof PostResult.Posted)
                .mapToObj(postings::get)
                .toList();

        assertThat(ledger.post(booked)).allMatch(PostResult.Duplicate.class::isInstance);
    }
}
