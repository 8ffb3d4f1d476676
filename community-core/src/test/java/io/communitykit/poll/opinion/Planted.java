package io.communitykit.poll.opinion;

import java.util.ArrayList;
import java.util.List;

/** Plants groups: each agrees with two statements of its own, disagrees with those of others, all agree on one. */
final class Planted {

    static final String SHARED = "shared";

    private Planted() {}

    /** Has everybody vote on everything as their group does. */
    static List<Vote> clean(int... sizes) {
        List<Vote> votes = new ArrayList<>();
        int voter = 0;
        for (int group = 0; group < sizes.length; group++) {
            for (int i = 0; i < sizes[group]; i++) {
                String name = "voter " + voter++;
                votes.add(new Vote(name, SHARED, Stance.AGREE));
                for (int of = 0; of < sizes.length; of++) {
                    for (String part : List.of("first", "second")) {
                        votes.add(new Vote(name, part + " of " + of, of == group ? Stance.AGREE : Stance.DISAGREE));
                    }
                }
            }
        }
        return votes;
    }

    /** Leaves out one vote of so many and turns every eleventh into another. */
    static List<Vote> noisy(int oneOf, int... sizes) {
        List<Vote> votes = new ArrayList<>();
        int number = 0;
        for (Vote vote : clean(sizes)) {
            number++;
            if (number % 11 == 0) {
                votes.add(new Vote(vote.voter, vote.statement, number % 2 == 0 ? Stance.AGREE : Stance.PASS));
            } else if (number % oneOf != 0) {
                votes.add(vote);
            }
        }
        return votes;
    }

    static OpinionVotes of(List<Vote> votes) {
        OpinionVotes.Builder builder = OpinionVotes.builder();
        votes.forEach(vote -> builder.add(vote.voter, vote.statement, vote.stance));
        return builder.build();
    }

    record Vote(String voter, String statement, Stance stance) {}
}
