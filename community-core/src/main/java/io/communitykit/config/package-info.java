/**
 * Reads configurations from YAML and JSON into records, and names every problem with its place.
 *
 * <p>A configuration is a tree of records. Its keys are the names of their components, or what {@code @JsonProperty}
 * says. {@link io.communitykit.config.ConfigReader} reads it, {@link io.communitykit.config.ConfigWriter} writes it,
 * {@link io.communitykit.config.ConfigCheck} lets a record check what no annotation can say.
 *
 * <p>Only reading needs Jackson and a Jakarta Validation provider; everything else here runs without those jars.
 */
@NullMarked
package io.communitykit.config;

import org.jspecify.annotations.NullMarked;
