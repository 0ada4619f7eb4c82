package org.herstel.events;

import org.jspecify.annotations.Nullable;

/** The accountable agent with direct contact details, as they were when the event happened. */
public record Owner(
    String id,
    @Personal String name,
    @Personal String email,
    @Personal @Nullable String phone,
    String team,
    TeamKind teamKind) {}
