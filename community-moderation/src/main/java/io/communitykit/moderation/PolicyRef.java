package io.communitykit.moderation;

/**
 * Names the policy that a decision follows.
 *
 * @param id the policy
 * @param version its version
 * @param hash the fingerprint of its content, see {@link io.communitykit.config.ConfigHash}
 */
public record PolicyRef(String id, String version, String hash) {}
