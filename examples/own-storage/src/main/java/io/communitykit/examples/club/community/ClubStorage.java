package io.communitykit.examples.club.community;

import io.communitykit.CommunityId;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.examples.club.Database;
import io.communitykit.moderation.ConductStore;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import io.communitykit.storage.StorageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The club's database as the storage of a community: the ports that the club needs, and no others. */
public final class ClubStorage implements Storage {

    private final CommunityId community;
    private final Transactions transactions;
    private final Decisions decisions;
    private final Conducts conducts;
    private final Map<Port<?>, Object> ports = new LinkedHashMap<>();

    private ClubStorage(Database database, CommunityId community) {
        this.community = community;
        this.transactions = new Transactions(database);
        this.decisions = new Decisions(transactions, community.value());
        this.conducts = new Conducts(transactions, community.value());
        ports.put(ActivityHistory.PORT, new Past(database, community.value()));
        ports.put(DecisionLog.PORT, decisions);
        ports.put(ConductStore.PORT, conducts);
    }

    /** Opens the storage of one club; {@link Tables#create} comes first, once per database. */
    public static ClubStorage open(Database database, CommunityId community) {
        return new ClubStorage(database, community);
    }

    @Override
    public CommunityId community() {
        return community;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.inTransaction(work);
    }

    @Override
    public boolean isInTransaction() {
        return transactions.isOpen();
    }

    @Override
    public <P> P port(Port<P> port) {
        Object known = ports.get(port);
        if (known == null) {
            throw new StorageException("the club has no " + port + "; it has " + ports.keySet());
        }
        return port.type().cast(known);
    }

    /** The club erases its own tables itself. */
    @Override
    public List<PersonalData> personalData() {
        return List.of(conducts, decisions);
    }
}
