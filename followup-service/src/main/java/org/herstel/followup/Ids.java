package org.herstel.followup;

import java.util.UUID;

/** Where new identities come from; handed to decisions, so that these stay pure. */
@FunctionalInterface
public interface Ids {
  /** A new identity, later ones sorting behind earlier ones (UUIDv7). */
  UUID next();
}
