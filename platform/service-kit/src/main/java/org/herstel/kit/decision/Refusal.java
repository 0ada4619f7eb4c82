package org.herstel.kit.decision;

/**
 * One rule that a command runs against.
 *
 * @param code stable, kebab-case; callers rely on it
 * @param detail what is in the way and what would help, for a person
 */
public record Refusal(String code, String detail) {}
