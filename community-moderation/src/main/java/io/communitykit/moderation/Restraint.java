package io.communitykit.moderation;

/** Says why a rule, or all of them, did less than the policy says. */
public enum Restraint {

    /** It rests on words that could as well be ordinary ones: a person looks. */
    SUSPICION,

    /** The rule is being tried. */
    TRIAL,

    /** The rule has done today as much as it may do by itself. */
    CAP,

    /** A port failed that the rule asks. */
    FAILURE,

    /** A person has decided about the subject. */
    PERSON,

    /** Judging would have cost more steps than the policy allows. */
    BUDGET
}
