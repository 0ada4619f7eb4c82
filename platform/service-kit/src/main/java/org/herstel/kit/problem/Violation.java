package org.herstel.kit.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field where, for instance {@code concerns[0].description}; empty: the body as a whole
 * @param message what is wrong, in plain English
 */
public record Violation(String field, String message) {}
