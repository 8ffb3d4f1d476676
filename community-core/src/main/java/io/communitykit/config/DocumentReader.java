package io.communitykit.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Builds a document of nodes from tokens in one pass, and finds what is wrong with the text itself: keys given twice,
 * tags, merge keys, aliases without anchor, and whatever is beyond the limits.
 */
final class DocumentReader {

    private static final Node.Scalar NOTHING = new Node.Scalar(Place.NOWHERE, Node.Kind.NOTHING, "");

    /** Ends the reading of a text that went beyond a limit. */
    private static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Beyond() {
            super(null, null, false, false);
        }
    }

    private final Tokens tokens;
    private final ConfigLimits limits;
    private final ProblemWriter writer;
    private final Findings findings;
    private final Map<String, Node> anchors = new LinkedHashMap<>();
    private int aliases;
    private long values;

    DocumentReader(Tokens tokens, ConfigLimits limits, ProblemWriter writer, Findings findings) {
        this.tokens = tokens;
        this.limits = limits;
        this.writer = writer;
        this.findings = findings;
    }

    /** Returns the root; null if the text is empty or cannot be read to its end. */
    @Nullable
    Node read() {
        try {
            JsonToken first = tokens.next();
            if (first == null) {
                report(ProblemKind.SYNTAX, new Place(1, 1), KeyPath.ROOT, "problem.empty");
                return null;
            }
            Node root = value(first, KeyPath.ROOT, 1);
            if (tokens.next() != null) {
                report(ProblemKind.UNSUPPORTED, tokens.at(), KeyPath.ROOT, "problem.second-document");
            }
            return root;
        } catch (Tokens.MalformedException malformed) {
            ProblemKind kind = malformed.isLimit() ? ProblemKind.LIMIT : ProblemKind.SYNTAX;
            String reason = String.valueOf(malformed.getMessage());
            report(kind, malformed.at(), KeyPath.ROOT, "problem.syntax", "reason", Printable.of(reason, 200));
            return null;
        } catch (Beyond limit) {
            return null;
        }
    }

    private Node value(JsonToken token, KeyPath path, int depth) {
        Place at = tokens.at();
        if (tokens.isAlias()) {
            return alias(tokens.text(), at, path);
        }
        if (tokens.hasTag()) {
            reportValue(ProblemKind.UNSUPPORTED, at, path, "problem.tag", "path", shown(path));
        }
        String anchor = tokens.anchor(token).orElse(null);
        count(1, at, path);
        Node node = switch (token) {
            case START_OBJECT -> object(at, path, deeper(depth, at, path));
            case START_ARRAY -> list(at, path, deeper(depth, at, path));
            default -> scalar(token, at, path);
        };
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private int deeper(int depth, Place at, KeyPath path) {
        if (depth > limits.maxDepth()) {
            report(ProblemKind.LIMIT, at, path, "problem.too-deep", "limit", limits.maxDepth());
            throw new Beyond();
        }
        return depth + 1;
    }

    private Node object(Place at, KeyPath path, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        long weight = 1;
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            String key = tokens.text();
            KeyPath entryPath = path.key(key);
            Place keyAt = tokens.at();
            boolean merge = tokens.isMergeKey();
            checkLength(key, keyAt, entryPath);
            Node value = value(next(), entryPath, depth);
            Node.Entry earlier = entries.get(key);
            if (merge) {
                report(ProblemKind.UNSUPPORTED, keyAt, entryPath, "problem.merge-key");
            } else if (earlier != null) {
                findings.add(
                        entryPath,
                        writer.duplicateKey(
                                new Spot(entryPath, keyAt, value), earlier.at().line()));
            } else {
                entries.put(key, new Node.Entry(keyAt, value));
                weight += value.weight();
            }
        }
        return new Node.Mapping(at, Collections.unmodifiableMap(entries), weight);
    }

    private Node list(Place at, KeyPath path, int depth) {
        List<Node> items = new ArrayList<>();
        long weight = 1;
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            Node item = value(token, path.index(items.size()), depth);
            items.add(item);
            weight += item.weight();
        }
        return new Node.Sequence(at, Collections.unmodifiableList(items), weight);
    }

    private Node scalar(JsonToken token, Place at, KeyPath path) {
        String text = tokens.text();
        checkLength(text, at, path);
        Node.Kind kind = switch (token) {
            case VALUE_NUMBER_INT -> Node.Kind.WHOLE;
            case VALUE_NUMBER_FLOAT -> Node.Kind.DECIMAL;
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.TRUTH;
            case VALUE_NULL -> Node.Kind.NOTHING;
            default -> Node.Kind.TEXT;
        };
        return new Node.Scalar(at, kind, text);
    }

    /** An alias within its own anchor finds none: the anchor is known when its value has ended. */
    private Node alias(String name, Place at, KeyPath path) {
        if (++aliases > limits.maxAliases()) {
            report(ProblemKind.LIMIT, at, path, "problem.too-many-aliases", "limit", limits.maxAliases());
            throw new Beyond();
        }
        Node node = anchors.get(name);
        if (node == null) {
            reportValue(
                    ProblemKind.SYNTAX, at, path, "problem.no-anchor", "path", shown(path), "name", Printable.of(name));
            return NOTHING;
        }
        count(node.weight(), at, path);
        return node;
    }

    private void count(long more, Place at, KeyPath path) {
        values += more;
        if (values > limits.maxValues()) {
            report(ProblemKind.LIMIT, at, path, "problem.too-many-values", "limit", limits.maxValues());
            throw new Beyond();
        }
    }

    private void checkLength(String text, Place at, KeyPath path) {
        if (text.length() > limits.maxTextLength()) {
            reportValue(
                    ProblemKind.LIMIT,
                    at,
                    path,
                    "problem.too-long",
                    "path",
                    shown(path),
                    "length",
                    text.length(),
                    "limit",
                    limits.maxTextLength());
        }
    }

    private JsonToken next() {
        JsonToken token = tokens.next();
        if (token == null) {
            throw new IllegalStateException("the parser ended within a list or an object");
        }
        return token;
    }

    private String shown(KeyPath path) {
        return path.isRoot() ? writer.messages().text("document") : path.toString();
    }

    private void report(ProblemKind kind, Place at, KeyPath path, String key, Object... parameters) {
        findings.note(writer.plain(kind, at, path, writer.messages().text(key, parameters)));
    }

    /** The value is no longer what its author meant, so there is nothing more to say about it. */
    private void reportValue(ProblemKind kind, Place at, KeyPath path, String key, Object... parameters) {
        report(kind, at, path, key, parameters);
        findings.silence(path);
    }
}
