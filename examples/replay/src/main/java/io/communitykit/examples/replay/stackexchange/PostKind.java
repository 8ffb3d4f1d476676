package io.communitykit.examples.replay.stackexchange;

/** Says what a row of Posts is, as rules name it. */
enum PostKind {
    QUESTION("question"),
    ANSWER("answer"),
    TAG_EXCERPT("tag-excerpt"),
    TAG_WIKI("tag-wiki"),
    NOMINATION("nomination"),
    OTHER("other");

    private final String label;

    PostKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static PostKind of(long postTypeId) {
        return switch ((int) Math.max(0, Math.min(postTypeId, Integer.MAX_VALUE))) {
            case 1 -> QUESTION;
            case 2 -> ANSWER;
            case 4 -> TAG_EXCERPT;
            case 5 -> TAG_WIKI;
            case 6 -> NOMINATION;
            default -> OTHER;
        };
    }
}
