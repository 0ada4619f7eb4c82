package org.herstel.followup.datafile;

/** Why a file is refused. */
public record Mistake(Place place, String reason) {
  @Override
  public String toString() {
    return place + ": " + reason;
  }
}
