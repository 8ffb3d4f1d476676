package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.tally.Rational;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {

    /** Ten may vote, eight are present. */
    private static final Electorate ASSEMBLY = new Electorate() {
        @Override
        public boolean entitles(Poll poll, MemberId voter, Instant at) {
            return true;
        }

        @Override
        public Optional<Rational> entitled(Poll poll, Instant at) {
            return Optional.of(Rational.of(10));
        }

        @Override
        public Optional<Rational> present(Poll poll, Instant at) {
            return Optional.of(Rational.of(8));
        }
    };

    /** Six votes: four for a, one for b, one that abstains. */
    private static PollHall sixVotes(PollBuilder poll) {
        PollHall hall = new PollHall(poll.build(), ASSEMBLY);
        for (int i = 0; i < 4; i++) {
            hall.vote("m" + i, "a");
        }
        hall.vote("m4", "b");
        hall.vote("m5", Poll.ABSTAIN);
        return hall;
    }

    @ParameterizedTest
    @CsvSource({
        // share, base, abstentions, reached by 4 of 6 with 1 abstention; 10 entitled, 8 present
        "2/3, CAST,     true,  true",
        "2/3, VALID,    true,  true",
        "3/4, CAST,     true,  false",
        "3/4, VALID,    false, true",
        "4/5, CAST,     false, true",
        "9/10, VALID,   false, false",
        "2/5, ENTITLED, true,  true",
        "1/2, ENTITLED, true,  false",
        "4/9, ENTITLED, false, true",
        "1/2, PRESENT,  true,  true",
        "4/7, PRESENT,  false, true",
        "3/5, PRESENT,  true,  false"
    })
    void aMajorityIsAShareOfItsStatedBase(String share, Base base, boolean abstentions, boolean reached) {
        PollHall hall = sixVotes(
                PollHall.choice().abstain().majority(new Majority(new Fraction(share), null, base, abstentions)));

        assertThat(hall.result().carried()).isEqualTo(reached);
        assertThat(hall.close().chosen()).isEqualTo(reached ? List.of("a") : List.of());
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void moreThanAShareIsNotReachedByTheShare() {
        Majority half = Majority.moreThan(Fraction.of(2, 3), Base.CAST);

        assertThat(sixVotes(PollHall.choice().abstain().majority(half)).close().carried())
                .isFalse();
        assertThat(sixVotes(PollHall.choice().abstain().majority(Majority.moreThan(Fraction.of(1, 2), Base.CAST)))
                        .close()
                        .carried())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "3/5, ENTITLED, true, true",
        "3/5, ENTITLED, false, false",
        "3/4, PRESENT, true, true",
        "4/5, PRESENT, true, false"
    })
    void aQuorumIsAShareOfItsStatedBase(String share, Base base, boolean abstentions, boolean reached) {
        PollHall hall =
                sixVotes(PollHall.choice().abstain().quorum(new Quorum(new Fraction(share), base, null, abstentions)));

        assertThat(hall.close().carried()).isEqualTo(reached);
        assertThat(hall.result().tally().winners()).containsExactly("a");
    }

    @Test
    void aQuorumMayBeANumber() {
        assertThat(sixVotes(PollHall.choice().abstain().quorum(Quorum.ofVotes(6)))
                        .close()
                        .carried())
                .isTrue();
        assertThat(sixVotes(PollHall.choice().abstain().quorum(Quorum.ofVotes(7)))
                        .close()
                        .carried())
                .isFalse();
    }

    @Test
    void aShareOfAnUnknownBaseIsNotReached() {
        PollHall hall = PollHall.open(PollHall.choice().quorum(Quorum.ofEntitled(Fraction.of(0, 1))));
        hall.vote("ann", "a");

        assertThat(hall.close().carried()).isFalse();
        assertThat(hall.result().requirements().get(0).bound()).isNull();
    }

    @Test
    void aFrozenListTellsHowManyMayVote() {
        PollHall hall = PollHall.open(PollHall.choice()
                .voters(Voters.listed(Set.of(new MemberId("ann"), new MemberId("ben"), new MemberId("eve"))))
                .quorum(Quorum.ofEntitled(Fraction.of(2, 3))));
        hall.vote("ann", "a");
        assertThat(hall.result().carried()).isFalse();
        hall.vote("ben", "a");

        assertThat(hall.close().turnout().entitled()).isEqualTo(Rational.of(3));
        assertThat(hall.result().carried()).isTrue();
    }

    @Test
    void whatTheHostSaidAtTheCloseStaysSaid() {
        long[] entitled = {4};
        Electorate growing = new Electorate() {
            @Override
            public boolean entitles(Poll poll, MemberId voter, Instant at) {
                return true;
            }

            @Override
            public Optional<Rational> entitled(Poll poll, Instant at) {
                return Optional.of(Rational.of(entitled[0]));
            }
        };
        PollHall hall = new PollHall(
                PollHall.choice().quorum(Quorum.ofEntitled(Fraction.of(1, 4))).build(), growing);
        hall.vote("ann", "a");
        hall.close();
        entitled[0] = 400;

        assertThat(hall.result().carried()).isTrue();
        assertThat(hall.recount().agrees()).isTrue();
    }

    @Test
    void onlyTheWinnersThatReachTheMajorityAreChosen() {
        PollHall hall = PollHall.open(PollHall.choice()
                .kind(new PollKind.Multiple(1, 3))
                .seats(2)
                .majority(Majority.moreThan(Fraction.of(1, 2), Base.VALID)));
        hall.vote("ann", "a", "b");
        hall.vote("ben", "a");
        hall.vote("eve", "a", "b", "c");
        hall.vote("dan", "a");

        assertThat(hall.close().tally().winners()).containsExactly("a", "b");
        assertThat(hall.result().chosen()).containsExactly("a");
    }

    @Test
    void betweenThoseWhoAreLevelNothingIsDecided() {
        PollHall hall = PollHall.open(PollHall.choice());
        hall.vote("ann", "a");
        hall.vote("ben", "b");

        assertThat(hall.close().chosen()).isEmpty();
    }
}
