package org.herstel.resolution.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.kit.decision.Refusal;

/** The gates that every command of a case passes. */
public final class Gates {
  private Gates() {}

  /** Why nothing more can be done on this case, if that is so. */
  public static Optional<Refusal> closed(CaseFile file) {
    if (file.complaint().withdrawn()) {
      return Optional.of(
          new Refusal("complaint-withdrawn", "The customer took the complaint back"));
    }
    if (file.round().resolved()) {
      return Optional.of(
          new Refusal(
              "already-resolved",
              "Round %d is resolved; it goes on when the complaint is reopened"
                  .formatted(file.round().number())));
    }
    return Optional.empty();
  }

  /** Feeling first, facts second: investigating needs a confirmed summary and an apology. */
  public static Optional<Refusal> investigating(CaseFile file) {
    List<String> missing = new ArrayList<>();
    if (!file.round().summaryConfirmed()) {
      missing.add("the customer has not confirmed a summary");
    }
    if (!file.round().apologised()) {
      missing.add("nobody has apologised");
    }
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "summary-and-apology-first",
            "In round %d %s".formatted(file.round().number(), String.join(" and ", missing))));
  }
}
