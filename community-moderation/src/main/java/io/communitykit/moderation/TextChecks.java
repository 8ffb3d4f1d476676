package io.communitykit.moderation;

import io.communitykit.moderation.detect.Capitals;
import io.communitykit.moderation.detect.EmailAddresses;
import io.communitykit.moderation.detect.Emoji;
import io.communitykit.moderation.detect.LinkTraps;
import io.communitykit.moderation.detect.Mentions;
import io.communitykit.moderation.detect.PhoneNumbers;
import io.communitykit.moderation.detect.Place;
import io.communitykit.moderation.detect.Scripts;
import io.communitykit.moderation.detect.TrappedLink;
import io.communitykit.moderation.policy.TextCondition;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes conditions ready that look for what is neither word nor link. */
final class TextChecks {

    private TextChecks() {}

    static Check of(TextCondition condition) {
        if (condition instanceof TextCondition.Emails emails) {
            return counting("emails", emails.atLeast(), emails.atMost(), EmailAddresses::find);
        } else if (condition instanceof TextCondition.Phones phones) {
            return counting("phones", phones.atLeast(), phones.atMost(), PhoneNumbers::find);
        } else if (condition instanceof TextCondition.Mentions mentions) {
            return counting("mentions", mentions.atLeast(), mentions.atMost(), Mentions::find);
        } else if (condition instanceof TextCondition.Emoji emoji) {
            return counting("emoji", emoji.atLeast(), emoji.atMost(), Emoji::find);
        } else if (condition instanceof TextCondition.MixedScripts mixed) {
            return counting("mixedScripts", mixed.atLeast(), mixed.atMost(), Scripts::mixedWords);
        } else if (condition instanceof TextCondition.Capitals capitals) {
            return new CapitalsCheck(capitals.percent(), capitals.letters());
        } else if (condition instanceof TextCondition.WrittenIn written) {
            return new ScriptCheck(written.any(), written.percent());
        }
        return traps((TextCondition.LinkTraps) condition);
    }

    private static Check counting(
            String key, @Nullable Integer atLeast, @Nullable Integer atMost, Function<String, List<Place>> detector) {
        return new CountCheck(
                key,
                bounds(atLeast, atMost),
                text -> detector.apply(text).stream()
                        .map(place -> new Found(place.start(), place.end(), null))
                        .toList());
    }

    private static Check traps(TextCondition.LinkTraps condition) {
        LinkTraps traps = LinkTraps.of(condition.guarded(), condition.shorteners());
        return new CountCheck(
                "linkTraps",
                bounds(condition.atLeast(), null),
                text -> traps.find(text).stream()
                        .filter(found ->
                                condition.kinds().isEmpty() || condition.kinds().contains(found.trap()))
                        .map(TextChecks::found)
                        .toList());
    }

    private static Found found(TrappedLink trapped) {
        return new Found(trapped.link().start(), trapped.link().end(), name(trapped.trap()));
    }

    /** As a policy writes it. */
    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Checks.Bounds bounds(@Nullable Integer atLeast, @Nullable Integer atMost) {
        boolean bounded = atLeast != null || atMost != null;
        return new Checks.Bounds(bounded ? atLeast : Integer.valueOf(1), atMost);
    }

    /** What a detector found in one part. */
    private record Found(int start, int end, @Nullable String term) {}

    /** Counts what a detector finds. */
    private record CountCheck(String key, Checks.Bounds bounds, Function<String, List<Found>> detector)
            implements Check {

        @Override
        public Truth test(Reading reading) {
            int count = 0;
            for (String text : reading.parts().values()) {
                reading.spend(text.length());
                count += detector.apply(text).size();
            }
            return bounds.test(count);
        }

        @Override
        public Trace explain(Reading reading) {
            int count = 0;
            List<Evidence> evidence = new ArrayList<>();
            for (Map.Entry<String, String> part : reading.parts().entrySet()) {
                for (Found found : detector.apply(part.getValue())) {
                    count++;
                    if (evidence.size() < Trace.MAX_EVIDENCE) {
                        evidence.add(new Evidence(part.getKey(), found.start(), found.end(), null, found.term()));
                    }
                }
            }
            return new Trace(key, bounds.test(count), bounds.toString(), Integer.toString(count), evidence, List.of());
        }
    }

    /** Compares the share of capitals. */
    private record CapitalsCheck(int percent, int letters) implements Check {

        private static Capitals counted(Reading reading) {
            Capitals all = new Capitals(0, 0);
            for (String text : reading.parts().values()) {
                reading.spend(text.length());
                all = all.plus(Capitals.of(text));
            }
            return all;
        }

        private Truth holds(Capitals counted) {
            return Truth.of(counted.letters() >= letters && counted.percent() >= percent);
        }

        @Override
        public Truth test(Reading reading) {
            return holds(counted(reading));
        }

        @Override
        public Trace explain(Reading reading) {
            Capitals counted = counted(reading);
            return Trace.compared(
                    "capitals",
                    holds(counted),
                    ">= " + percent + " % of >= " + letters,
                    counted.percent() + " % of " + counted.letters());
        }
    }

    /** Compares the share of letters of some scripts. */
    private record ScriptCheck(List<Script> any, int percent) implements Check {

        private long share(Reading reading) {
            long all = 0;
            long own = 0;
            for (String text : reading.parts().values()) {
                reading.spend(text.length());
                for (Map.Entry<Script, Integer> script : Scripts.of(text).entrySet()) {
                    all += script.getValue();
                    own += any.contains(script.getKey()) ? script.getValue() : 0;
                }
            }
            return all == 0 ? 0 : 100 * own / all;
        }

        @Override
        public Truth test(Reading reading) {
            return Truth.of(share(reading) >= percent);
        }

        @Override
        public Trace explain(Reading reading) {
            String names = any.stream().map(TextChecks::name).collect(Collectors.joining(", "));
            long share = share(reading);
            return Trace.compared(
                    "writtenIn", Truth.of(share >= percent), ">= " + percent + " % " + names, share + " %");
        }
    }
}
