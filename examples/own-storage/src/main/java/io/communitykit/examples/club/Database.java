package io.communitykit.examples.club;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.ValidationMode;
import java.util.Optional;
import java.util.function.Function;

/** The host's transactions: one entity manager per thread while one is open. A framework would do this. */
public final class Database implements AutoCloseable {

    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // a thread may have a transaction open in each database
    private final ThreadLocal<EntityManager> open = new ThreadLocal<>();

    private Database(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Opens an H2 database, such as {@code jdbc:h2:mem:club}, and creates the tables of the entities. */
    public static Database open(String url) {
        return new Database(new PersistenceConfiguration("club")
                .managedClass(Account.class)
                .managedClass(Article.class)
                .managedClass(Applause.class)
                // The SDK brings Hibernate Validator without an expression language, which Hibernate ORM would ask for.
                .validationMode(ValidationMode.NONE)
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property("jakarta.persistence.jdbc.url", url)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .property("hibernate.connection.pool_size", "50")
                .createEntityManagerFactory());
    }

    /** Does work in a transaction of this thread: in the one that is open, or in a new one. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager known = open.get();
        if (known != null) {
            return work.apply(known);
        }
        EntityManager manager = factory.createEntityManager();
        open.set(manager);
        try {
            manager.getTransaction().begin();
            T answer = work.apply(manager);
            manager.getTransaction().commit();
            return answer;
        } finally {
            open.remove();
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }

    /** The entity manager of the transaction that this thread has open. */
    public Optional<EntityManager> current() {
        return Optional.ofNullable(open.get());
    }

    @Override
    public void close() {
        factory.close();
    }
}
