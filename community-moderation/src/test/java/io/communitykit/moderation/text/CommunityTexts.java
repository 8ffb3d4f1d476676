package io.communitykit.moderation.text;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads posts and comments of real communities, and files of cases, where they are there. */
final class CommunityTexts {

    /**
     * A text of somebody.
     *
     * @param author who wrote it
     * @param text the plain text
     */
    record Written(String author, String text) {}

    private CommunityTexts() {}

    static Path data(String name) {
        return present(Path.of(System.getProperty("community.data", "../../shared/data"), name));
    }

    static Path cases(String name) {
        return present(Path.of(System.getProperty("community.cases", "../../shared/cases"), name));
    }

    private static Path present(Path path) {
        assumeThat(Files.exists(path)).as("%s is there", path).isTrue();
        return path;
    }

    /** The rows of all files of a folder that begin with a header. */
    static List<String[]> rows(Path folder, String header) {
        List<String[]> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                if (!lines.isEmpty() && lines.get(0).equals(header)) {
                    lines.stream().skip(1).map(line -> line.split("\t", -1)).forEach(rows::add);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    /** Posts and comments of the Stack Exchange sites, without code and tags. */
    static List<Written> all() {
        List<Written> all = new ArrayList<>();
        for (String site : List.of("se-cardano-2021", "se-bicycles-meta-2023", "se-conlang-meta-2020")) {
            read(site, "Posts", "Body", "OwnerUserId", all);
            read(site, "Comments", "Text", "UserId", all);
        }
        return all;
    }

    private static void read(String site, String table, String body, String author, List<Written> all) {
        Path file = data(site + "/" + table + ".xml.gz");
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // Newer JDKs add up every &lt; of a document, and a dump has many.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    String text = reader.getAttributeValue(null, body);
                    if (text != null) {
                        all.add(new Written(site + reader.getAttributeValue(null, author), plain(text)));
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(file + " is no XML", broken);
        }
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<pre>.*?</pre>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
