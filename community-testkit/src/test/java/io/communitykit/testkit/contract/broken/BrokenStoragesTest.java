package io.communitykit.testkit.contract.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.communitykit.storage.StorageException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs contract tests over storages with one defect each: the named tests must fail, by an assertion or by what the
 * storage says, and not because a broken storage is broken otherwise.
 */
class BrokenStoragesTest {

    static Stream<Arguments> defects() {
        return Stream.of(
                        BrokenTransactions.class,
                        BrokenMemberStores.class,
                        BrokenLogs.class,
                        BrokenHistories.class,
                        BrokenNoticeStores.class,
                        BrokenLedgers.class,
                        BrokenBadgeLogs.class,
                        BrokenDecisionLogs.class,
                        BrokenStates.class,
                        BrokenErasures.class,
                        BrokenPollStores.class)
                .flatMap(group -> Stream.of(group.getDeclaredClasses()))
                .filter(type -> type.isAnnotationPresent(CaughtBy.class))
                .flatMap(type ->
                        Stream.of(type.getAnnotation(CaughtBy.class).value()).map(test -> Arguments.of(type, test)));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectIsCaughtByTheNamedTest(Class<?> broken, String test) throws NoSuchMethodException {
        TestExecutionSummary summary = run(broken, test);

        assertThat(summary.getTestsFoundCount()).isEqualTo(1);
        assertThat(summary.getFailures())
                .as("%s is caught by %s", broken.getSimpleName(), test)
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException())
                        .isInstanceOfAny(AssertionError.class, StorageException.class));
    }

    private static TestExecutionSummary run(Class<?> broken, String test) throws NoSuchMethodException {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(broken, broken.getMethod(test)))
                .filters(EngineFilter.includeEngines(List.of("junit-jupiter")))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherConfig nothingElse = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(nothingElse).execute(request, listener);
        return listener.getSummary();
    }
}
