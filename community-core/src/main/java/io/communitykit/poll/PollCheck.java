package io.communitykit.poll;

import io.communitykit.config.ConfigCheck;
import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.Dots;
import io.communitykit.poll.kind.Meeting;
import io.communitykit.poll.kind.Numeric;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.kind.Quiz;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.rule.Visibility;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what does not go together in a poll. */
final class PollCheck {

    private PollCheck() {}

    static void check(Poll poll, ConfigCheck check) {
        options(poll, check);
        kind(poll, check);
        time(poll, check);
        secrecy(poll, check);
        decision(poll, check);
    }

    private static void options(Poll poll, ConfigCheck check) {
        List<PollOption> options = poll.options();
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String id = options.get(i).id();
            if (!ids.add(id)) {
                check.duplicate("options[" + i + "].id", id);
            }
            if ((id.equals(Poll.NONE) && poll.noneOfTheAbove())
                    || (id.equals(Poll.ABSTAIN) && poll.takesAbstentions())) {
                check.reject("options[" + i + "].id", id, "{poll.option.reserved}");
            }
            time(poll, i, check);
        }
        if (bringsOptions(poll.kind())) {
            if (!options.isEmpty()) {
                check.reject("options", options, "{poll.options.none}");
            }
        } else if (options.size() < 2 && (poll.proposals() == null || poll.kind() instanceof Quiz)) {
            check.reject("options", options, "{poll.options.two}");
        } else if (options.isEmpty()) {
            check.reject("options", options, "{poll.options.one}");
        }
        int choices = poll.optionIds().size();
        if (poll.seats() < 1 || (poll.proposals() == null && poll.seats() > Math.max(choices, 1))) {
            check.reject("seats", poll.seats(), "{poll.seats}", "options", choices);
        }
    }

    private static void time(Poll poll, int i, ConfigCheck check) {
        boolean meeting = poll.kind() instanceof Meeting;
        PollOption option = poll.options().get(i);
        if (meeting && option.startsAt() == null) {
            check.missing("options[" + i + "].startsAt", "{poll.meeting.time}");
        } else if (!meeting && option.startsAt() != null) {
            check.reject("options[" + i + "].startsAt", option.startsAt(), "{poll.meeting.only}");
        }
    }

    private static boolean bringsOptions(PollKind kind) {
        return kind instanceof Numeric || kind instanceof Consent || kind instanceof Consensus;
    }

    private static void kind(Poll poll, ConfigCheck check) {
        PollKind kind = poll.kind();
        int choices = poll.optionIds().size();
        if (kind instanceof PollKind.Multiple multiple && multiple.max() > choices && poll.proposals() == null) {
            check.reject("kind.multiple.max", multiple.max(), "{poll.multiple.max}", "options", choices);
        }
        if (kind instanceof Dots dots
                && dots.exact()
                && dots.most() != null
                && (long) dots.most() * choices < dots.budget()) {
            check.reject(
                    "kind.dots.most",
                    dots.most(),
                    "{poll.dots.unspendable}",
                    "budget",
                    dots.budget(),
                    "options",
                    choices);
        }
        if (kind instanceof Quiz quiz) {
            for (int i = 0; i < quiz.correct().size(); i++) {
                check.dangling("kind.quiz.correct[" + i + "]", quiz.correct().get(i), poll.optionIds());
            }
        }
        boolean choosing = kind instanceof PollKind.Single
                || kind instanceof PollKind.Multiple
                || kind instanceof PollKind.Approval;
        if (poll.noneOfTheAbove() && !choosing && !(kind instanceof PollKind.Ranked)) {
            check.reject("noneOfTheAbove", true, "{poll.none.kinds}");
        }
        if (poll.abstain() && !choosing && !(kind instanceof Consent || kind instanceof Consensus)) {
            check.reject("abstain", true, "{poll.abstain.kinds}");
        }
        if (poll.seats() > 1 && (bringsOptions(kind) || kind instanceof Quiz)) {
            check.reject("seats", poll.seats(), "{poll.seats.one}");
        }
        if (poll.proposals() != null && (bringsOptions(kind) || kind instanceof Quiz || kind instanceof Meeting)) {
            check.reject("proposals", poll.proposals(), "{poll.proposals.kinds}");
        }
        if (poll.shuffled() && (bringsOptions(kind) || kind instanceof Meeting)) {
            check.reject("shuffled", true, "{poll.shuffled.kinds}");
        }
    }

    private static void time(Poll poll, ConfigCheck check) {
        if (poll.opensAt() != null
                && poll.closesAt() != null
                && !poll.closesAt().isAfter(poll.opensAt())) {
            check.reject("closesAt", poll.closesAt(), "{poll.after-opening}", "opensAt", poll.opensAt());
        }
        for (int i = 0; i < poll.reminders().size(); i++) {
            Duration before = poll.reminders().get(i);
            if (before.isNegative() || before.isZero() || before.compareTo(Closing.LONGEST) > 0) {
                check.reject("reminders[" + i + "]", before, "{poll.duration}", "max", Closing.LONGEST);
            } else if (i > 0 && before.equals(poll.reminders().get(i - 1))) {
                check.duplicate("reminders[" + i + "]", before);
            }
        }
        if (!poll.reminders().isEmpty() && poll.closesAt() == null) {
            check.missing("closesAt", "{poll.reminders.close}");
        }
    }

    private static void secrecy(Poll poll, ConfigCheck check) {
        if (!poll.secret()) {
            return;
        }
        if (poll.results() == Visibility.ALWAYS || poll.results() == Visibility.AFTER_VOTING) {
            check.reject("results", poll.results(), "{poll.secret.results}");
        }
        if (poll.weighting() != null) {
            check.reject("weighting", poll.weighting(), "{poll.secret.weighting}");
        }
        if (poll.closing().quiet() != null) {
            check.reject("closing.quiet", poll.closing().quiet(), "{poll.secret.quiet}");
        }
        if (poll.breakdown() != null) {
            check.reject("breakdown", poll.breakdown(), "{poll.secret.breakdown}");
        }
        if ((poll.kind() instanceof Consent consent && consent.reasons())
                || (poll.kind() instanceof Consensus consensus && consensus.reasons())) {
            check.reject("secret", true, "{poll.secret.reasons}");
        }
        if (poll.kind() instanceof Quiz) {
            check.reject("secret", true, "{poll.secret.quiz}");
        }
    }

    private static void decision(Poll poll, ConfigCheck check) {
        if (poll.majority() != null && !poll.kind().countsChoices()) {
            check.reject("majority", poll.majority(), "{poll.majority.kinds}");
        }
        if (poll.breakdown() != null && !poll.kind().countsChoices()) {
            check.reject("breakdown", poll.breakdown(), "{poll.breakdown.kinds}");
        }
        if (poll.closing().everybody() && poll.weighting() != null) {
            check.reject("closing.everybody", true, "{poll.closing.everybody}");
        }
    }
}
