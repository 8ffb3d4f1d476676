package io.communitykit.moderation.text;

/**
 * Says where in a text a link stands and which host it leads to.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 * @param host the host it leads to
 */
public record Link(int start, int end, Domain host) {}
