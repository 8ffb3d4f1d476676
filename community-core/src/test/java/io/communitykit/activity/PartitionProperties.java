package io.communitykit.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class PartitionProperties {

    @Property
    void eachKeyIsInExactlyOneShare(@ForAll @IntRange(min = 1, max = 64) int count, @ForAll String key) {
        assertThat(shares(count).filter(share -> share.holds(key)).count()).isEqualTo(1);
    }

    @Property
    void anActivityReachesExactlyTheSharesOfItsKeys(
            @ForAll @IntRange(min = 1, max = 8) int count,
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String actor,
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String recipient) {
        Activity vote = Activity.of("v", "post.upvoted", actor, Samples.NOON)
                .to(new MemberId(recipient))
                .build();

        assertThat(shares(count).filter(share -> share.holds(vote)).map(Partition::index))
                .isEqualTo(shares(count)
                        .filter(share -> share.holds(actor) || share.holds(recipient))
                        .map(Partition::index)
                        .toList());
    }

    @Property(tries = 20)
    void keysAreSpreadEvenly(@ForAll @IntRange(min = 2, max = 16) int count) {
        int keys = 1000 * count;

        assertThat(shares(count)
                        .map(share -> IntStream.range(0, keys)
                                .filter(i -> share.holds("m-" + i))
                                .count()))
                .allSatisfy(size -> assertThat(size).isBetween(800L, 1200L));
    }

    @Property
    void anActivityWithoutKeysReachesNoShare(@ForAll @IntRange(min = 2, max = 8) int count) {
        assertThat(IntStream.range(0, count).mapToObj(index -> new Partition(index, count, activity -> List.of())))
                .noneMatch(share -> share.holds(Samples.asked("a")));
    }

    private static Stream<Partition> shares(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new Partition(index, count, PartitionProperties::actorAndRecipient));
    }

    private static List<String> actorAndRecipient(Activity activity) {
        return activity.recipient() == null
                ? List.of(activity.actor().value())
                : List.of(activity.actor().value(), activity.recipient().value());
    }
}
