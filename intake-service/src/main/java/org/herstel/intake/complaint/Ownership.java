package org.herstel.intake.complaint;

import org.herstel.events.Owner;

/** Who is accountable, and whether the agent took it on. */
public record Ownership(Owner owner, boolean accepted) {}
