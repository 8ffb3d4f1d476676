package io.communitykit.testkit.arbitrary;

import io.communitykit.GroupId;
import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes keys and texts: mostly short and plain, now and then as strange as they may be. */
public final class ArbitraryKeys {

    private static final int[] TELLING = {
        ' ', '"', '\'', '\\', '%', '_', '\n', 0x1, 0x7f, 0x80, 0xa0, 0xdf, 0x130, 0x131, 0x301, 0x7ff, 0x800, 0x200b,
        0x200f, 0x2028, 0x4e2d, 0x639, 0xd7ff, 0xe000, 0xff41, 0xfffd, 0x10000, 0x1d482, 0x1f600, 0x20000, 0x10ffff
    };

    private ArbitraryKeys() {}

    /**
     * Makes keys: never blank, storable, at most {@value Keys#MAX_LENGTH} characters.
     *
     * @return any keys; shrinks to short plain ones
     */
    public static Arbitrary<String> keys() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("AZ019-.")
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> strange = text(1, 12).filter(key -> !key.isBlank());
        Arbitrary<String> longest =
                Arbitraries.of("x".repeat(Keys.MAX_LENGTH), "\ud83d\ude00".repeat(Keys.MAX_LENGTH / 2));
        return Arbitraries.frequencyOf(Tuple.of(12, plain), Tuple.of(4, strange), Tuple.of(1, longest));
    }

    /**
     * Makes texts that every storage can hold.
     *
     * @return any texts of up to 60 code points, also empty ones
     */
    public static Arbitrary<String> texts() {
        return text(0, 60);
    }

    /**
     * Makes ids of members.
     *
     * @return any ids
     */
    public static Arbitrary<MemberId> memberIds() {
        return keys().map(MemberId::new);
    }

    /**
     * Takes ids from a few members, so that the same ones meet again and again.
     *
     * @param count how many members there are, positive; they are called m-1, m-2 and so on
     * @return one of their ids
     */
    public static Arbitrary<MemberId> memberIds(int count) {
        return Arbitraries.integers().between(1, count).map(number -> new MemberId("m-" + number));
    }

    /**
     * Makes ids of activities.
     *
     * @return any ids
     */
    public static Arbitrary<ActivityId> activityIds() {
        return keys().map(ActivityId::new);
    }

    /**
     * Makes ids of groups.
     *
     * @return any ids
     */
    public static Arbitrary<GroupId> groupIds() {
        return keys().map(GroupId::new);
    }

    /**
     * Makes subjects of several kinds.
     *
     * @return any subjects
     */
    public static Arbitrary<Subject> subjects() {
        Arbitrary<String> kinds = Arbitraries.of(Subject.POST, "comment", "gathering", Subject.ACTIVITY);
        return Combinators.combine(kinds, keys()).as(Subject::new);
    }

    private static Arbitrary<String> text(int min, int max) {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between('a', 'z')),
                Tuple.of(
                        2, Arbitraries.integers().between(0, TELLING.length - 1).map(index -> TELLING[index])),
                Tuple.of(
                        1,
                        Arbitraries.integers().between(1, 0x10ffff).filter(point -> point < 0xd800 || point > 0xdfff)));
        return codePoints.list().ofMinSize(min).ofMaxSize(max).map(ArbitraryKeys::join);
    }

    private static String join(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
