package io.communitykit.config;

import io.communitykit.CommunityException;

/** Says which jar reading lacks. Names no class of those jars, so that it can be linked without them. */
final class AbsentJar {

    private static final String VALIDATION =
            "reading a configuration needs a Jakarta Validation provider: add org.hibernate.validator:hibernate-validator";

    private AbsentJar() {}

    static CommunityException provider(Throwable cause) {
        return new CommunityException(VALIDATION, cause);
    }

    /** The provider may be there and lack a jar of its own: so the class is named. */
    static CommunityException validation(NoClassDefFoundError cause) {
        return new CommunityException(VALIDATION + " (class " + cause.getMessage() + " is absent)", cause);
    }

    static CommunityException jackson(Throwable cause) {
        return new CommunityException(
                "reading a configuration needs Jackson 3: add tools.jackson.dataformat:jackson-dataformat-yaml;"
                        + " a module must also require tools.jackson.dataformat.yaml",
                cause);
    }
}
