package io.communitykit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serial;
import java.io.Serializable;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Holds the library to its first law, the same inputs give the same outputs on every machine, as far as byte code can
 * tell: no clock, no chance, no static state, no input or output, no order that a JDK is free to choose.
 */
@AnalyzeClasses(packages = "io.communitykit", importOptions = DoNotIncludeTests.class)
class PurityTest {

    /** The four modules that run inside a host; the test kit reads files and runs tests, which is its job. */
    private static final DescribedPredicate<JavaClass> LIBRARY = resideInAPackage("io.communitykit..")
            .and(not(resideInAPackage("io.communitykit.testkit..")))
            .as("the library");

    /** Where an order is made that a host can see. In-memory storages and core's log look things up by key only. */
    private static final DescribedPredicate<JavaClass> ENGINES_AND_RECORDS = LIBRARY.and(
                    describe("engine or record", PurityTest::isEngineOrRecord))
            .as("engines and records");

    private static final Set<String> MATH_THAT_MAY_DIFFER = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    @ArchTest
    static final ArchRule nobodyReadsAClock =
            noClasses().that(LIBRARY).should().accessTargetWhere(callOf("a clock", PurityTest::isClock));

    @ArchTest
    static final ArchRule nobodyRollsDice = noClasses()
            .that(LIBRARY)
            .should()
            .dependOnClassesThat(assignableTo("java.util.random.RandomGenerator"))
            .orShould()
            .accessTargetWhere(callOf("chance", PurityTest::isChance));

    @ArchTest
    static final ArchRule nobodyStartsAThread = noClasses()
            .that(LIBRARY)
            .should()
            .dependOnClassesThat(assignableTo("java.util.concurrent.Executor")
                    .or(type(java.util.concurrent.Executors.class))
                    .or(assignableTo("java.util.Timer")))
            .orShould()
            .accessTargetWhere(callOf("a thread", PurityTest::isThread));

    @ArchTest
    static final ArchRule nobodyKeepsStaticState = noFields()
            .that()
            .areDeclaredInClassesThat(LIBRARY)
            .and()
            .areStatic()
            .should()
            .notBeFinal()
            .orShould()
            .haveRawType(resideInAnyPackage("java.util.concurrent..")
                    .or(assignableTo(ThreadLocal.class))
                    .or(assignableTo(StringBuilder.class))
                    .or(assignableTo(java.util.ArrayList.class))
                    .or(assignableTo(java.util.AbstractMap.class))
                    .or(assignableTo(java.util.AbstractSet.class)));

