package io.communitykit.moderation;

import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.text.Domain;
import io.communitykit.moderation.text.DomainSet;
import java.util.ArrayList;
import java.util.List;

/** Counts links, all or those to some domains, without those that are always allowed. */
final class LinksCheck implements Check {

    private final DomainSet domains;
    private final DomainSet allowed;
    private final Bounds bounds;

    LinksCheck(Condition.Links links) {
        this.domains = DomainSet.of(links.domains());
        this.allowed = DomainSet.of(links.allowed());
        boolean bounded = links.atLeast() != null || links.atMost() != null;
        this.bounds = new Bounds(bounded ? links.atLeast() : Integer.valueOf(1), links.atMost());
    }

    @Override
    public Truth test(Reading reading) {
        int count = 0;
        for (Reading.PartLink found : reading.links()) {
            count += counts(found) ? 1 : 0;
        }
        return bounds.test(count);
    }

    private boolean counts(Reading.PartLink found) {
        Domain host = found.link().host();
        return (domains.isEmpty() || domains.find(host).isPresent())
                && (allowed.isEmpty() || allowed.find(host).isEmpty());
    }

    @Override
    public Trace explain(Reading reading) {
        int count = 0;
        List<Evidence> evidence = new ArrayList<>();
        for (Reading.PartLink found : reading.links()) {
            if (counts(found)) {
                count++;
                if (evidence.size() < Trace.MAX_EVIDENCE) {
                    evidence.add(new Evidence(
                            found.part(),
                            found.link().start(),
                            found.link().end(),
                            null,
                            domains.find(found.link().host()).map(Domain::name).orElse(null)));
                }
            }
        }
        return new Trace("links", bounds.test(count), bounds.toString(), Integer.toString(count), evidence, List.of());
    }
}
