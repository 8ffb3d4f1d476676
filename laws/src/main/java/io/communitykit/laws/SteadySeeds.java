package io.communitykit.laws;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives each property a seed made from its name, so that a build which was green yesterday is green today, on every
 * machine. With the system property {@code community.fuzz} set to a number, the seeds are left to chance instead and
 * each property is tried that many times as often: that is how a search for new counterexamples is started.
 */
public final class SteadySeeds implements AroundPropertyHook {

    private static final String FUZZ = "community.fuzz";
    private static final int DEFAULT_TRIES = 1000;

    /** Creates the hook; jqwik does so itself. */
    public SteadySeeds() {}

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        int tries = attributes.tries().orElse(DEFAULT_TRIES);
        int times = Integer.getInteger(FUZZ, 0);
        if (times > 0 && tries > 1) {
            attributes.setTries(Math.multiplyExact(tries, times));
        } else if (attributes.seed().isEmpty()) {
            attributes.setSeed(seed(context.containerClass().getName() + "#"
                    + context.targetMethod().getName()));
        }
        return property.execute();
    }

    private static String seed(String name) {
        return Integer.toString(name.hashCode());
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
