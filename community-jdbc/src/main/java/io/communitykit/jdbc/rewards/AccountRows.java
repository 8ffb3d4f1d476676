package io.communitykit.jdbc.rewards;

import io.communitykit.MemberId;
import io.communitykit.jdbc.sql.Condition;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Insert;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.Row;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.jdbc.sql.Update;
import io.communitykit.rewards.ledger.Account;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Knows how accounts stand in their table, each with a number by which entries name it. */
final class AccountRows {

    private static final List<String> KEY = List.of("account_kind", "account_owner", "currency");
    private static final String ORDER = " ORDER BY community_id, " + String.join(", ", KEY);

    /** So many whole keys are planned quickly. */
    private static final int FEW = 8;

    private final Database database;
    private final String table;
    private final Insert insert;
    private final Update update;

    AccountRows(Database database) {
        this.database = database;
        this.table = database.table("accounts");
        this.insert = new Insert(
                table,
                List.of("community_id", "account_kind", "account_owner", "currency", "overdraft", "balance", "entries"),
                4);
        this.update = new Update(table, List.of("balance", "entries"), List.of("account_id"));
    }

    /** Reads accounts and locks them, in their order, until the transaction ends. */
    Map<AccountId, AccountState> lock(Session session, Collection<AccountId> accounts) throws SQLException {
        return find(session, accounts, ORDER + " FOR UPDATE");
    }

    Map<AccountId, AccountState> find(Session session, Collection<AccountId> accounts) throws SQLException {
        return find(session, accounts, "");
    }

    private Map<AccountId, AccountState> find(Session session, Collection<AccountId> accounts, String end)
            throws SQLException {
        Map<AccountId, AccountState> found = new TreeMap<>();
        Set<AccountId> sorted = new TreeSet<>(accounts);
        if (sorted.size() <= FEW || session.dialect().findsManyWholeKeys()) {
            session.listByKeys(
                            select(),
                            database.keys(
                                    KEY, sorted.stream().map(AccountRows::key).toList()),
                            end,
                            AccountRows::read)
                    .forEach(state -> found.put(state.account().id(), state));
            return found;
        }
        // By owners of one kind and currency, since a plan for many whole keys costs more than reading them.
        Map<List<String>, Set<String>> owners = new LinkedHashMap<>();
        for (AccountId account : sorted) {
            owners.computeIfAbsent(List.of(account.kind(), account.currency()), group -> new LinkedHashSet<>())
                    .add(account.owner());
        }
        for (Map.Entry<List<String>, Set<String>> group : owners.entrySet()) {
            session.listByKeys(
                            select(),
                            database.keys(
                                            List.of("account_owner"),
                                            group.getValue().stream()
                                                    .map(owner -> List.of(new Key(owner)))
                                                    .toList())
                                    .where(new Condition(
                                            "account_kind = ? AND currency = ?",
                                            List.of(
                                                    new Key(group.getKey().get(0)),
                                                    new Key(group.getKey().get(1))))),
                            end,
                            AccountRows::read)
                    .forEach(state -> found.put(state.account().id(), state));
        }
        return found;
    }

    List<Balance> page(Session session, Optional<AccountId> after, long limit) throws SQLException {
        Condition rest = after.map(account -> session.dialect().after(KEY, key(account)))
                .orElse(new Condition("1 = 1", List.of()));
        return session.list(
                select() + " WHERE community_id = ? AND " + rest.sql() + ORDER + " LIMIT ?",
                database.arguments(rest.arguments(), limit),
                row -> read(row).toBalance());
    }

    void insert(Session session, Collection<Account> accounts) throws SQLException {
        session.insertAbsent(
                insert,
                accounts.stream()
                        .map(account -> database.arguments(key(account.id()), account.overdraft(), 0L, 0L)
                                .toArray())
                        .toList());
    }

    void save(Session session, Collection<AccountState> changed) throws SQLException {
        session.updateAll(update, saved(changed));
    }

    /** Says what is changed when accounts are saved. */
    Update saving() {
        return update;
    }

    /** Tells the rows of arguments that save accounts. */
    static List<Object[]> saved(Collection<AccountState> changed) {
        return changed.stream()
                .map(state -> new Object[] {state.balance(), state.entries(), state.number()})
                .toList();
    }

    /** Reads and locks the accounts of a member, in their order. */
    List<AccountState> ofMember(Session session, MemberId member) throws SQLException {
        return session.list(
                select() + " WHERE community_id = ? AND account_kind = ? AND account_owner = ?" + ORDER + " FOR UPDATE",
                database.arguments(new Key(AccountId.MEMBER), new Key(member.value())),
                AccountRows::read);
    }

    void rename(Session session, AccountState account, AccountId next) throws SQLException {
        session.update(
                "UPDATE " + table + " SET account_owner = ? WHERE account_id = ?",
                List.of(new Key(next.owner()), account.number()));
    }

    private String select() {
        return "SELECT account_id, account_kind, account_owner, currency, overdraft, balance, entries FROM " + table;
    }

    private static AccountState read(Row row) throws SQLException {
        AccountId id = new AccountId(row.key(2), row.key(3), row.key(4));
        return new AccountState(row.number(1), new Account(id, row.truth(5)), row.number(6), row.number(7));
    }

    static List<Object> key(AccountId account) {
        return List.of(new Key(account.kind()), new Key(account.owner()), new Key(account.currency()));
    }
}
