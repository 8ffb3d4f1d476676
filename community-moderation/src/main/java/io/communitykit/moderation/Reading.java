package io.communitykit.moderation;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.activity.Value;
import io.communitykit.moderation.policy.Known;
import io.communitykit.moderation.text.Link;
import io.communitykit.moderation.text.LinkFinder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one submission for all rules: whatever several of them ask is worked out once. Confined to one thread. */
final class Reading implements Known {

    private final TermIndex index;
    private final Submission submission;
    private final Author author;
    private final Instant at;
    private TermIndex.@Nullable Hits hits;
    private @Nullable List<PartLink> links;
    private int length = -1;
    private boolean suspicious;
    private long steps;

    Reading(TermIndex index, Submission submission, Author author, Instant at) {
        this.index = index;
        this.submission = submission;
        this.author = author;
        this.at = at;
    }

    /**
     * A link and where it stands.
     *
     * @param part the name of the part
     * @param link the link
     */
    record PartLink(String part, Link link) {}

    TermIndex.Hits terms() {
        TermIndex.Hits found = hits;
        if (found == null) {
            found = index.find(submission.parts());
            steps += found.steps();
            hits = found;
        }
        return found;
    }

    /** Takes what could as well be an ordinary word for a term from now on, or no longer. */
    void suspect(boolean value) {
        suspicious = value;
    }

    boolean isSuspicious() {
        return suspicious;
    }

    /** Tells whether anything was read that could as well be an ordinary word. */
    boolean hasSuspects() {
        TermIndex.Hits found = hits;
        return found != null && found.hasSuspects();
    }

    List<PartLink> links() {
        List<PartLink> found = links;
        if (found == null) {
            found = findLinks();
            links = found;
        }
        return found;
    }

    private List<PartLink> findLinks() {
        List<PartLink> found = new ArrayList<>(0);
        submission.parts().forEach((part, text) -> {
            steps += text.length();
            LinkFinder.find(text).forEach(link -> found.add(new PartLink(part, link)));
        });
        return found;
    }

    /** The number of code points of all parts. */
    int length() {
        if (length < 0) {
            length = 0;
            submission.parts().values().forEach(text -> {
                steps += text.length();
                length += text.codePointCount(0, text.length());
            });
        }
        return length;
    }

    Optional<Duration> age() {
        return joinedAt().map(joined -> Duration.between(joined, at));
    }

    void step() {
        steps++;
    }

    void spend(long more) {
        steps += more;
    }

    long steps() {
        return steps;
    }

    @Override
    public Map<String, String> parts() {
        return submission.parts();
    }

    @Override
    public MemberId author() {
        return submission.author();
    }

    @Override
    public Optional<Instant> joinedAt() {
        return Optional.ofNullable(author.joinedAt());
    }

    @Override
    public Optional<Value> fact(String name) {
        return Optional.ofNullable(author.facts().get(name));
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public Optional<GroupId> group() {
        return Optional.ofNullable(submission.group());
    }

    @Override
    public Optional<String> channel() {
        return Optional.ofNullable(submission.channel());
    }
}
