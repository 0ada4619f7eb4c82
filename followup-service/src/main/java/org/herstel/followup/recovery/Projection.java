package org.herstel.followup.recovery;

import java.util.UUID;

/** Rows that lists need, written beside the recovery they follow from. */
public interface Projection {
  /** Writes what has changed, at the transaction's end. */
  void write(UUID complaint, Recovery before, Recovery after);
}