    @ArchTest
    static final ArchRule onlyConfigurationReadsOrWrites = noClasses()
            .that(LIBRARY.and(not(resideInAPackage("io.communitykit.config.."))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                    .and(not(type(Serial.class).or(type(Serializable.class))))
                    .and(not(type(URI.class).or(type(URISyntaxException.class)).or(type(IDN.class)))));

    @ArchTest
    static final ArchRule nobodyAsksTheMachine = noClasses()
            .that(LIBRARY)
            .should()
            .accessTargetWhere(callOf("a property of the machine", PurityTest::isMachine));

    @ArchTest
    static final ArchRule enginesAndRecordsKeepTheirOrder = noClasses()
            .that(ENGINES_AND_RECORDS)
            .should()
            .accessTargetWhere(callOf("a hash table without an order", PurityTest::isHashTable));

    @ArchTest
    static final ArchRule nobodyUsesTheSaltedCollectionsOfTheJdk = noClasses()
            .that(LIBRARY)
            .should()
            .accessTargetWhere(callOf("a collection whose order differs from run to run", PurityTest::isSalted));

    @ArchTest
    static final ArchRule realNumbersComeFromStrictMath = noClasses()
            .that(LIBRARY)
            .should()
            .accessTargetWhere(callOf("a function of Math that may differ in the last digit", PurityTest::isLooseMath));

    @ArchTest
    static void theClockOfTheMachineIsNamedInOnePlace(JavaClasses house) {
        Set<String> knowing = house.that(LIBRARY).stream()
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(access -> is(access, InstantSource.class, "system"))
                .map(access -> access.getOriginOwner().getName())
                .collect(Collectors.toSet());

        assertThat(knowing).containsExactly("io.communitykit.SystemClock");
    }

    private static boolean isEngineOrRecord(JavaClass type) {
        boolean engine = resideInAnyPackage(
                        "io.communitykit.moderation..",
                        "io.communitykit.rewards..",
                        "io.communitykit.metrics..",
                        "io.communitykit.poll..",
                        "io.communitykit.survey..")
                .test(type);
        return (engine && !type.getSimpleName().startsWith("InMemory")) || type.isRecord();
    }

    private static boolean isClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now" -> owner.startsWith("java.time.") && !owner.equals("java.time.InstantSource");
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "getInstance" -> owner.equals("java.util.Calendar");
            case "<init>" ->
                owner.equals("java.util.Date")
                        && access instanceof JavaConstructorCall call
                        && call.getTarget().getRawParameterTypes().isEmpty();
            default ->
                owner.equals("java.time.Clock")
                        && (access.getName().startsWith("system")
                                || access.getName().startsWith("tick"));
        };
    }

    private static boolean isChance(JavaAccess<?> access) {
        return is(access, Math.class, "random")
                || is(access, StrictMath.class, "random")
                || is(access, java.util.UUID.class, "randomUUID")
                || is(access, java.util.Collections.class, "shuffle")
                || is(access, System.class, "identityHashCode");
    }

    private static boolean isThread(JavaAccess<?> access) {
        return is(access, Thread.class, "<init>")
                || is(access, Thread.class, "sleep")
                || List.of("parallel", "parallelStream").contains(access.getName())
                || (access.getTargetOwner().isEquivalentTo(java.util.concurrent.CompletableFuture.class)
                        && access.getName().endsWith("Async"));
    }

    private static boolean isMachine(JavaAccess<?> access) {
        return is(access, System.class, "getenv")
                || is(access, System.class, "getProperty")
                || is(access, System.class, "lineSeparator")
                || is(access, System.class, "in")
                || is(access, System.class, "out")
                || is(access, System.class, "err")
                || is(access, Locale.class, "getDefault")
                || is(access, java.time.ZoneId.class, "systemDefault")
                || is(access, java.util.TimeZone.class, "getDefault")
                || is(access, java.nio.charset.Charset.class, "defaultCharset")
                || is(access, String.class, "formatted")
                || (is(access, String.class, "format") && !takes(access, Locale.class))
                || ((is(access, String.class, "toLowerCase") || is(access, String.class, "toUpperCase"))
                        && !takes(access, Locale.class));
    }

    private static boolean isHashTable(JavaAccess<?> access) {
        return is(access, HashMap.class, "<init>")
                || is(access, HashSet.class, "<init>")
                || (access.getTargetOwner().isEquivalentTo(Collectors.class)
                        && (List.of("toSet", "toConcurrentMap", "groupingByConcurrent")
                                        .contains(access.getName())
                                || (List.of("toMap", "groupingBy").contains(access.getName())
                                        && !takes(access, java.util.function.Supplier.class))));
    }

    private static boolean isSalted(JavaAccess<?> access) {
        return is(access, Map.class, "copyOf")
                || is(access, Map.class, "ofEntries")
                || is(access, Set.class, "copyOf")
                || (is(access, Map.class, "of") && parameters(access) > 2)
                || (is(access, Set.class, "of") && (parameters(access) > 1 || takes(access, Object[].class)))
                || is(access, Collectors.class, "toUnmodifiableMap")
                || is(access, Collectors.class, "toUnmodifiableSet");
    }

    private static boolean isLooseMath(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Math.class) && MATH_THAT_MAY_DIFFER.contains(access.getName());
    }

    private static boolean is(JavaAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
    }

    private static boolean takes(JavaAccess<?> access, Class<?> parameter) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(parameter));
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : 0;
    }

    private static DescribedPredicate<JavaAccess<?>> callOf(String what, Predicate<JavaAccess<?>> predicate) {
        return describe(what, predicate);
    }
}
