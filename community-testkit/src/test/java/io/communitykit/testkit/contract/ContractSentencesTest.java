package io.communitykit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.WaitingActivities;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.notice.NoticeStore;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.ledger.HoldStore;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.redemption.RedemptionStore;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Storage;
import io.communitykit.storage.VersionedStore;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what a port's documentation promises against the tests that its contract has: the same sentences, one by one.
 */
class ContractSentencesTest {

    private static final Pattern PROMISE = Pattern.compile("<li>(.*?)(?=<li>|</ul>)", Pattern.DOTALL);

    static Stream<Arguments> ports() {
        return Stream.of(
                Arguments.of(Storage.class, StorageContract.class),
                Arguments.of(VersionedStore.class, VersionedStoreContract.class),
                Arguments.of(ActivityLog.class, ActivityLogContract.class),
                Arguments.of(ActivityHistory.class, ActivityHistoryContract.class),
                Arguments.of(WaitingActivities.class, WaitingActivitiesContract.class),
                Arguments.of(NoticeStore.class, NoticeStoreContract.class),
                Arguments.of(PersonalData.class, ErasureContract.class),
                Arguments.of(DecisionLog.class, DecisionLogContract.class),
                Arguments.of(Ledger.class, LedgerContract.class),
                Arguments.of(BadgeLog.class, BadgeLogContract.class));
    }

    @ParameterizedTest
    @MethodSource("ports")
    void everyPromiseIsATestAndEveryTestAPromise(Class<?> port, Class<?> contract) throws IOException {
        assertThat(sentences(contract)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(promises(port));
    }

    static Stream<Arguments> versionedPorts() {
        return Stream.of(
                Arguments.of(BallotStore.class, BallotStoreContract.class),
                Arguments.of(PollStore.class, PollStoreContract.class),
                Arguments.of(HoldStore.class, HoldStoreContract.class),
                Arguments.of(RedemptionStore.class, RedemptionStoreContract.class));
    }

    @ParameterizedTest
    @MethodSource("versionedPorts")
    void whatAStorePromisesFurtherIsTestedFurther(Class<?> port, Class<?> contract) throws IOException {
        Set<String> expected = new TreeSet<>(promises(port));
        expected.addAll(promises(VersionedStore.class));

        assertThat(sentences(contract)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> sentences(Class<?> contract) {
        return Stream.of(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(ContractSentencesTest::sentence)
                .toList();
    }

    private static String sentence(Method test) {
        DisplayName name = test.getAnnotation(DisplayName.class);
        return name == null ? test.getName() + " has no sentence" : name.value();
    }

    private static Path source(Class<?> port) {
        String file = port.getName().replace('.', '/') + ".java";
        return Stream.of("core", "moderation", "rewards", "metrics")
                .map(module -> Path.of("..", "community-" + module, "src", "main", "java")
                        .resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> promises(Class<?> port) throws IOException {
        Matcher matcher = PROMISE.matcher(Files.readString(source(port)));
        List<String> promises = new ArrayList<>();
        while (matcher.find()) {
            promises.add(matcher.group(1)
                    .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                    .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                    .replace('#', '.')
                    .strip()
                    .replaceAll("\\.$", ""));
        }
        assertThat(promises).isNotEmpty().doesNotHaveDuplicates();
        return new TreeSet<>(promises);
    }
}
