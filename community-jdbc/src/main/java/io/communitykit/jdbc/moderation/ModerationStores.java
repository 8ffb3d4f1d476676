package io.communitykit.jdbc.moderation;

import io.communitykit.MemberId;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.KeyShape;
import io.communitykit.jdbc.sql.TableShape;
import io.communitykit.jdbc.sql.VersionedTable;
import io.communitykit.moderation.Conduct;
import io.communitykit.moderation.ConductStore;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Optional;

/** Makes the ports of moderation. */
public final class ModerationStores {

    private ModerationStores() {}

    /**
     * Makes a port.
     *
     * @param port its interface
     * @param database the share of the community
     * @return the port; empty if moderation has none of this type
     */
    public static Optional<Object> make(Class<?> port, Database database) {
        if (port == DecisionLog.class) {
            return Optional.of(new JdbcDecisionLog(database));
        } else if (port == ConductStore.class) {
            return Optional.of(new Conducts(database));
        }
        return Optional.empty();
    }

    /**
     * Names the ports that hold data of members.
     *
     * @return the ports
     */
    public static List<Port<? extends PersonalData>> personal() {
        return List.of(ConductStore.PORT, DecisionLog.PORT);
    }

    private static final class Conducts extends VersionedTable<MemberId, Conduct> implements ConductStore {
        Conducts(Database database) {
            super(
                    database,
                    "ConductStore",
                    TableShape.of("conduct", KeyShape.ofText("member_id", MemberId::value), Conduct.class));
        }
    }
}
