package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a module of its own, with its own records and texts. */
class ModulePathTest {

    private static final List<String> JARS = List.of(
            "jackson-",
            "snakeyaml",
            "jakarta.validation",
            "hibernate-validator",
            "jboss-logging",
            "classmate",
            "slf4j-api",
            "jspecify");

    private static final String DESCRIPTOR = """
            module host {
                requires io.communitykit.core;
                requires tools.jackson.dataformat.yaml;
                exports host;
                OPENS
            }
            """;

    private static final String RULES = """
            package host;
            import io.communitykit.config.*;
            import jakarta.validation.constraints.*;
            import org.jspecify.annotations.Nullable;
            public record Rules(
                    @Positive int version, @Nullable String text, @Size(min = 2, message = "{host.long}") String name) {}
            """;

    private static final String MAIN = """
            package host;
            import io.communitykit.config.*;
            public class Main implements java.util.function.Supplier<String> {
                public String get() {
                    try {
                        var reader = ConfigReader.create();
                        return reader.load(ConfigSource.yaml("x.yaml", "{version: 1, name: ab}"), Rules.class)
                                .orThrow().version() + "|"
                                + reader.load(ConfigSource.yaml("x.yaml", "{version: 0, name: a}"), Rules.class);
                    } catch (RuntimeException told) {
                        return told.getMessage();
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void recordsAndTextsOfAnotherModuleAreFound() throws Exception {
        String opened = "opens host to org.hibernate.validator, io.communitykit.core;";

        assertThat(run(opened))
                .startsWith("1|Rejected[")
                .contains("version was 0 but it must be greater than 0")
                .contains("name was 'a' but it must be long, at least 2");
    }

    @Test
    void aPackageThatIsNotOpenIsToldWithTheLineToAdd() throws Exception {
        assertThat(run(""))
                .isEqualTo("package host must be open to the validation provider:"
                        + " add 'opens host to org.hibernate.validator;' to the module's descriptor");
    }

    private String run(String opens) throws IOException, ReflectiveOperationException {
        Path modules = compile(opens);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolveAndBind(finder(modules), ModuleFinder.of(), Set.of("host"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        ClassLoader loader = layer.findLoader("host");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object main = loader.loadClass("host.Main").getConstructor().newInstance();
            return (String) ((Supplier<?>) main).get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ModuleFinder finder(Path host) {
        List<Path> paths = new ArrayList<>(modulePath());
        paths.add(host);
        return ModuleFinder.of(paths.toArray(Path[]::new));
    }

    private static Set<Path> modulePath() {
        Set<Path> paths = new TreeSet<>();
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> Files.exists(path.resolve("module-info.class"))
                        || JARS.stream().anyMatch(path.getFileName().toString()::startsWith))
                .forEach(paths::add);
        return paths;
    }

    private Path compile(String opens) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("host"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path descriptor = Files.writeString(folder.resolve("module-info.java"), DESCRIPTOR.replace("OPENS", opens));
        Path rules = Files.writeString(sources.resolve("Rules.java"), RULES);
        Path main = Files.writeString(sources.resolve("Main.java"), MAIN);
        String path = String.join(
                File.pathSeparator, modulePath().stream().map(Path::toString).toList());
        StringWriter said = new StringWriter();
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "-p",
                        path,
                        "-d",
                        classes.toString(),
                        descriptor.toString(),
                        rules.toString(),
                        main.toString());
        assertThat(code).as(said.toString()).isZero();
        Files.createDirectories(classes.resolve("host"));
        Files.writeString(classes.resolve("host/Problems.properties"), "host.long = long, at least {min}\n");
        return classes;
    }
}
