package io.communitykit.storage;

import io.communitykit.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps versioned values that name members. Export and erasure read the whole store page by page unless an
 * implementation knows a shorter way.
 *
 * @param <K> the key, with a total order
 * @param <V> the value, immutable
 */
public interface PersonalStore<K extends Comparable<? super K>, V extends Versioned<K> & Personal<V>>
        extends VersionedStore<K, V>, PersonalData {

    /** How many values are read at a time. */
    int PAGE = 1000;

    @Override
    default void export(MemberId member, Consumer<? super Record> to) {
        Page<V> page = page(Optional.empty(), PAGE);
        while (true) {
            for (V value : page.items()) {
                if (value.concerns(member) && value instanceof Record record) {
                    to.accept(record);
                }
            }
            if (!page.more()) {
                return;
            }
            page = page(page.last().map(Versioned::key), PAGE);
        }
    }

    /**
     * {@inheritDoc} A value that somebody else changes meanwhile ends it.
     *
     * @throws ContentionException if somebody was faster
     */
    @Override
    default void erase(Erasure erasure) {
        List<V> concerned = new ArrayList<>();
        Page<V> page = page(Optional.empty(), PAGE);
        while (true) {
            page.items().stream()
                    .filter(value -> value.concerns(erasure.member()))
                    .forEach(concerned::add);
            if (!page.more()) {
                break;
            }
            page = page(page.last().map(Versioned::key), PAGE);
        }
        for (V value : concerned) {
            boolean done = value.erased(erasure).map(rest -> put(value, rest)).orElseGet(() -> remove(value.key()));
            if (!done) {
                throw new ContentionException("erasing " + erasure.pseudonym());
            }
        }
    }

    private boolean put(V value, V rest) {
        return rest.key().equals(value.key()) ? replace(rest, value.version()) : (remove(value.key()) && insert(rest));
    }
}
