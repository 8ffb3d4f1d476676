package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Value;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Conduct;
import io.communitykit.moderation.ConductStore;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.moderation.RecordedDecision;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tests erasure over every port of moderation. */
public interface ModerationErasureContract extends ErasureContract {

    @Override
    default List<Record> write(Storage storage, MemberId member, String words) {
        DecisionLog log = storage.port(DecisionLog.PORT);
        RecordedDecision by = about(Subject.post("p-1"), member, words);
        RecordedDecision profile = about(new Subject("member", member.value()), new MemberId("ben"), "kept");
        log.insertAll(List.of(by, profile, SampleDecisions.plain("p-2", 1, "ben")));
        Conduct conduct = new Conduct(member, Map.of(Verdict.HOLD, 3L), 1);
        storage.port(ConductStore.PORT).insertAll(List.of(conduct, new Conduct(new MemberId("ben"), Map.of(), 1)));
        return List.of(by, profile, conduct);
    }

    @Override
    default List<String> read(Storage storage) {
        List<String> lines = new ArrayList<>();
        storage.port(DecisionLog.PORT).page(Optional.empty(), 100).items().forEach(decision -> {
            lines.add(decision.toString());
            storage.port(DecisionLog.PORT)
                    .pageOf(decision.decision().author(), Optional.empty(), 100)
                    .items()
                    .forEach(found -> lines.add("by author " + found));
        });
        storage.port(ConductStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(conduct -> lines.add(conduct.toString()));
        return lines;
    }

    @Override
    default Map<String, Long> totals(Storage storage) {
        Map<String, Long> totals = new TreeMap<>();
        storage.port(DecisionLog.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(decision -> totals.merge("decisions", 1L, Long::sum));
        storage.port(ConductStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(conduct -> totals.merge("held", conduct.count(Verdict.HOLD), Long::sum));
        return totals;
    }

    private static RecordedDecision about(Subject subject, MemberId author, String words) {
        RecordedDecision plain = SampleDecisions.plain("p", 1, author.value());
        Decision decision = plain.decision();
        return new RecordedDecision(
                new Decision(
                        subject,
                        1,
                        author,
                        null,
                        null,
                        decision.at(),
                        decision.policy(),
                        Verdict.HOLD,
                        List.of(),
                        List.of(),
                        Map.of("en", "Please say it in a friendlier way."),
                        Author.UNKNOWN.with("text", new Value.Text(words)),
                        1),
                plain.digest());
    }
}
