/** Moderation: policies, review, sanctions, appeals. */
module io.communitykit.moderation {
    requires transitive io.communitykit.core;
    requires static transitive org.jspecify;
}
