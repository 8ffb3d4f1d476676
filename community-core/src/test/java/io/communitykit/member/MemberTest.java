package io.communitykit.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communitykit.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberTest {

    private final Member ana = Member.person(
            new MemberId("ana"), Instant.parse("2026-03-01T12:00:00.123456789Z"), ZoneHistory.always(ZoneOffset.UTC));

    @Test
    void aChangeIsTheNextVersion() {
        Member next = ana.withRoles(List.of("mentor", "host")).withZones(ZoneHistory.always(ZoneOffset.MAX));

        assertThat(next.version()).isEqualTo(3);
        assertThat(next.roles()).containsExactly("host", "mentor");
        assertThat(ana.roles()).isEmpty();
    }

    @Test
    void whatIsKeptIsWhatEveryStorageGivesBack() {
        Member odd = new Member(
                ana.id(),
                Member.Kind.PERSON,
                ana.joinedAt(),
                Set.of(),
                List.of(new Locale.Builder().setLanguage("zh").setScript("Hant").build(), Locale.ROOT),
                ana.zones(),
                1);

        assertThat(ana.joinedAt()).isEqualTo("2026-03-01T12:00:00.123456Z");
        assertThat(odd.languages()).extracting(Locale::toLanguageTag).containsExactly("zh-Hant", "und");
    }

    @Test
    void aBlankRoleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ana.withRoles(List.of("")))
                .withMessage("member.role was '' but it must not be blank");
    }
}
