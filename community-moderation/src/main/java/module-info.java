/** Moderation: policies, review, sanctions, appeals. */
@SuppressWarnings("requires-automatic") // RE2/J 1.8 has neither a descriptor nor a reserved module name
module io.communitykit.moderation {
    requires transitive io.communitykit.core;
    requires re2j;
    requires static transitive org.jspecify;

    exports io.communitykit.moderation;
    exports io.communitykit.moderation.detect;
    exports io.communitykit.moderation.policy;
    exports io.communitykit.moderation.text;

    opens io.communitykit.moderation.policy;
}
