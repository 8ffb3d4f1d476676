package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Moment;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the notices of a poll, a page of members per call, and answers how far it got. Ids of notices follow from what
 * they say, so nobody is told twice.
 */
final class Mailer {

    static final String REMINDER = "poll.reminder";
    static final String OUTCOME = "poll.outcome";

    private static final int PAGE = 500;

    private final Storage storage;
    private final Facts facts;
    private final Participants took;

    /** Whom to tell now, each with the name that the notice is known by, and after whom to go on. */
    private record Round(Map<MemberId, String> named, Optional<String> last) {

        static <T> Round of(List<MemberId> members, Page<T> page, Function<T, String> key) {
            Map<MemberId, String> named = new LinkedHashMap<>();
            members.forEach(member -> named.put(member, member.value()));
            return of(named, page, key);
        }

        static <T> Round of(Map<MemberId, String> named, Page<T> page, Function<T, String> key) {
            return new Round(named, page.more() ? page.last().map(key) : Optional.empty());
        }

        List<MemberId> members() {
            return List.copyOf(named.keySet());
        }
    }

    Mailer(Storage storage, Facts facts) {
        this.storage = storage;
        this.facts = facts;
        this.took = new Participants(storage);
    }

    /** Reminds the next of those who may vote and have not. */
    Mailing remind(PollState state, Instant now) {
        Mailing mailing = state.mailing();
        Poll poll = state.poll();
        Instant closesAt = Objects.requireNonNull(poll.closesAt());
        Instant at = state.reminderAt().orElseThrow();
        if (state.phase(now) != PollState.Phase.OPEN) {
            return mailing.reminded();
        }
        Round round = members(poll, mailing.after(), now);
        Set<MemberId> voted = voted(state, round.members());
        Map<String, String> texts = PollTexts.all(one -> one.reminder(poll, closesAt));
        for (MemberId member : round.members()) {
            if (!voted.contains(member)) {
                tell(poll, REMINDER, member, mailing.reminders() + "\n" + member, texts, at, closesAt);
            }
        }
        return round.last().map(mailing::upTo).orElseGet(mailing::reminded);
    }

    /** Tells the next of those who took part what came of it. */
    Mailing announce(PollState state) {
        Poll poll = state.poll();
        Conclusion conclusion = Objects.requireNonNull(state.conclusion());
        Map<String, String> texts = PollTexts.all(one -> one.outcome(poll, conclusion));
        Round round = poll.secret() ? participants(state) : voters(state);
        round.named().forEach((member, name) -> {
            String which = conclusion.at() + "\n" + conclusion.outcome() + "\n" + name;
            tell(poll, OUTCOME, member, which, texts, conclusion.at(), null);
        });
        return round.last().map(state.mailing()::upTo).orElseGet(state.mailing()::done);
    }

    private Round voters(PollState state) {
        Optional<BallotKey> after =
                Optional.ofNullable(state.mailing().after()).map(key -> new BallotKey(state.key(), key));
        Page<Ballot> page = storage.port(BallotStore.PORT).ballots(state.key(), after, PAGE);
        return Round.of(
                page.items().stream()
                        .filter(ballot -> ballot.answer() != null)
                        .map(ballot -> new MemberId(ballot.key().ballot()))
                        .toList(),
                page,
                ballot -> ballot.key().ballot());
    }

    /**
     * All who took part in a secret poll did so, as far as the log tells, at the instant at which it opened. Their
     * notices are named by what the log calls the participation, as that tells nothing of an erased voter.
     */
    private Round participants(PollState state) {
        Instant openedAt = state.openedAt();
        if (openedAt == null) {
            return new Round(Map.of(), Optional.empty());
        }
        Optional<Moment> after =
                Optional.ofNullable(state.mailing().after()).map(id -> new Moment(openedAt, 0, new ActivityId(id)));
        Page<Activity> page = took.page(state, openedAt, after, PAGE);
        Map<MemberId, String> named = new LinkedHashMap<>();
        page.items().stream()
                .filter(activity -> Participants.isParticipation(state, activity))
                .forEach(activity -> named.put(activity.actor(), activity.id().value()));
        return Round.of(named, page, activity -> activity.id().value());
    }

    private void tell(
            Poll poll,
            String kind,
            MemberId member,
            String which,
            Map<String, String> texts,
            Instant notBefore,
            @Nullable Instant expires) {
        String id = kind + ":" + poll.id().digest(which);
        storage.port(NoticeStore.PORT)
                .insert(new Notice(id, member, kind, poll.id().subject(), texts, notBefore, expires));
    }

    private Round members(Poll poll, @Nullable String after, Instant now) {
        Set<MemberId> listed = poll.voters().electorate();
        if (listed.isEmpty()) {
            Page<Member> page = storage.port(MemberStore.PORT)
                    .page(Optional.ofNullable(after).map(MemberId::new), PAGE);
            return Round.of(
                    page.items().stream()
                            .filter(member -> facts.barred(poll, member.id(), Optional.of(member), now)
                                    .isEmpty())
                            .map(Member::id)
                            .toList(),
                    page,
                    member -> member.id().value());
        }
        Page<MemberId> page = Page.cut(
                listed.stream()
                        .filter(member -> after == null || member.compareTo(new MemberId(after)) > 0)
                        .limit(PAGE + 1L)
                        .toList(),
                PAGE);
        return Round.of(
                page.items().stream()
                        .filter(member -> facts.barred(poll, member, now).isEmpty())
                        .toList(),
                page,
                MemberId::value);
    }

    private Set<MemberId> voted(PollState state, List<MemberId> members) {
        Poll poll = state.poll();
        Set<MemberId> voted = new LinkedHashSet<>();
        if (poll.secret()) {
            members.stream().filter(member -> took.include(state, member)).forEach(voted::add);
        } else {
            List<BallotKey> keys = new ArrayList<>();
            members.forEach(member -> keys.add(BallotKey.of(poll.id(), member)));
            storage.port(BallotStore.PORT).findAll(keys).forEach((key, ballot) -> {
                if (ballot.answer() != null) {
                    voted.add(new MemberId(key.ballot()));
                }
            });
        }
        return voted;
    }
}
