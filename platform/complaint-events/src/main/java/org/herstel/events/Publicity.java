package org.herstel.events;

import org.jspecify.annotations.Nullable;

/** Whether the customer threatens to go public, and what shows it. */
public record Publicity(boolean threatened, @Personal @Nullable String evidence) {}
