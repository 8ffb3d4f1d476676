package io.communitykit.member;

import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.activity.Activity;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Exports and erases a member in all stores of a storage, in one transaction. Thread-safe if the storage and the source
 * of randomness are.
 *
 * <p>After erasing, words are gone, balances, tallies and counts go on under a random pseudonym, and an activity of the
 * member that is delivered again is answered as erased and written nowhere. Nothing leads from the pseudonym back.
 */
public final class MemberData {

    private final Storage storage;
    private final Supplier<UUID> randomness;
    private final List<String> words;
    private final UnitOfWork unit;

    private MemberData(Storage storage, Supplier<UUID> randomness, List<String> words) {
        this.storage = storage;
        this.randomness = randomness;
        this.words = List.copyOf(words);
        this.unit = new UnitOfWork(storage, Observer.none(), InstantSource.fixed(Instant.EPOCH));
    }

    /**
     * Looks after the members of a storage.
     *
     * @param storage the community's storage
     * @param randomness gives random names that nobody can guess: {@code UUID::randomUUID}
     * @return the service
     */
    public static MemberData of(Storage storage, Supplier<UUID> randomness) {
        return new MemberData(storage, randomness, List.of());
    }

    /**
     * Declares which attributes of activities hold what members write; erasing deletes them where the member is the
     * actor. Everything else that is personal is declared by its type.
     *
     * @param attributes their names
     * @return a service that knows them
     */
    public MemberData withWordsIn(List<String> attributes) {
        return new MemberData(storage, randomness, attributes);
    }

    /**
     * Gathers everything that is kept about a member.
     *
     * @param member the member
     * @return what there is; empty for somebody unknown or erased
     */
    public MemberExport export(MemberId member) {
        return storage.inTransaction(() -> {
            Map<String, List<Record>> records = new LinkedHashMap<>();
            for (PersonalData port : storage.personalData()) {
                port.export(
                        member,
                        found -> records.computeIfAbsent(found.getClass().getSimpleName(), type -> new ArrayList<>())
                                .add(found));
            }
            return new MemberExport(member, records);
        });
    }

    /**
     * Erases a member everywhere. Erasing somebody again erases what has come since, under another pseudonym.
     *
     * @param member the member
     * @return who was erased and by which name the rest goes on, so that the host can do the same in its own tables in
     *     the same transaction; keep it no longer than that
     * @throws IllegalArgumentException if it is {@link Activity#ANONYMOUS}, which is nobody
     */
    public Outcome<Erasure> erase(MemberId member) {
        if (member.equals(Activity.ANONYMOUS)) {
            throw new IllegalArgumentException("member was '" + member + "', which is nobody, but it must be somebody");
        }
        return unit.run("members.erase", () -> {
            Erasure erasure = new Erasure(
                    member,
                    new MemberId("erased-" + randomness.get()),
                    randomness.get().toString(),
                    words);
            storage.personalData().forEach(port -> port.erase(erasure));
            return erasure;
        });
    }
}
