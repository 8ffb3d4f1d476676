package io.communitykit.rewards;

/** Says what cut an award, and the number that it was compared with. */
public sealed interface Limit {

    /**
     * A cap left less room.
     *
     * @param cap its name
     * @param room how many points were left under it
     */
    record Cap(String cap, long room) implements Limit {}

    /**
     * The floor took less away.
     *
     * @param floor the floor, as the member sees points
     * @param points what the member had before
     */
    record Floor(long floor, long points) implements Limit {}
}
