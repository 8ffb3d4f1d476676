package io.communitykit.rewards;

import static io.communitykit.rewards.Happenings.ANN;
import static io.communitykit.rewards.Happenings.BEN;
import static io.communitykit.rewards.Happenings.at;
import static io.communitykit.rewards.Happenings.downvote;
import static io.communitykit.rewards.Happenings.on;
import static io.communitykit.rewards.Happenings.program;
import static io.communitykit.rewards.Happenings.toActor;
import static io.communitykit.rewards.Happenings.toRecipient;
import static io.communitykit.rewards.Happenings.upvote;
import static io.communitykit.rewards.Happenings.vote;
import static io.communitykit.rewards.Happenings.votesReach;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.AttributeTest;
import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Once;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BadgesTest {

    private static final String BADGE = "Star";

    /** Member and minute of each award. */
    private static List<String> awards(Badge badge, Activity... activities) {
        return program().badge(BADGE, badge).engine().replay(List.of(activities)).awards().stream()
                .map(award -> award.member() + " " + award.cause().id().value().replaceAll(".*/", ""))
                .toList();
    }

    private static Activity acted(long minute, String type, String actor, String post) {
        return at(minute, type, actor).about(Subject.post(post)).build();
    }

    private static Activity accepted(long minute, MemberId author, String post) {
        return vote(minute, "answer.accepted", author, post);
    }

    @Test
    void theFirstOfAKindEarnsOncePerMember() {
        Badge badge = toActor(Once.MEMBER, new Criterion.First(on("question.asked", "post.published")));

        assertThat(awards(
                        badge,
                        acted(1, "post.published", "ann", "p"),
                        acted(2, "question.asked", "ann", "q"),
                        acted(3, "question.asked", "ben", "r")))
                .containsExactly("ann 1", "ben 3");
    }

    @Test
    void theFirstOfAKindEarnsOncePerSubject() {
        Badge badge = toRecipient(Once.SUBJECT, new Criterion.First(on("post.liked")));

        assertThat(awards(
                        badge,
                        vote(1, "post.liked", ANN, "p"),
                        vote(2, "post.liked", ANN, "p"),
                        vote(3, "post.liked", ANN, "q"),
                        at(4, "post.liked", "ben").to(ANN).build()))
                .containsExactly("ann 1", "ann 3");
    }

    @Test
    void aCountReachesItsNumberPerMember() {
        Badge badge = toActor(Once.MEMBER, new Criterion.Count(on("comment.posted"), 3));

        assertThat(awards(
                        badge,
                        acted(1, "comment.posted", "ann", "p"),
                        acted(2, "comment.posted", "ben", "p"),
                        acted(3, "comment.posted", "ann", "q"),
                        acted(4, "comment.posted", "ann", "p"),
                        acted(5, "comment.posted", "ann", "p")))
                .containsExactly("ann 4");
    }

    @Test
    void aCountReachesItsNumberPerSubject() {
        Badge badge = toRecipient(Once.SUBJECT, new Criterion.Count(on("comment.posted"), 2));

        assertThat(awards(
                        badge,
                        vote(1, "comment.posted", ANN, "p"),
                        vote(2, "comment.posted", ANN, "q"),
                        vote(3, "comment.posted", ANN, "q"),
                        vote(4, "comment.posted", ANN, "q")))
                .containsExactly("ann 3");
    }

    @Test
    void aScoreReachesItsNumberForEachSubject() {
        Badge badge = toRecipient(Once.SUBJECT, votesReach(2));

        assertThat(awards(
                        badge,
                        upvote(1, ANN, "p"),
                        upvote(2, ANN, "p"),
                        downvote(3, ANN, "p"),
                        upvote(4, ANN, "p"),
                        upvote(5, ANN, "q"),
                        upvote(6, ANN, "q")))
                .containsExactly("ann 2", "ann 6");
    }

    @Test
    void aScoreReachesItsNumberOnceForAMember() {
        Badge badge = toRecipient(Once.MEMBER, votesReach(2));

        assertThat(awards(
                        badge,
                        upvote(1, ANN, "p"),
                        upvote(2, ANN, "q"),
                        upvote(3, ANN, "q"),
                        upvote(4, ANN, "p"),
                        upvote(5, BEN, "r"),
                        upvote(6, BEN, "r")))
                .containsExactly("ann 3", "ben 6");
    }

    @Test
    void aScoreThatFallsAgainTakesNothingBack() {
        Badge badge = toRecipient(Once.SUBJECT, votesReach(1));

        assertThat(awards(badge, upvote(1, ANN, "p"), downvote(2, ANN, "p"), downvote(3, ANN, "p")))
                .containsExactly("ann 1");
    }

    @Test
    void aScoreRunsOnWhenNobodyCanBeAwarded() {
        Badge badge = toRecipient(Once.SUBJECT, votesReach(2));

        assertThat(awards(badge, vote(1, "post.upvoted", Activity.ANONYMOUS, "p"), upvote(2, ANN, "p")))
                .containsExactly("ann 2");
    }

    @Test
    void whatNobodyCouldBeAwardedForIsAwardedByTheNextActivityWithAMember() {
        Badge badge = toRecipient(Once.SUBJECT, votesReach(1));

        assertThat(awards(
                        badge,
                        vote(1, "post.upvoted", Activity.ANONYMOUS, "p"),
                        upvote(2, ANN, "p"),
                        upvote(3, BEN, "p")))
                .containsExactly("ann 2");
    }

    @Test
    void theTestsOfAScoreLookAtTheVoteThatReachesIt() {
        Criterion ofAnswers =
                new Criterion.ScoreReaches("votes", 1, Map.of("postType", AttributeTest.equalTo("answer")));

        assertThat(awards(
                        toRecipient(Once.MEMBER, ofAnswers),
                        at(1, "post.upvoted", "ben")
                                .to(ANN)
                                .about(Subject.post("p"))
                                .with("postType", "question")
                                .build(),
                        at(2, "post.upvoted", "ben")
                                .to(ANN)
                                .about(Subject.post("q"))
                                .with("postType", "answer")
                                .build()))
                .containsExactly("ann 2");
    }

    @Test
    void aCombinationIsEarnedWhenTheLastPartComesTrueInEitherOrder() {
        Badge badge = toRecipient(
                Once.SUBJECT, new Criterion.AllOf(List.of(votesReach(2), new Criterion.First(on("answer.accepted")))));

        assertThat(awards(
                        badge,
                        upvote(1, ANN, "p"),
                        upvote(2, ANN, "p"),
                        accepted(3, ANN, "p"),
                        accepted(4, ANN, "q"),
                        upvote(5, ANN, "q"),
                        downvote(6, ANN, "q"),
                        upvote(7, ANN, "q"),
                        upvote(8, ANN, "q"),
                        upvote(9, ANN, "q")))
                .containsExactly("ann 3", "ann 8");
    }

    @Test
    void aPartThatCameTrueStaysTrueWhenItsScoreFalls() {
        Badge badge = toRecipient(
                Once.SUBJECT, new Criterion.AllOf(List.of(votesReach(1), new Criterion.First(on("answer.accepted")))));

        assertThat(awards(badge, upvote(1, ANN, "p"), downvote(2, ANN, "p"), accepted(3, ANN, "p")))
                .containsExactly("ann 3");
    }

    @Test
    void aCombinationOncePerMemberGathersItsPartsFromAnySubject() {
        Badge badge = toRecipient(
                Once.MEMBER,
                new Criterion.AllOf(List.of(votesReach(2), new Criterion.Count(on("answer.accepted"), 2))));

        assertThat(awards(
                        badge,
                        accepted(1, ANN, "p"),
                        upvote(2, ANN, "q"),
                        upvote(3, ANN, "q"),
                        accepted(4, ANN, "r"),
                        accepted(5, ANN, "s")))
                .containsExactly("ann 4");
    }

    @Test
    void aBadgeOncePerSubjectLeavesNothingWithTheMember() {
        RewardsState state = program()
                .badge(BADGE, toRecipient(Once.SUBJECT, votesReach(1)))
                .engine()
                .replay(List.of(upvote(1, ANN, "p"), upvote(2, ANN, "q"), upvote(3, ANN, "r")))
                .state();

        assertThat(state.members().get(ANN).badges()).isEmpty();
        assertThat(state.members().get(ANN).counts()).isEmpty();
        assertThat(state.subjects().get(Subject.post("q")).marks())
                .containsExactly(new Mark(BADGE, 0, ANN, upvote(2, ANN, "q").id()));
    }

    @Test
    void aBadgeAwardNamesItsSubjectProgramAndCause() {
        Activity vote = upvote(1, ANN, "p");

        assertThat(program()
                        .badge(BADGE, toRecipient(Once.SUBJECT, votesReach(1)))
                        .engine()
                        .replay(List.of(vote))
                        .awards())
                .containsExactly(new Award.Badge(ANN, "test@1", BADGE, vote.moment(), Subject.post("p")));
    }
}
