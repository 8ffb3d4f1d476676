package io.communitykit.moderation;

import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.policy.SituationCondition.Per;
import io.communitykit.moderation.text.Link;
import io.communitykit.moderation.text.LinkFinder;
import io.communitykit.moderation.text.PlainWords;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Names what is counted. Addresses, words and subjects are named by digests, so that no text is stored. */
final class CounterKeys {

    /** How many hexadecimal digits of a digest tell things apart: 128 bits. */
    private static final int DIGITS = 32;

    private static final String ALL = "all";

    private CounterKeys() {}

    /** What a submission counts for; nothing if it has no link, or no words. */
    static Set<CounterKey> of(Submission submission, Per per) {
        return switch (per) {
            case MEMBER -> one(CounterKey.MEMBER, submission.author().value());
            case COMMUNITY -> one(CounterKey.COMMUNITY, ALL);
            case CONTENT -> {
                StringBuilder words = new StringBuilder();
                submission.parts().values().forEach(text -> words.append(PlainWords.of(text)));
                yield words.isEmpty() ? Collections.emptySet() : one(CounterKey.CONTENT, digest(words.toString()));
            }
            case LINK, DOMAIN -> links(submission, per);
        };
    }

    private static Set<CounterKey> links(Submission submission, Per per) {
        Set<CounterKey> keys = new TreeSet<>();
        for (String text : submission.parts().values()) {
            for (Link link : LinkFinder.find(text)) {
                String host = link.host().name();
                keys.add(
                        per == Per.DOMAIN
                                ? new CounterKey(CounterKey.DOMAIN, digest(host))
                                : new CounterKey(
                                        CounterKey.LINK,
                                        digest(host + path(text.substring(link.start(), link.end())))));
            }
        }
        return keys;
    }

    /** What follows the host, without a final slash and the fragment, which lead to the same page. */
    private static String path(String address) {
        int scheme = address.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + 3;
        int path = from;
        while (path < address.length() && "/?#".indexOf(address.charAt(path)) < 0) {
            path++;
        }
        int fragment = address.indexOf('#', path);
        String rest = address.substring(path, fragment < 0 ? address.length() : fragment);
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** What a rule of a policy did by itself on a day. */
    static CounterKey cap(String policy, String rule, LocalDate day) {
        return new CounterKey(CounterKey.RULE, day + " " + digest(policy + "\n" + rule));
    }

    /** Names the subject of a submission in a sighting. */
    static String subject(Submission submission) {
        return digest(submission.subject().toString());
    }

    /** The beginning of a window that ends at an instant. */
    static Instant before(Instant at, Duration within) {
        try {
            return at.minus(within);
        } catch (DateTimeException | ArithmeticException beyond) {
            return Instant.MIN;
        }
    }

    private static Set<CounterKey> one(String kind, String id) {
        return Collections.singleton(new CounterKey(kind, id));
    }

    private static String digest(String text) {
        return Digest.of(text).substring(0, DIGITS);
    }
}
