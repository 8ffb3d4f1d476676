package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.config.sample.EveryType;
import io.communitykit.config.sample.HouseRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the faults of {@code faults.txt}: each source must give exactly the problems that stand below it. */
class FaultsTest {

    private final ConfigReader reader = ConfigReader.create();

    /** A source with what must be said of it. */
    record Fault(String name, String format, String type, String source, String problems) {}

    @TestFactory
    Stream<DynamicTest> everyFaultIsToldExactly() throws IOException {
        return faults().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name() + " (" + fault.format() + ")",
                        () -> assertThat(told(fault)).isEqualTo(fault.problems())));
    }

    @Test
    void thereAreManyFaults() throws IOException {
        assertThat(faults().stream().map(Fault::name).distinct()).hasSizeGreaterThanOrEqualTo(60);
    }

    private String told(Fault fault) {
        ConfigSource source = fault.format().equals("yaml")
                ? ConfigSource.yaml("x.yaml", fault.source())
                : ConfigSource.json("x.json", fault.source());
        Class<? extends Record> type = fault.type().equals("rules") ? HouseRules.class : EveryType.class;
        if (reader.load(source, type) instanceof ConfigResult.Rejected<?> rejected) {
            String told = rejected.problems().stream().map(Problem::text).collect(Collectors.joining("\n", "", "\n"));
            // What the parser itself says of broken syntax differs from version to version.
            return told.replaceAll("(not well-formed): .*", "$1: *");
        }
        return "nothing";
    }

    /** Reads blocks of {@code === name}, {@code --- yaml every}, source, {@code --- says}, problems. */
    private static List<Fault> faults() throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (String block : resource().split("(?m)^=== ", -1)) {
            String[] parts = block.split("(?m)^--- ", -1);
            for (int i = 1; i + 1 < parts.length; i += 2) {
                String[] head = firstLine(parts[i]).split(" ", -1);
                faults.add(new Fault(firstLine(parts[0]), head[0], head[1], rest(parts[i]), rest(parts[i + 1])));
            }
        }
        return faults;
    }

    private static String resource() throws IOException {
        try (InputStream in = FaultsTest.class.getResourceAsStream("faults.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String firstLine(String text) {
        return text.substring(0, text.indexOf('\n'));
    }

    private static String rest(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }
}
