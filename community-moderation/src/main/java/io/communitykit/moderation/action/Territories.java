package io.communitykit.moderation.action;

import io.communitykit.config.ConfigCheck;
import java.util.List;
import java.util.regex.Pattern;

/** Checks names of countries. */
public final class Territories {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private Territories() {}

    /**
     * Reports every code that is none of ISO 3166-1 alpha-2 by its form.
     *
     * @param check takes the problems
     * @param codes the component {@code territory} of the record that is checked
     */
    public static void check(ConfigCheck check, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            if (!CODE.matcher(codes.get(i)).matches()) {
                check.reject("territory[" + i + "]", codes.get(i), "{moderation.territory}");
            }
        }
    }
}
