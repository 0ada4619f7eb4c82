package org.herstel.intake.routing;

import org.herstel.events.Owner;

/** Who is accountable. */
public sealed interface OwnerCommand {

  /** A supervisor makes an agent accountable. */
  record AssignOwner(Owner owner) implements OwnerCommand {}

  /** The agent takes the ownership on. */
  record AcceptOwnership(String agent) implements OwnerCommand {}
}
