package io.communitykit.moderation.text;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds domains, and finds the one that a host is or lies below. Immutable. A look-up costs O(labels × log domains).
 */
public final class DomainSet {

    private final Set<String> names = new TreeSet<>();

    private DomainSet(Collection<String> domains) {
        domains.forEach(domain -> names.add(new Domain(domain).name()));
    }

    /**
     * Holds domains.
     *
     * @param domains their names
     * @return the set
     * @throws IllegalArgumentException if one is no domain
     */
    public static DomainSet of(Collection<String> domains) {
        return new DomainSet(domains);
    }

    /**
     * Tells whether there is none.
     *
     * @return true if nothing is held
     */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * Finds the domain that covers a host, the most special of several.
     *
     * @param host the host
     * @return the domain; empty if none covers it
     */
    public Optional<Domain> find(Domain host) {
        String name = host.name();
        for (int begin = 0; begin >= 0; ) {
            String suffix = name.substring(begin);
            if (names.contains(suffix)) {
                return Optional.of(new Domain(suffix));
            }
            int dot = name.indexOf('.', begin);
            begin = dot < 0 ? -1 : dot + 1;
        }
        return Optional.empty();
    }
}
