package org.herstel.resolution.cause;

import org.herstel.resolution.casefile.Cause;

/** What can be asked of the investigation. */
public sealed interface CauseCommand {

  /** One more answer to "why?". */
  record RecordWhy(String why) implements CauseCommand {}

  /** The cause is known and shown; a later one of the same round replaces it. */
  record ConfirmCause(Cause cause) implements CauseCommand {}
}
