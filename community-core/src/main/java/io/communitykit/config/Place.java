package io.communitykit.config;

/** Where something starts in a text: line and column from 1, the column counted in code points; 0 for nowhere. */
record Place(int line, int column) {

    static final Place NOWHERE = new Place(0, 0);
}
