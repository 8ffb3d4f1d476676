package io.communitykit.jdbc;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.LogEntry;
import io.communitykit.config.ConfigReader;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.RewardsEngine;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records likes with their points and badges, inline, and knows what must hold whatever happened. */
final class Thanks {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final RewardsEngine ENGINE = RewardsEngine.compile(program());

    private final Storage storage;
    private final Rewards rewards;
    private final Activities activities;

    Thanks(Storage storage) {
        this.storage = storage;
        this.rewards = Rewards.of(ENGINE, storage, io.communitykit.Observer.none(), () -> NOON);
        this.activities = Activities.builder(storage)
                .inline(rewards)
                .clock(() -> Instant.MAX)
                .build();
    }

    private static RewardsProgram program() {
        try {
            return ConfigReader.read(
                    Path.of(Thanks.class.getResource("thanks.yaml").toURI()), RewardsProgram.class);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Activity like(String id, String actor, String recipient) {
        return Activity.of(id, "post.liked", actor, NOON.plusSeconds(id.hashCode() & 0xFFFF))
                .to(new MemberId(recipient))
                .about(Subject.post("p-" + recipient))
                .with("note", "for " + id)
                .build();
    }

    Activities activities() {
        return activities;
    }

    Rewards rewards() {
        return rewards;
    }

    /** Lists what stands in the log. */
    List<LogEntry> log() {
        List<LogEntry> all = new ArrayList<>();
        ActivityLog log = storage.port(ActivityLog.PORT);
        List<LogEntry> page = log.tail(0, 1000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = log.tail(page.get(page.size() - 1).position(), 1000);
        }
        return all;
    }

    /** Adds up what members have. */
    long points() {
        return balances().stream()
                .filter(balance -> balance.account().id().kind().equals("member"))
                .mapToLong(Balance::amount)
                .sum();
    }

    /** Checks what holds after every transaction, done, failed or killed. */
    void check() {
        List<LogEntry> log = log();
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).position() != i + 1) {
                throw new AssertionError("position " + log.get(i).position() + " stood at place " + (i + 1));
            }
        }
        require(6L * log.size(), points(), "points of members");
        require(0, balances().stream().mapToLong(Balance::amount).sum(), "sum of all balances");
        for (Balance balance : balances()) {
            Page<LedgerEntry> entries =
                    storage.port(Ledger.PORT).entries(balance.account().id(), 0, 100_000);
            require(balance.entries(), entries.items().size(), "entries of " + balance);
            long sum = 0;
            for (int i = 0; i < entries.items().size(); i++) {
                LedgerEntry entry = entries.items().get(i);
                sum += entry.amount();
                require(i + 1L, entry.sequence(), "number of " + entry);
                require(sum, entry.balance(), "balance after " + entry);
            }
            require(balance.amount(), sum, "sum of " + balance);
        }
    }

    private List<Balance> balances() {
        return storage.port(Ledger.PORT).accounts(Optional.empty(), 100_000).items();
    }

    private static void require(long expected, long actual, String what) {
        if (expected != actual) {
            throw new AssertionError(what + " was " + actual + " but it must be " + expected);
        }
    }
}
