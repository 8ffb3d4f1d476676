package io.communitykit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void aBlankKeyIsRefusedByName(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemberId(blank))
                .withMessage("memberId was '" + blank + "' but it must not be blank");
    }

    @Test
    void aKeyHas255CharactersAtMost() {
        assertThat(new MemberId("m".repeat(255)).value()).hasSize(255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemberId("m".repeat(256)))
                .withMessage("memberId had 256 characters but it must have at most 255");
    }

    @Test
    void nulIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupId("ab\0c"))
                .withMessage("groupId held NUL at index 2 but text must be free of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83Da"})
    void anUnpairedSurrogateIsRefused(String broken) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommunityId(broken))
                .withMessageContaining("communityId held an unpaired surrogate at index ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "a\uD83D\uDE00\uD83D\uDE00b", "م-1", "會員", "e\u0301", "\u0001", " a "})
    void everyOtherCharacterIsWelcome(String key) {
        assertThat(new MemberId(key)).hasToString(key);
    }

    @Test
    void textMayBeEmptyAndLong() {
        assertThat(Keys.checkStorable("text", "")).isEmpty();
        assertThat(Keys.checkStorable("text", "x".repeat(100_000))).hasSize(100_000);
    }

    @Test
    void anAstralCharacterComesAfterEveryOther() {
        assertThat(Keys.compare("\uD83D\uDE00", "\uFFFD")).isPositive();
        assertThat(Keys.compare("\uE000", "\uD83D\uDE00")).isNegative();
        assertThat(Keys.compare("a\uD83D\uDE00", "a\uD83D\uDE01")).isNegative();
        assertThat(Keys.compare("a", "ab")).isNegative();
        assertThat(Keys.compare("ab", "ab")).isZero();
    }

    @Test
    void idsOfAllSortsAreOrderedByCodePoints() {
        String low = "\uFFFD";
        String high = "\uD83D\uDE00";
        assertThat(new MemberId(low)).isLessThan(new MemberId(high));
        assertThat(new GroupId(low)).isLessThan(new GroupId(high));
        assertThat(new CommunityId(low)).isLessThan(new CommunityId(high));
        assertThat(new Subject("post", low)).isLessThan(new Subject("post", high));
        assertThat(new Subject("comment", high)).isLessThan(new Subject("post", low));
    }
}
