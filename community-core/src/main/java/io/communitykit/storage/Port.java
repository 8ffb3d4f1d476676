package io.communitykit.storage;

import java.util.function.Function;

/**
 * Names a port, so that a storage can be asked for its implementation. Each port interface holds its own as a constant;
 * equality is that of the interface.
 *
 * @param <P> the port's interface
 */
public final class Port<P> {

    private final Class<P> type;
    private final Function<Memory, P> inMemory;

    private Port(Class<P> type, Function<Memory, P> inMemory) {
        this.type = type;
        this.inMemory = inMemory;
    }

    /**
     * Names a port.
     *
     * @param type its interface
     * @param inMemory makes the implementation that {@link InMemoryStorage} uses
     * @param <P> the port's interface
     * @return the name
     */
    public static <P> Port<P> of(Class<P> type, Function<Memory, P> inMemory) {
        return new Port<>(type, inMemory);
    }

    /**
     * Tells the interface.
     *
     * @return the port's interface
     */
    public Class<P> type() {
        return type;
    }

    P inMemory(Memory memory) {
        return inMemory.apply(memory);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Port<?> port && port.type == type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public String toString() {
        return type.getName();
    }
}
