package io.communitykit.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CharterTest {

    private static final LocalText TEXT = new LocalText(Map.of("en", "Be kind."));

    @Test
    void eachClauseHasItsOwnNumber() {
        assertThat(charter(1, "1", "1.1", "2").clauses()).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> charter(1, "1", "2", "1"))
                .withMessage("clause 1 stood twice but each number must stand once");
    }

    @Test
    void numbersBeginAtOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> charter(0))
                .withMessage("charter.number was 0 but it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> charter(1, " "))
                .withMessage("clause.number was ' ' but it must not be blank");
    }

    private static Charter charter(int number, String... clauses) {
        return new Charter(
                number,
                Instant.EPOCH,
                TEXT,
                List.of(TEXT),
                List.of(clauses).stream()
                        .map(clause -> new Charter.Clause(clause, TEXT))
                        .toList(),
                1);
    }
}
