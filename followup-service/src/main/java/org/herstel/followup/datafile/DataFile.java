package org.herstel.followup.datafile;

/**
 * A data file as it was found.
 *
 * @param name what mistakes are reported under
 * @param text YAML, one document
 */
public record DataFile(String name, String text) {}
