package io.communitykit.examples.replay.stackexchange;

import io.communitykit.examples.replay.source.BadRow;
import io.communitykit.examples.replay.source.Progress;
import io.communitykit.examples.replay.source.ReplayException;
import io.communitykit.examples.replay.source.RowProblem;
import io.communitykit.examples.replay.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams one table of a dump: a root element with one empty {@code row} element per row. Memory is that of the longest
 * row. Document types and entities other than the five of XML are refused, so nothing outside the file is ever read.
 *
 * @param file the file
 */
record DumpTable(SourceFile file) {

    /** The longest row in characters. */
    static final int MAX_ROW = 16 << 20;

    private static final XMLInputFactory XML = factory();

    /** Is given the rows of a table one by one. */
    interface Visitor {

        /**
         * Visits a row.
         *
         * @param row the row, valid only until this returns
         * @param line where it ends
         * @throws RowProblem if it cannot be understood
         */
        void visit(Row row, long line);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        factory.setXMLReporter((message, kind, information, location) -> {}); // else the JDK prints it, too
        // The JDK adds up every &lt; and &#xA; of a document; a large dump has millions of them. Without a document
        // type nothing can expand, so the sum needs no limit; the length of a row has one of its own.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        return factory;
    }

    /**
     * Visits all rows.
     *
     * @param progress is told how far reading has come
     * @param visitor is given each row
     * @param bad is told of rows that cannot be understood
     * @throws ReplayException if the file cannot be read or is not well-formed
     */
    void rows(Progress progress, Visitor visitor, Consumer<BadRow> bad) {
        try (DumpText text = new DumpText(file.open(progress), MAX_ROW)) {
            read(text, visitor, bad);
        } catch (IOException failure) {
            throw file.unreadable(failure);
        }
    }

    private void read(DumpText text, Visitor visitor, Consumer<BadRow> bad) {
        long line = 1;
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(text);
            Row row = new Row(name -> xml.getAttributeValue(null, name));
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        line = xml.getLocation().getLineNumber();
                        if (depth > 1) {
                            visit(xml, row, depth, visitor, bad);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD ->
                        throw new XMLStreamException("a document type is not allowed", xml.getLocation());
                    default -> {
                        // text between rows
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException broken) {
            IOException failure = text.failure().orElse(null);
            if (failure instanceof CharacterCodingException) {
                throw new ReplayException(
                        file.path() + " holds bytes that are not UTF-8, somewhere after line " + line, failure);
            }
            throw failure == null ? explain(broken) : file.unreadable(failure);
        }
    }

    private void visit(XMLStreamReader xml, Row row, int depth, Visitor visitor, Consumer<BadRow> bad) {
        long line = xml.getLocation().getLineNumber();
        if (depth > 2 || !xml.getLocalName().equals("row")) {
            bad.accept(new BadRow(file.name(), line, "element '" + xml.getLocalName() + "' is no row of the table"));
            return;
        }
        try {
            visitor.visit(row, line);
        } catch (RowProblem problem) {
            bad.accept(new BadRow(file.name(), line, String.valueOf(problem.getMessage())));
        }
    }

    /** Parses every attribute of the table and does nothing with it; answers how many there are. */
    long parse() {
        long count = 0;
        try (InputStream in = file.open(Progress.NONE)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        count += xml.getAttributeValue(i) == null ? 0 : 1;
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException broken) {
            throw explain(broken);
        } catch (IOException failure) {
            throw file.unreadable(failure);
        }
        return count;
    }

    private ReplayException explain(XMLStreamException broken) {
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        return new ReplayException(
                file.path() + (line < 1 ? "" : ":" + line) + " is not well-formed XML: " + firstSentence(broken),
                broken);
    }

    /** The JDK puts place and message on lines of their own. */
    private static String firstSentence(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        int marker = message.indexOf("Message: ");
        String said = marker < 0 ? message : message.substring(marker + "Message: ".length());
        return said.lines().findFirst().orElse(said).strip();
    }
}
