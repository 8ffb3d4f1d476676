package io.communitykit.testkit.rules;

import io.communitykit.config.ConfigCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every test file holds: which configuration it tests, and cases. */
interface CaseFile<C extends Record> {

    /** The configuration's file, relative to the test file; null for the same name without {@code .test}. */
    @Nullable
    String config();

    /** The cases, in the order of the file. */
    List<? extends Entry<C>> cases();

    /** One case as it is written. */
    interface Entry<C extends Record> {

        String name();

        void run(C configuration);
    }

    /** Demands that no two cases are called the same. */
    static void checkNames(ConfigCheck check, List<? extends Entry<?>> cases) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            if (!names.add(cases.get(i).name())) {
                check.duplicate("cases[" + i + "].name", cases.get(i).name());
            }
        }
    }
}
