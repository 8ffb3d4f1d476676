package io.communitykit.testkit.contract;

import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Checks the invariants of every storage that a test has opened, when the test is over: see
 * {@link StorageUnderTest#checkInvariants}. Registered there; thread-safe.
 */
public final class Invariants implements BeforeEachCallback, AfterEachCallback {

    private static final ThreadLocal<List<Storage>> OPENED = ThreadLocal.withInitial(ArrayList::new);

    /** Creates the extension; Jupiter does. */
    public Invariants() {}

    static Storage remember(Storage storage) {
        OPENED.get().add(storage);
        return storage;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        OPENED.remove();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Storage> opened = OPENED.get();
        OPENED.remove();
        if (context.getExecutionException().isEmpty()
                && context.getRequiredTestInstance() instanceof StorageUnderTest test) {
            opened.forEach(test::checkInvariants);
        }
    }
}
