package io.communitykit.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Brings a source into memory, within the limits and as UTF-8. */
final class SourceReader {

    private final ConfigSource source;
    private final ConfigLimits limits;
    private final Messages messages;
    private final Findings findings;

    SourceReader(ConfigSource source, ConfigLimits limits, Messages messages, Findings findings) {
        this.source = source;
        this.limits = limits;
        this.messages = messages;
        this.findings = findings;
    }

    /** Returns the text; empty if there is none, which is a problem then. */
    Optional<SourceText> read() {
        if (source.format().isEmpty()) {
            return refuse(ProblemKind.UNREADABLE, messages.text("problem.unknown-format"));
        }
        ConfigSource.Content content = source.content();
        if (content.text().isPresent()) {
            String text = content.text().get();
            boolean tooLong = text.length() > limits.maxBytes()
                    || text.getBytes(StandardCharsets.UTF_8).length > limits.maxBytes();
            return tooLong ? tooLarge() : Optional.of(new SourceText(withoutMark(text)));
        }
        try (InputStream in = open(content)) {
            byte[] bytes = in.readNBytes((int) limits.maxBytes() + 1);
            return bytes.length > limits.maxBytes() ? tooLarge() : decode(bytes);
        } catch (NoSuchFileException absent) {
            return refuse(ProblemKind.UNREADABLE, messages.text("problem.no-such-file"));
        } catch (IOException failed) {
            String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
            return refuse(ProblemKind.UNREADABLE, messages.text("problem.unreadable", "reason", Printable.of(reason)));
        }
    }

    private static InputStream open(ConfigSource.Content content) throws IOException {
        Optional<Path> file = content.file();
        return file.isPresent()
                ? Files.newInputStream(file.get())
                : new ByteArrayInputStream(content.bytes().orElseThrow());
    }

    private Optional<SourceText> decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        SourceText text = new SourceText(withoutMark(out.flip().toString()));
        if (!result.isError()) {
            return Optional.of(text);
        }
        String octet = String.format(Locale.ROOT, "0x%02X", bytes[in.position()]);
        String sentence = messages.text("problem.encoding", "byte", octet, "position", in.position() + 1);
        findings.note(new ProblemWriter(source.name(), text, messages)
                .plain(ProblemKind.ENCODING, text.end(), KeyPath.ROOT, sentence));
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<SourceText> tooLarge() {
        return refuse(ProblemKind.LIMIT, messages.text("problem.too-large", "limit", limits.maxBytes()));
    }

    private Optional<SourceText> refuse(ProblemKind kind, String sentence) {
        ProblemWriter writer = new ProblemWriter(source.name(), SourceText.EMPTY, messages);
        findings.note(writer.plain(kind, Place.NOWHERE, KeyPath.ROOT, sentence));
        return Optional.empty();
    }
}
