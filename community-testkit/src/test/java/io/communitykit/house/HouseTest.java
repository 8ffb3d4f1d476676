package io.communitykit.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.communitykit.CommunityException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Knows the arrows of the house: which room may lean on which. */
@AnalyzeClasses(packages = "io.communitykit", importOptions = DoNotIncludeTests.class)
class HouseTest {

    private static final List<String> ENGINES =
            List.of("io.communitykit.moderation..", "io.communitykit.rewards..", "io.communitykit.metrics..");

    /** Rooms of core that stand side by side. */
    private static final List<String> SIDE_ROOMS =
            List.of("charter", "content", "gathering", "group", "plan", "poll", "survey");

    /** Rooms of polls, from the ground up; the service and what a person writes stand on top, without a name. */
    private static final List<String> ROOMS_OF_POLLS =
            List.of("tally", "exchange", "opinion", "rule", "kind", "ballot", "result", "outcome");

    /** What a room of core may lean on besides itself; a notice is how each of them tells somebody something. */
    private static final String[] GROUND = {
        "io.communitykit",
        "io.communitykit.activity..",
        "io.communitykit.config..",
        "io.communitykit.member..",
        "io.communitykit.notice..",
        "io.communitykit.storage.."
    };

    @ArchTest
    static final ArchRule engineModulesDoNotKnowEachOther = CompositeArchRule.of(
            ENGINES.stream().map(HouseTest::knowsNoOtherEngine).toList());

    @ArchTest
    static final ArchRule coreKnowsNoOtherModule = noClasses()
            .that(resideInAPackage("io.communitykit..").and(not(resideInAnyPackage(aboveCore()))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(aboveCore());

    @ArchTest
    static final ArchRule theLibraryKnowsNeitherTestKitNorJdbc = noClasses()
            .that()
            .resideOutsideOfPackages("io.communitykit.testkit..", "io.communitykit.jdbc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.communitykit.testkit..", "io.communitykit.jdbc..");

    @ArchTest
    static final ArchRule sideRoomsOfCoreLeanOnTheGroundAlone = CompositeArchRule.of(
            SIDE_ROOMS.stream().map(HouseTest::leansOnTheGround).toList());

    @ArchTest
    static final ArchRule roomsOfPollsLeanOnThoseBelow = CompositeArchRule.of(
            ROOMS_OF_POLLS.stream().map(HouseTest::leansOnNothingAbove).toList());

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("io.communitykit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyConfigurationReadsFilesWithJacksonAndHibernateValidator = noClasses()
            .that()
            .resideOutsideOfPackage("io.communitykit.config..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "org.hibernate..", "org.snakeyaml..")
                    .or(resideInAPackage("com.fasterxml..")
                            .and(not(resideInAPackage("com.fasterxml.jackson.annotation.."))))
                    .or(resideInAnyPackage("jakarta.validation.bootstrap..", "jakarta.validation.spi.."))
                    .or(assignableTo("jakarta.validation.Validation"))
                    .or(assignableTo("jakarta.validation.ValidatorFactory"))
                    .or(assignableTo("jakarta.validation.Validator")));

    @ArchTest
    static final ArchRule ruleTestsNeedNoTestFramework = noClasses()
            .that()
            .resideInAPackage("io.communitykit.testkit.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "net.jqwik..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule contractsNeedNoJqwik = noClasses()
            .that()
            .resideInAPackage("io.communitykit.testkit.contract..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.jqwik..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aClassOfTheTestKitNamesOneEngineModuleAtMost = classes()
            .that()
            .resideInAPackage("io.communitykit.testkit..")
            .should(nameOneEngineModuleAtMost())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyExceptionHasTheOneRoot = classes()
            .that()
            .arePublic()
            .and()
            .areAssignableTo(Exception.class)
            .should()
            .beAssignableTo(CommunityException.class);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule namesSayWhatATypeIs = noClasses()
            .should()
            .haveSimpleNameStartingWith("Abstract")
            .orShould()
            .haveNameMatching(".*(Impl|Helper|Manager|Utils?)")
            .orShould()
            .haveNameMatching(".*[.$]I[A-Z][a-z]\\w*")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..");

    private static String[] aboveCore() {
        return Stream.concat(ENGINES.stream(), Stream.of("io.communitykit.testkit..", "io.communitykit.jdbc.."))
                .toArray(String[]::new);
    }

    private static ArchRule knowsNoOtherEngine(String engine) {
        String[] others = ENGINES.stream().filter(e -> !e.equals(engine)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(engine)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }

    private static ArchRule leansOnTheGround(String room) {
        String itself = "io.communitykit." + room + "..";
        return noClasses()
                .that()
                .resideInAPackage(itself)
                .should()
                .dependOnClassesThat(resideInAPackage("io.communitykit..")
                        .and(not(resideInAPackage(itself)))
                        .and(not(resideInAnyPackage(GROUND))))
                .allowEmptyShould(true);
    }

    private static ArchRule leansOnNothingAbove(String room) {
        int floor = ROOMS_OF_POLLS.indexOf(room);
        String[] above = Stream.concat(
                        Stream.of("io.communitykit.poll"),
                        ROOMS_OF_POLLS.stream().skip(floor + 1L).map(higher -> "io.communitykit.poll." + higher))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.communitykit.poll." + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above);
    }

    private static ArchCondition<JavaClass> nameOneEngineModuleAtMost() {
        return new ArchCondition<>("name types of one engine module at most") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long named = ENGINES.stream()
                        .filter(engine -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> resideInAPackage(engine).test(d.getTargetClass())))
                        .count();
                events.add(new SimpleConditionEvent(type, named <= 1, type.getName() + " names " + named));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + " stands in a package without @NullMarked"));
            }
        };
    }
}
