package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.member.ZoneHistory;
import io.communitykit.storage.Port;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tests what a {@link MemberStore} promises. */
public interface MemberStoreContract extends VersionedStoreContract<MemberId, Member> {

    @Override
    default Port<MemberStore> port() {
        return MemberStore.PORT;
    }

    @Override
    default Member sample(int index) {
        return new Member(
                new MemberId(SampleKeys.of(index)),
                SampleKeys.oneOf(Member.Kind.values(), index),
                SampleTimes.of(index),
                index % 3 == 0 ? Set.of() : Set.of(SampleKeys.of(index)),
                index % 2 == 0
                        ? List.of()
                        : List.of(Locale.forLanguageTag("zh-Hant-TW"), Locale.forLanguageTag("ar"), Locale.ROOT),
                index % 4 == 0
                        ? ZoneHistory.always(ZoneOffset.ofHoursMinutes(5, 45))
                        : ZoneHistory.always(ZoneId.of("Europe/Warsaw"))
                                .with(SampleTimes.NOON, ZoneId.of("Pacific/Apia"))
                                .with(SampleTimes.NOON.plusNanos(1000), ZoneOffset.UTC),
                1);
    }

    @Override
    default Member changed(Member value) {
        long next = value.version() + 1;
        return new Member(
                value.id(),
                SampleKeys.oneOf(Member.Kind.values(), next),
                SampleTimes.of((int) next),
                Set.of("role " + next, "host"),
                List.of(Locale.forLanguageTag("pl"), Locale.forLanguageTag("en-GB")),
                value.zones().with(SampleTimes.NOON.plusSeconds(next), ZoneId.of("Asia/Taipei")),
                next);
    }
}
