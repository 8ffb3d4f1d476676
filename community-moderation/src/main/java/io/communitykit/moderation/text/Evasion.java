package io.communitykit.moderation.text;

/** Says how far a term is followed into disguise. Each level finds what the one before it finds. */
public enum Evasion {

    /** Not at all: every character is taken as it is written. */
    OFF(Fold.OFF),

    /** As far as no innocent word is hurt: what {@link Fold#STANDARD} ignores. */
    STANDARD(Fold.STANDARD),

    /**
     * As far as readers still understand the word; {@link Disguise} lists what that is. Slips of letters and joined
     * words need a {@link Vocabulary} to be told from ordinary words; without one they are only suspected. A term that
     * must stand at the edge of the text is followed no further than by {@link #STANDARD}.
     */
    STRICT(Fold.STANDARD);

    private final Fold fold;

    Evasion(Fold fold) {
        this.fold = fold;
    }

    /**
     * Tells which spellings count as the same before anything else is looked at.
     *
     * @return the folding
     */
    public Fold fold() {
        return fold;
    }

    /**
     * Tells how far an allowed phrase is followed beside terms of this level: a disguised one is not allowed.
     *
     * @return {@link #STANDARD} for {@link #STRICT}, else the same
     */
    public Evasion ofAllowed() {
        return this == STRICT ? STANDARD : this;
    }
}
