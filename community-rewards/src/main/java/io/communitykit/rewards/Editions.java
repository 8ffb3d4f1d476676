package io.communitykit.rewards;

import io.communitykit.CommunityException;
import io.communitykit.config.VersionHistory;
import io.communitykit.rewards.program.RewardsProgram;
import java.util.List;
import java.util.Map;

/** Notices a program that was edited without a new version. Looks once; then it knows. */
final class Editions {

    private final List<Edition> editions;
    private final EditionStore store;

    /** Whether all editions were found as they are; racing threads look twice at worst. */
    private volatile boolean known;

    Editions(RewardsEngine engine, EditionStore store) {
        this.editions = engine.programs().versions().stream()
                .map(VersionHistory.Version<RewardsProgram>::configuration)
                .map(Edition::of)
                .toList();
        this.store = store;
    }

    /**
     * Compares the program with what is remembered of its versions, and remembers new ones.
     *
     * @throws CommunityException if a version says something else now
     */
    void check() {
        if (known) {
            return;
        }
        List<EditionLabel> labels = editions.stream().map(Edition::label).toList();
        Map<EditionLabel, Edition> found = store.findAll(labels);
        for (Edition edition : editions) {
            Edition before = found.get(edition.label());
            if (before != null && !before.hash().equals(edition.hash())) {
                throw new CommunityException("program " + edition.label() + " has the hash " + edition.hash()
                        + " but it was applied with the hash " + before.hash()
                        + "; an edited program must have another version");
            }
        }
        List<Edition> fresh = editions.stream()
                .filter(edition -> !found.containsKey(edition.label()))
                .toList();
        if (fresh.isEmpty()) {
            known = true; // only now is it sure that no rollback takes them away
        } else {
            store.insertAll(fresh);
        }
    }
}
