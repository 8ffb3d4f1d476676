package io.communitykit.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResponseThreadProperties {

    private static final ResponseThread EMPTY = ResponseThread.empty(new ThreadKey("m@1", "answers", "q-1", ""));

    @Property
    void sumsAreAssociativeCommutativeAndIdempotent(
            @ForAll("threads") ResponseThread a,
            @ForAll("threads") ResponseThread b,
            @ForAll("threads") ResponseThread c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(a)).isEqualTo(a);
        assertThat(a.plus(EMPTY)).isEqualTo(a);
        assertThat(EMPTY.plus(a)).isEqualTo(a);
    }

    @Provide
    Arbitrary<ResponseThread> threads() {
        Arbitrary<Instant> times = Arbitraries.integers().between(0, 6).map(Instant::ofEpochSecond);
        Arbitrary<MemberId> members = Arbitraries.of("ann", "bob", "eve", "joe").map(MemberId::new);
        Arbitrary<Voice> voices = Combinators.combine(times, members).as(Voice::new);
        Arbitrary<UnaryOperator<ResponseThread>> steps = Arbitraries.oneOf(
                voices.map(voice -> thread -> thread.heard(voice)),
                voices.map(voice -> thread -> thread.opened(voice)),
                times.map(time -> thread -> thread.closed(time)));
        return steps.list().ofMaxSize(8).map(ResponseThreadProperties::after);
    }

    private static ResponseThread after(List<UnaryOperator<ResponseThread>> steps) {
        ResponseThread thread = EMPTY;
        for (UnaryOperator<ResponseThread> step : steps) {
            thread = step.apply(thread);
        }
        return thread;
    }
}
