package io.communitykit.testkit.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.testkit.rules.ModerationCases;
import io.communitykit.testkit.rules.RuleFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestsTest {

    @Test
    void eachCaseIsATestThatPointsAtItsLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("empty.yaml"), "id: empty\nversion: \"1\"\n");
        Path cases = Files.writeString(folder.resolve("empty.test.yaml"), """
                cases:
                  - name: fine
                    whenever: {text: Hello}
                    then: {verdict: allow}
                  - name: wrong
                    whenever: {text: Hello}
                    then: {verdict: hold}
                """);
        List<DynamicNode> tests = RuleTests.of(cases, ModerationCases.type()).toList();
        assertThat(tests).extracting(DynamicNode::getDisplayName).containsExactly("fine", "wrong");
        assertThat(tests.get(1).getTestSourceUri()).contains(URI.create(cases.toUri() + "?line=5&column=5"));
        assertThatThrownBy(((DynamicTest) tests.get(1)).getExecutable()::execute)
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("empty.test.yaml:5:5: case 'wrong'");
    }
}
