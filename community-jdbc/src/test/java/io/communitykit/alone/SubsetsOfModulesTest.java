package io.communitykit.alone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host has the engine modules that it uses and no others; the storage and the test kit work with what is there. */
class SubsetsOfModulesTest {

    /** A port of each engine module. */
    private static final Map<String, String> PORTS = new TreeMap<>(Map.of(
            "metrics", "io.communitykit.metrics.MetricsStore",
            "moderation", "io.communitykit.moderation.DecisionLog",
            "rewards", "io.communitykit.rewards.ledger.Ledger"));

    static Stream<Set<String>> subsets() {
        List<String> all = List.copyOf(PORTS.keySet());
        List<Set<String>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            Set<String> subset = new TreeSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(all.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets.stream();
    }

    @ParameterizedTest
    @MethodSource("subsets")
    void theStorageWorksOnTheClassPathWithTheModulesThatAreThere(Set<String> present) throws Exception {
        try (URLClassLoader loader = classPath(present)) {
            assertThat(host(loader)).isEqualTo(expected(present));
        }
    }

    @ParameterizedTest
    @MethodSource("subsets")
    void theStorageWorksOnTheModulePathWithTheModulesThatAreThere(Set<String> present) throws Exception {
        Set<String> roots = new TreeSet<>(Set.of("io.communitykit.jdbc"));
        present.forEach(module -> roots.add("io.communitykit." + module));
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(
                        ModuleFinder.of(entries(present)
                                .filter(path -> !path.getFileName().toString().startsWith("h2-")
                                        && !path.endsWith("test-classes"))
                                .filter(SubsetsOfModulesTest::isNeeded)
                                .toArray(Path[]::new)),
                        ModuleFinder.of(),
                        roots);
        ClassLoader modules = ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader("io.communitykit.jdbc");
        URL[] others = urls(entries(present)
                .filter(path -> path.getFileName().toString().startsWith("h2-") || path.endsWith("test-classes")));

        try (URLClassLoader loader = new URLClassLoader(others, modules)) {
            assertThat(host(loader)).isEqualTo(expected(present));
        }
    }

    /** Each public class needs one engine module at most, so that whoever has that one can use it. */
    @Test
    void everyPublicClassNamesTypesOfOneEngineModuleAtMost() throws Exception {
        Set<String> all = new TreeSet<>();
        Set<String> usable = new TreeSet<>();
        for (String module : List.of("", "metrics", "moderation", "rewards")) {
            Set<String> present = module.isEmpty() ? Set.of() : Set.of(module);
            try (URLClassLoader loader = classPath(present)) {
                for (String name : publicClasses()) {
                    all.add(name);
                    if (isUsable(name, loader)) {
                        usable.add(name);
                    }
                }
            }
        }

        assertThat(all).hasSizeGreaterThan(50);
        assertThat(usable).containsExactlyElementsOf(all);
    }

    private static boolean isUsable(String name, ClassLoader loader) throws ClassNotFoundException {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return type.getMethods().length + type.getConstructors().length + type.getFields().length >= 0;
        } catch (NoClassDefFoundError absent) {
            assertThat(absent.getMessage()).startsWith("io/communitykit/").doesNotContain("/jdbc/", "/testkit/");
            return false;
        }
    }

    private static List<String> publicClasses() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path root : entries(PORTS.keySet())
                .filter(SubsetsOfModulesTest::isOursToTest)
                .toList()) {
            try (FileSystem jar = Files.isDirectory(root) ? null : FileSystems.newFileSystem(root);
                    Stream<Path> files = Files.walk(jar == null ? root : jar.getPath("/"))) {
                Path from = jar == null ? root : jar.getPath("/");
                files.map(file -> from.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && file.startsWith("io"))
                        .filter(file -> !file.contains("$") && !file.endsWith("-info.class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace(File.separatorChar, '.')
                                .replace('/', '.'))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static boolean isOursToTest(Path path) {
        String text = path.toString();
        return !path.endsWith("test-classes")
                && (text.contains("community-jdbc") || text.contains("community-testkit"));
    }

    /** Test runners and servers have no place on the module path of a host. */
    private static boolean isNeeded(Path path) {
        String name = path.getFileName().toString();
        return Files.isDirectory(path)
                || Stream.of(
                                "community-",
                                "jackson-",
                                "jakarta.validation",
                                "slf4j-api",
                                "jspecify",
                                "re2j",
                                "hibernate-validator",
                                "jboss-logging",
                                "classmate",
                                "snakeyaml")
                        .anyMatch(name::startsWith);
    }

    private static String expected(Set<String> present) {
        StringBuilder expected = new StringBuilder("1");
        PORTS.forEach((module, port) -> {
            if (present.contains(module)) {
                expected.append(' ').append(port.substring(port.lastIndexOf('.') + 1));
            }
        });
        return expected.toString();
    }

    @SuppressWarnings("unchecked")
    private static String host(ClassLoader loader) throws ReflectiveOperationException {
        Object host =
                loader.loadClass("io.communitykit.alone.Host").getConstructor().newInstance();
        return ((Function<List<String>, String>) host).apply(List.copyOf(PORTS.values()));
    }

    private static URLClassLoader classPath(Set<String> present) throws MalformedURLException {
        return new URLClassLoader(urls(entries(present)), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] urls(Stream<Path> paths) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path path : paths.toList()) {
            urls.add(path.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** The class path of the tests without the engine modules that are absent. */
    private static Stream<Path> entries(Set<String> present) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .filter(path -> PORTS.keySet().stream()
                        .noneMatch(module ->
                                path.toString().contains("community-" + module) && !present.contains(module)));
    }
}
