package io.communitykit.benchmarks.compare;

/** What other rule engines are told about a post: everything is worked out for them beforehand. */
public final class PostFacts {

    private final long ageDays;
    private final int links;
    private final int length;
    private int fired;

    public PostFacts(long ageDays, int links, int length) {
        this.ageDays = ageDays;
        this.links = links;
        this.length = length;
    }

    public long getAgeDays() {
        return ageDays;
    }

    public int getLinks() {
        return links;
    }

    public int getLength() {
        return length;
    }

    public void fire() {
        fired++;
    }

    public int getFired() {
        return fired;
    }
}
