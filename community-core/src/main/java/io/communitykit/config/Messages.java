package io.communitykit.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts in one language, each from the bundle {@code Problems} nearest to the class it is about: that of the class's
 * package, or of the package above, and so on within the class's module; last that of this package.
 */
final class Messages {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");
    private static final int MOST_NAMES = 12;

    private final Locale locale;

    Messages(Locale locale) {
        this.locale = locale;
    }

    /** Returns a text of this package with its parameters filled in, given as name, value, name, value. */
    String text(String key, Object... parameters) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put((String) parameters[i], parameters[i + 1]);
        }
        return fill(find(Messages.class, key).orElse(key), values);
    }

    /** Finds a text in the bundles that belong to a class. */
    Optional<String> find(Class<?> owner, String key) {
        for (String room = owner.getPackageName(); !room.isEmpty(); room = above(room)) {
            Optional<String> text = bundle(room + ".Problems", owner.getModule())
                    .filter(bundle -> bundle.containsKey(key))
                    .map(bundle -> bundle.getString(key));
            if (text.isPresent()) {
                return text;
            }
        }
        return owner == Messages.class ? Optional.empty() : find(Messages.class, key);
    }

    /** Puts values in the place of {@code {name}}; what has no value stays as it is. */
    static String fill(String template, Map<String, ?> values) {
        return PARAMETER.matcher(template).replaceAll(found -> {
            Object value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }

    /** Lists names in quotes, at most a dozen of them. */
    String oneOf(Collection<String> names) {
        if (names.isEmpty()) {
            return text("expected.none-defined");
        }
        String separator = text("list.separator");
        String shown = names.stream().limit(MOST_NAMES).map(this::quoted).collect(Collectors.joining(separator));
        String more = names.size() > MOST_NAMES ? text("list.more", "count", names.size() - MOST_NAMES) : "";
        return text(names.size() == 1 ? "expected.only" : "expected.one-of", "names", shown + more);
    }

    String quoted(String name) {
        return text("value.text", "value", Printable.of(name));
    }

    private static String above(String room) {
        return room.substring(0, Math.max(0, room.lastIndexOf('.')));
    }

    private Optional<ResourceBundle> bundle(String name, Module module) {
        try {
            ResourceBundle found = ResourceBundle.getBundle(name, locale, module);
            // A bundle that lacks the language is answered in the JVM's default one: never what was asked for.
            boolean wanted = found.getLocale().getLanguage().equals(locale.getLanguage());
            return Optional.of(wanted ? found : ResourceBundle.getBundle(name, Locale.ROOT, module));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }
}
