package io.communitykit.poll.opinion;

/** Says what a voter thinks of a statement. */
public enum Stance {
    /** Is against it; counts -1 where groups are sought. */
    DISAGREE(-1),
    /** Has seen it and takes no side; counts 0. Whoever never saw a statement has no stance on it. */
    PASS(0),
    /** Is for it; counts 1. */
    AGREE(1);

    private final int value;

    Stance(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
