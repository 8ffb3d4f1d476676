package io.communitykit.examples.replay.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.examples.replay.source.BadRow;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.ReplayException;
import io.communitykit.examples.replay.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTableTest {

    @TempDir
    private Path temp;

    private final List<String> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    private void read(String xml) throws IOException {
        Path file = Files.writeString(temp.resolve("T.xml"), xml);
        new DumpTable(new SourceFile(file))
                .rows(Progress.NONE, (row, line) -> rows.add(line + " " + row.text("A")), bad::add);
    }

    @Test
    void byteOrderMarkAndDeclarationArePassedOver() throws IOException {
        read("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<t>\n  <row A=\"1\" />\n  <row A=\"2\" />\n</t>");
        assertThat(rows).containsExactly("3 1", "4 2");
    }

    @Test
    void strangeElementsAreBadRows() throws IOException {
        read("<t>\n<row A=\"1\"><x A=\"2\"/></row>\n<line/>\n<row/>\n</t>");
        assertThat(rows).containsExactly("2 1");
        assertThat(bad)
                .extracting(BadRow::toString)
                .containsExactly(
                        "T.xml:2: element 'x' is no row of the table",
                        "T.xml:3: element 'line' is no row of the table",
                        "T.xml:4: the row had no A but it must");
    }

    @Test
    void manyReferencesAreNoAttack() throws IOException {
        Path file = temp.resolve("T.xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<t>\n");
            for (int i = 0; i < 20_000; i++) {
                out.write("<row A=\"" + "&lt;&#xA;&amp;".repeat(20) + "\"/>\n");
            }
            out.write("</t>");
        }
        long[] count = new long[1];
        new DumpTable(new SourceFile(file)).rows(Progress.NONE, (row, line) -> count[0]++, bad::add);
        assertThat(count[0]).isEqualTo(20_000);
        assertThat(new DumpTable(new SourceFile(file)).parse()).isEqualTo(20_000);
    }

    @Test
    void endlessRowIsRefused() throws IOException {
        Path file = temp.resolve("T.xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<t><row A=\"");
            for (int i = 0; i <= DumpTable.MAX_ROW >> 16; i++) {
                out.write("x".repeat(1 << 16));
            }
            out.write("\"/></t>");
        }
        assertThatThrownBy(() ->
                        new DumpTable(new SourceFile(file)).rows(Progress.NONE, (row, line) -> rows.add("x"), bad::add))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("it holds a row of more than");
    }

    @Test
    void entitiesOfADocumentTypeAreNotExpanded() {
        assertThatThrownBy(() -> read("<!DOCTYPE t [<!ENTITY e \"boom\">]><t><row A=\"&e;\"/></t>"))
                .isInstanceOf(ReplayException.class);
        assertThatThrownBy(() -> read("<!DOCTYPE t SYSTEM \"http://127.0.0.1:9/x.dtd\"><t><row A=\"1\"/></t>"))
                .isInstanceOf(ReplayException.class);
        assertThat(rows).isEmpty();
    }
}
