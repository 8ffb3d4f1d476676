package io.communitykit.moderation;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.activity.Value;
import io.communitykit.moderation.policy.Known;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Visibility;
import io.communitykit.moderation.text.Link;
import io.communitykit.moderation.text.LinkFinder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one submission for all rules: whatever several of them ask is worked out once. Confined to one thread. */
final class Reading implements Known {

    private final Judging judging;
    private final Submission submission;
    private final Map<String, String> parts;
    /** How many code points stand in the parts for others that do not count. */
    private final int hidden;

    private final Author author;
    /** Whether it is the submission itself that is read, not what surrounds it. */
    private final boolean own;

    private final byte[] certain;
    private byte @Nullable [] suspected;
    private TermIndex.@Nullable Hits hits;
    private @Nullable List<PartLink> links;
    private @Nullable Map<View, Optional<Reading>> views;
    private int length = -1;
    private boolean suspicious;

    Reading(Judging judging, Submission submission, Author author) {
        this(judging, submission, author, true, submission.parts(), 0);
    }

    private Reading(
            Judging judging, Submission submission, Author author, boolean own, Map<String, String> parts, int hidden) {
        this.judging = judging;
        this.submission = submission;
        this.author = author;
        this.own = own;
        this.parts = parts;
        this.hidden = hidden;
        this.certain = new byte[judging.atoms()];
    }

    /**
     * A link and where it stands.
     *
     * @param part the name of the part
     * @param link the link
     */
    record PartLink(String part, Link link) {}

    /** How an atom came out before; nothing if it was not asked. */
    @Nullable
    Truth remembered(int atom) {
        return switch (memory()[atom]) {
            case 0 -> null;
            case 1 -> Truth.FALSE;
            case 2 -> Truth.UNKNOWN;
            default -> Truth.TRUE;
        };
    }

    void remember(int atom, Truth value) {
        memory()[atom] = switch (value) {
            case FALSE -> 1;
            case UNKNOWN -> 2;
            case TRUE -> 3;
        };
    }

    private byte[] memory() {
        if (!suspicious) {
            return certain;
        }
        byte[] known = suspected;
        if (known == null) {
            known = new byte[certain.length];
            suspected = known;
        }
        return known;
    }

    TermIndex.Hits terms() {
        TermIndex.Hits found = hits;
        if (found == null) {
            found = judging.meter().allows(characters())
                    ? judging.terms().find(parts)
                    : judging.terms().nothing();
            judging.meter().add(found.steps());
            hits = found;
        }
        return found;
    }

    private long characters() {
        long count = 0;
        for (String text : parts.values()) {
            count += text.length();
        }
        return count;
    }

    /** Takes what could as well be an ordinary word for a term from now on, or no longer. */
    void suspect(boolean value) {
        suspicious = value;
        if (views != null) {
            views.values().forEach(view -> view.ifPresent(reading -> reading.suspect(value)));
        }
    }

    boolean isSuspicious() {
        return suspicious;
    }

    /** Tells whether anything was read that could as well be an ordinary word. */
    boolean hasSuspects() {
        TermIndex.Hits found = hits;
        return (found != null && found.hasSuspects())
                || (views != null
                        && views.values().stream().flatMap(Optional::stream).anyMatch(Reading::hasSuspects));
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
        if (judging.meter().allows(characters())) {
            parts.forEach((part, text) -> {
                judging.meter().add(text.length());
                LinkFinder.find(text).forEach(link -> found.add(new PartLink(part, link)));
            });
        }
        return found;
    }

    /** The number of code points of all parts. */
    int length() {
        if (length < 0) {
            int counted = -hidden;
            for (String text : parts.values()) {
                judging.meter().add(text.length());
                counted += text.codePointCount(0, text.length());
            }
            length = counted;
        }
        return length;
    }

    /** Microseconds since the author joined. */
    long age() {
        Instant joined = author.joinedAt();
        return joined == null ? Quantity.UNKNOWN : Quantity.micros(Duration.between(joined, judging.at()));
    }

    long revision() {
        Long revision = submission.revision();
        return revision == null ? 1 : revision;
    }

    void step() {
        judging.meter().add(1);
    }

    void spend(long more) {
        judging.meter().add(more);
    }

    /** Tells whether the budget is used up. */
    boolean isExhausted() {
        return judging.meter().isExhausted();
    }

    Judging judging() {
        return judging;
    }

    Submission submission() {
        return submission;
    }

    /** What is known about the author. */
    Author known() {
        return author;
    }

    boolean isPrivate() {
        return submission.surroundings().visibility() == Visibility.PRIVATE;
    }

    /** Tells whether what was read may be told of in decisions. */
    boolean isKept() {
        return judging.isKept() || !isPrivate();
    }

    /** Tells whether it is the submission itself that is read, not what surrounds it. */
    boolean isOwn() {
        return own;
    }

    /** Reads something else in the same course; nothing if the host does not give it. */
    Optional<Reading> view(View view) {
        Map<View, Optional<Reading>> known = views;
        if (known == null) {
            known = new LinkedHashMap<>();
            views = known;
        }
        Optional<Reading> found = known.get(view);
        if (found == null) {
            found = view.of(this);
            found.ifPresent(reading -> reading.suspect(suspicious));
            known.put(view, found);
        }
        return found;
    }

    /** Reads another submission. */
    Reading of(Submission other) {
        return new Reading(judging, other, other.known(), false, other.parts(), 0);
    }

    /** Reads other texts of the same submission. */
    Reading of(Map<String, String> texts, int passedOver) {
        return new Reading(judging, submission, author, own, texts, hidden + passedOver);
    }

    @Override
    public Map<String, String> parts() {
        return parts;
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
        return judging.at();
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
