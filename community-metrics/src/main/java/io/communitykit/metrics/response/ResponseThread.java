package io.communitykit.metrics.response;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of a thread what the waiting for its first response rests on, and no more. Immutable.
 *
 * <p>{@link #plus} is associative, commutative and idempotent: every part is a least one. So order and repetition are
 * irrelevant; but taking back what it {@link #restsOn} needs the history, because the next one is not remembered.
 *
 * @param key which thread
 * @param opened the first opening; absent until one comes, and always for a pair
 * @param voices of those who answered, or of a pair, the two members who spoke first, each with the first time
 * @param closed when the waiting first ended without an answer; absent if it did not
 * @param version the version of this state
 */
public record ResponseThread(
        ThreadKey key,
        @Nullable Voice opened,
        List<Voice> voices,
        @Nullable Instant closed,
        long version) implements Versioned<ThreadKey>, Personal<ResponseThread> {

    /** Copies the list. */
    public ResponseThread {
        voices = List.copyOf(voices);
    }

    /**
     * Begins a thread of which nothing is known.
     *
     * @param key which thread
     * @return the state as first stored
     */
    public static ResponseThread empty(ThreadKey key) {
        return new ResponseThread(key, null, List.of(), null, FIRST_VERSION);
    }

    /**
     * Takes an opening.
     *
     * @param voice who opened when
     * @return the state with it
     */
    public ResponseThread opened(Voice voice) {
        return opened != null && opened.compareTo(voice) <= 0
                ? this
                : new ResponseThread(key, voice, voices, closed, version);
    }

    /**
     * Takes an answer, or a message of a pair.
     *
     * @param voice who spoke when
     * @return the state with it
     */
    public ResponseThread heard(Voice voice) {
        for (Voice known : voices) {
            if (known.by().equals(voice.by()) && known.compareTo(voice) <= 0) {
                return this;
            }
        }
        if (voices.size() == 2 && voices.get(1).compareTo(voice) <= 0) {
            return this;
        }
        List<Voice> first = new ArrayList<>(voices);
        first.removeIf(known -> known.by().equals(voice.by()));
        first.add(voice);
        first.sort(null);
        return new ResponseThread(key, opened, first.subList(0, Math.min(2, first.size())), closed, version);
    }

    /**
     * Takes the end of the waiting.
     *
     * @param at when it ended
     * @return the state with it
     */
    public ResponseThread closed(Instant at) {
        return closed != null && !closed.isAfter(at) ? this : new ResponseThread(key, opened, voices, at, version);
    }

    /**
     * Adds what another share of the activities knows.
     *
     * @param other the state of the same thread
     * @return what both know; the version is that of this one
     */
    public ResponseThread plus(ResponseThread other) {
        ResponseThread sum = other.opened == null ? this : opened(other.opened);
        for (Voice voice : other.voices) {
            sum = sum.heard(voice);
        }
        return other.closed == null ? sum : sum.closed(other.closed);
    }

    /**
     * Tells whether taking a voice back could change this state.
     *
     * @param voice who spoke when
     * @return true if opening, answer or end stands at that instant
     */
    public boolean restsOn(Voice voice) {
        return voice.equals(opened) || voices.contains(voice) || voice.at().equals(closed);
    }

    /**
     * Gives this state another version.
     *
     * @param next the version
     * @return the same state
     */
    public ResponseThread withVersion(long next) {
        return new ResponseThread(key, opened, voices, closed, next);
    }

    /**
     * Tells how long was waited.
     *
     * @param asOf the instant of the question; nothing known here is later
     * @return the waiting until answer, end or question; empty if nothing was opened
     */
    public Optional<Wait> wait(Instant asOf) {
        Optional<Voice> first = Optional.ofNullable(opened);
        Optional<Voice> answer = opened == null
                ? Optional.empty()
                : voices.stream()
                        .filter(voice -> !voice.by().equals(opened.by()))
                        .findFirst();
        if (!key.other().isEmpty() && !voices.isEmpty()) {
            first = Optional.of(voices.get(0));
            answer = voices.stream().skip(1).findFirst();
        }
        return first.isEmpty() ? Optional.empty() : Optional.of(wait(first.get().at(), answer, asOf));
    }

    private Wait wait(Instant from, Optional<Voice> answer, Instant asOf) {
        Instant end = closed == null ? asOf : closed;
        if (answer.isPresent() && !answer.get().at().isAfter(end)) {
            return Wait.between(from, answer.get().at(), Wait.End.ANSWERED);
        }
        return Wait.between(from, end, closed == null ? Wait.End.WAITING : Wait.End.CLOSED);
    }

    @Override
    public boolean concerns(MemberId member) {
        return key.isPairOf(member)
                || (opened != null && opened.by().equals(member))
                || voices.stream().anyMatch(voice -> voice.by().equals(member));
    }

    @Override
    public Optional<ResponseThread> erased(Erasure erasure) {
        ThreadKey renamed = key.isPairOf(erasure.member()) ? key.erased(erasure) : key;
        return Optional.of(new ResponseThread(
                renamed,
                opened == null ? null : opened.erased(erasure),
                voices.stream().map(voice -> voice.erased(erasure)).sorted().toList(),
                closed,
                renamed.equals(key) ? version + 1 : FIRST_VERSION));
    }
}
