package io.communitykit.examples.replay.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.examples.replay.source.ReplayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path temp;

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    @Test
    void foldersAreMadeAndFilesReplaced() throws IOException {
        Path folder = temp.resolve("a/b");
        OutputFolder.of(folder).write(files("x", "1", "y", "2"));
        OutputFolder.of(folder).write(files("x", "3"));
        assertThat(folder.resolve("x")).hasContent("3");
        assertThat(folder.resolve("y")).hasContent("2");
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void ifOneFileCannotBeWrittenNoneIs() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("out"));
        Files.writeString(folder.resolve("x"), "old");
        Files.createDirectory(folder.resolve("y"));
        assertThatThrownBy(() -> OutputFolder.of(folder).write(files("x", "new", "y", "new")))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("out cannot be written: ");
        assertThat(folder.resolve("x")).hasContent("old");
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void foldersThatWereMadeForNothingAreTakenAway() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> OutputFolder.of(file.resolve("deeper")).write(files("x", "1")))
                .isInstanceOf(ReplayException.class);
        assertThatThrownBy(() -> OutputFolder.of(temp.resolve("new")).write(files("a/b", "1")))
                .isInstanceOf(ReplayException.class);
        assertThat(temp.resolve("new")).doesNotExist();
    }
}
