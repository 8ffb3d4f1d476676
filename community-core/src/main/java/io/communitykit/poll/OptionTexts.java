package io.communitykit.poll;

import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.text.Words;
import java.util.List;

/** Knows what members read for an option. */
final class OptionTexts {

    private static final List<String> OWN = List.of(Consent.AGREE, Consent.OBJECT, Consensus.DISAGREE, Consensus.BLOCK);

    private OptionTexts() {}

    /** The poll's own words, or those of options that the poll did not write; the key if there is no such option. */
    static String of(Words words, Poll poll, String option) {
        boolean brought = poll.options().isEmpty() && OWN.contains(option);
        boolean added = (option.equals(Poll.NONE) && poll.noneOfTheAbove())
                || (option.equals(Poll.ABSTAIN) && poll.takesAbstentions());
        if (brought || added) {
            return words.fill("option." + option);
        }
        return poll.choices().stream()
                .filter(one -> one.id().equals(option))
                .map(PollOption::text)
                .findFirst()
                .orElse(option);
    }
}
