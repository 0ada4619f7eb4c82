package org.herstel.followup.datafile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong so far. */
public final class Mistakes {
  private final List<Mistake> found = new ArrayList<>();

  /** Notes a mistake; reading goes on, so that the next one is found too. */
  public void add(Place place, String reason) {
    found.add(new Mistake(place, reason));
  }

  /** How many there are. */
  public int count() {
    return found.size();
  }

  /**
   * Ends the reading.
   *
   * @throws RefusedFiles with all mistakes in the order of files and lines, if there is one
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new RefusedFiles(found.stream().sorted(Comparator.comparing(Mistake::place)).toList());
    }
  }
}
