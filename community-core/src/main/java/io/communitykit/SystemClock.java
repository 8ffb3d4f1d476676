package io.communitykit;

import java.time.InstantSource;

/** Tells the time of the machine to whoever was given no other clock: the only place in the library that does. */
public final class SystemClock {

    private SystemClock() {}

    /**
     * Gives the clock.
     *
     * @return the clock of the machine
     */
    public static InstantSource get() {
        return InstantSource.system();
    }
}
