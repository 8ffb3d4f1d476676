package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.CommunityException;
import io.communitykit.config.sample.Samples;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Only reading needs Jackson and a validation provider; without them the rest works, and reading says what is absent.
 */
class AbsentJarsTest {

    @Test
    void whatIsBuiltInJavaNeedsNoJar() throws Exception {
        assertThat(run("builtInJava", "jackson", "snakeyaml", "validation", "validator", "jboss-logging", "classmate"))
                .isEqualTo("0 problems, hash " + ConfigHash.of(Samples.java()));
    }

    @Test
    void withoutAProviderReadingSaysWhichJarToAdd() throws Exception {
        String message = "reading a configuration needs a Jakarta Validation provider:"
                + " add org.hibernate.validator:hibernate-validator";

        assertThat(run("read", "hibernate-validator")).isEqualTo(message);
        assertThat(run("read", "hibernate-validator", "jakarta.validation"))
                .isEqualTo(message + " (class jakarta/validation/NoProviderFoundException is absent)");
    }

    @Test
    void withoutJacksonReadingSaysWhichJarToAdd() throws Exception {
        String message =
                "reading a configuration needs Jackson 3: add tools.jackson.dataformat:jackson-dataformat-yaml;"
                        + " a module must also require tools.jackson.dataformat.yaml";

        assertThat(run("read", "jackson-dataformat-yaml")).isEqualTo(message);
        assertThat(run("read", "jackson-core", "jackson-databind", "jackson-dataformat-yaml"))
                .isEqualTo(message);
    }

    @Test
    void withEverythingItReads() throws Exception {
        assertThat(run("read")).isEqualTo("house-rules");
    }

    /** Runs within the isolated class loader. */
    public static final class Isolated {

        private Isolated() {}

        /** Checks and hashes. */
        public static String builtInJava() {
            return ConfigCheck.problemsOf(Samples.java()).size() + " problems, hash "
                    + ConfigHash.of(ConfigCheck.require(Samples.java()));
        }

        /** Reads. */
        public static String read() {
            try {
                return ConfigReader.create()
                        .load(ConfigSource.yaml("x.yaml", Samples.YAML), io.communitykit.config.sample.HouseRules.class)
                        .orThrow()
                        .id()
                        .value();
            } catch (CommunityException told) {
                return told.getMessage();
            }
        }
    }

    private static String run(String method, String... absent) throws ReflectiveOperationException, IOException {
        URL[] present = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> List.of(absent).stream()
                        .noneMatch(name -> new File(entry).getName().contains(name)))
                .map(AbsentJarsTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader isolated = new URLClassLoader(present, ClassLoader.getPlatformClassLoader())) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(isolated);
            try {
                return (String) isolated.loadClass(Isolated.class.getName())
                        .getMethod(method)
                        .invoke(null);
            } catch (InvocationTargetException failed) {
                throw new AssertionError(failed.getCause());
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
