package io.communitykit.poll;

import io.communitykit.poll.result.NumberFigures;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.Requirement;
import io.communitykit.poll.result.Share;
import io.communitykit.poll.result.Turnout;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.tally.Margin;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Round;
import io.communitykit.poll.tally.Tie;
import io.communitykit.poll.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts one result into words. */
final class Explanation {

    private static final int MOST_LINES = 20;

    private final Words texts;
    private final Poll poll;
    private final PollResult result;
    private final List<String> sentences = new ArrayList<>();

    Explanation(Words texts, Poll poll, PollResult result) {
        this.texts = texts;
        this.poll = poll;
        this.result = result;
    }

    List<String> sentences() {
        say(result.settled() ? "state.closed" : "state.open");
        turnout(result.turnout());
        figures();
        result.tally().standingTie().map(Tie::candidates).ifPresent(level -> say("tie", "options", options(level)));
        result.requirements().forEach(this::requirement);
        if (result.carried()) {
            say("chosen", "options", options(result.chosen()));
            margin(result.tally().margin());
        } else {
            boolean nobody = poll.noneOfTheAbove() && result.tally().winners().equals(List.of(Poll.NONE));
            say(nobody ? "chosen.nobody" : "chosen.none");
        }
        return List.copyOf(sentences);
    }

    /** A bound of a single vote says nothing that is worth a sentence. */
    private void margin(@Nullable Margin margin) {
        if (margin == null || margin.atLeast().signum() == 0) {
            return;
        }
        if (margin.exact()) {
            say("margin", "number", texts.number(margin.atLeast()));
        } else if (margin.atLeast().compareTo(Rational.ONE) > 0) {
            say("margin.bound", "number", texts.number(margin.atLeast()));
        }
    }

    private void turnout(Turnout turnout) {
        say("turnout", "votes", votes(turnout.cast()));
        turnout.of(Base.ENTITLED, true).ifPresent(entitled -> share("turnout.entitled", turnout.cast(), entitled));
        if (turnout.abstentions().signum() > 0) {
            say("turnout.abstained", "votes", votes(turnout.abstentions()));
        }
        Rational lost = turnout.cast().minus(turnout.valid());
        if (lost.signum() > 0) {
            say("turnout.lost", "votes", votes(lost));
        }
    }

    private void figures() {
        NumberFigures numbers = result.numbers();
        if (numbers != null) {
            say(
                    "numbers",
                    "mean",
                    texts.number(numbers.mean()),
                    "median",
                    texts.number(numbers.median()),
                    "lowest",
                    texts.number(numbers.lowest()),
                    "highest",
                    texts.number(numbers.highest()));
        } else if (result.options().size() <= MOST_LINES) {
            result.options().forEach(this::line);
        }
        if (!result.times().isEmpty()) {
            result.times()
                    .forEach(time -> say(
                            "line.time",
                            "option",
                            option(time.option()),
                            "yes",
                            texts.number(time.yes()),
                            "maybe",
                            texts.number(time.maybe())));
        } else if (result.options().isEmpty() && result.tally().rounds().isEmpty()) {
            result.tally().scores().entrySet().stream()
                    .limit(MOST_LINES)
                    .forEach(score -> say(
                            "line.score", "option", option(score.getKey()), "number", texts.number(score.getValue())));
        }
        result.tally().ties().stream().filter(tie -> !tie.stands()).forEach(this::broken);
        List<Round> rounds = result.tally().rounds();
        if (!rounds.isEmpty()) {
            say("rounds", "rounds", texts.counted("rounds", Rational.of(rounds.size())));
        }
        if (rounds.size() <= MOST_LINES) {
            rounds.forEach(this::round);
        } else {
            round(rounds.get(0));
            round(rounds.get(rounds.size() - 1));
        }
    }

    private void broken(Tie tie) {
        String how = tie.resolution().name().toLowerCase(Locale.ROOT).replace('_', '-');
        say(
                "tie." + tie.stage().name().toLowerCase(Locale.ROOT),
                "options",
                options(tie.candidates()),
                "how",
                texts.fill("tie.by." + how),
                "chosen",
                options(tie.chosen()));
    }

    private void round(Round round) {
        String number = texts.number(Rational.of(round.number()));
        List<String> tallies = round.tallies().entrySet().stream()
                .map(tally -> texts.fill(
                        "round.tally", "option", option(tally.getKey()), "number", texts.number(tally.getValue())))
                .toList();
        if (tallies.size() <= MOST_LINES) {
            say("round", "round", number, "tallies", texts.list(tallies));
        }
        if (!round.elected().isEmpty()) {
            say("round.elected", "round", number, "options", options(round.elected()));
        }
        if (!round.eliminated().isEmpty()) {
            say("round.eliminated", "round", number, "options", options(round.eliminated()));
        }
        if (round.exhausted().signum() > 0) {
            say("round.exhausted", "round", number, "number", texts.number(round.exhausted()));
        }
    }

    private void line(PollResult.OptionVotes line) {
        Share share = line.ofVoters();
        say(
                "line",
                "option",
                option(line.option()),
                "votes",
                votes(line.votes()),
                "percent",
                percent(share),
                "part",
                texts.number(share.part()),
                "whole",
                texts.number(share.whole()));
    }

    private void requirement(Requirement one) {
        String name = one.kind().name().toLowerCase(Locale.ROOT);
        if (one.bound() == null) {
            say(name + ".unknown", "option", one.option() == null ? "" : option(one.option()));
            return;
        }
        String compared = one.compared().name().toLowerCase(Locale.ROOT).replace('_', '-');
        say(
                name + (one.met() ? ".met" : ".missed"),
                "option",
                one.option() == null ? "" : option(one.option()),
                "votes",
                votes(one.reached()),
                "reached",
                texts.number(one.reached()),
                "base",
                one.base() == null ? "" : texts.number(one.base()),
                "bound",
                texts.fill("bound." + compared, "number", texts.number(one.bound())));
    }

    private void share(String key, Rational part, Rational whole) {
        say(key, "percent", percent(new Share(part, whole)), "part", texts.number(part), "whole", texts.number(whole));
    }

    /** A share in percent with one decimal, a half rounded up. */
    private String percent(Share share) {
        return share.percent(1)
                .map(percent -> texts.fill("percent", "number", texts.decimal(percent)))
                .orElse("-");
    }

    private String votes(Rational number) {
        return texts.counted("votes", number);
    }

    private String option(String option) {
        return texts.quoted(OptionTexts.of(texts, poll, option));
    }

    private String options(List<String> some) {
        return texts.list(some.stream().map(this::option).toList());
    }

    private void say(String key, Object... values) {
        sentences.add(texts.fill(key, values));
    }
}
