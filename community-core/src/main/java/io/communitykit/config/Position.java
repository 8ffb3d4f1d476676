package io.communitykit.config;

/**
 * The place of a value in its source. Lines and columns count from 1, columns in Unicode code points.
 *
 * @param line the line of the value's key; of the value itself where it has no key
 * @param column the column of the key, or of the value
 * @param valueLine the line in which the value starts
 * @param valueColumn the column in which the value starts
 */
public record Position(int line, int column, int valueLine, int valueColumn) {}
