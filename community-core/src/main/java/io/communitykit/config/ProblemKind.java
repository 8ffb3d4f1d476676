package io.communitykit.config;

/** What sort of problem a configuration has. */
public enum ProblemKind {
    /** The source does not exist or cannot be read. */
    UNREADABLE,
    /** The source is not UTF-8. */
    ENCODING,
    /** The text is not well-formed YAML or JSON. */
    SYNTAX,
    /** The text uses a part of YAML that configurations do without: a tag, a merge key, a second document. */
    UNSUPPORTED,
    /** The source exceeds a limit of {@link ConfigLimits}. */
    LIMIT,
    /** A key is not one of the known ones. */
    UNKNOWN_KEY,
    /** A key, or an entry of a set, is given twice. */
    DUPLICATE,
    /** A required key is missing. */
    MISSING,
    /** A value is of another type: text instead of a number, a list instead of an object. */
    WRONG_TYPE,
    /** A value is of the right type but means nothing: no duration, no such time zone, out of the type's range. */
    BAD_VALUE,
    /** A value breaks a constraint of its component. */
    CONSTRAINT,
    /** A value names something that is not defined. */
    DANGLING,
    /** A record, or an extension, refuses what it was given. */
    REFUSED
}
